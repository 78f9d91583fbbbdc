package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Ties losses to the event that caused them, or makes an event of a claim that stands alone. */
final class LossAssigner {
  private static final int REACH = 40;
  private static final int BOTH = 6;
  private static final int MATTER = 5;
  private static final int SUPPOSED = 3;

  private final NewsText text;
  private final EventTypes types;
  private final Lexicon lexicon;
  private final TimeChooser times;
  private final Surroundings surroundings;
  private final ArmedAgents agents;
  private final LossVoices voices;
  private final LossOwners owners;
  private final LossClaims claims;

  LossAssigner(
      NewsText text,
      EventTypes types,
      Lexicon lexicon,
      List<Frame> frames,
      TimeChooser times,
      Surroundings surroundings,
      SiteFinder siteFinder) {
    this.text = text;
    this.types = types;
    this.lexicon = lexicon;
    this.times = times;
    this.surroundings = surroundings;
    this.agents = new ArmedAgents(text.words(), lexicon, surroundings);
    this.voices = new LossVoices(frames, surroundings);
    this.owners = new LossOwners(text, lexicon, voices, surroundings);
    this.claims = new LossClaims(text, lexicon, voices, times, surroundings, siteFinder, agents);
  }

  List<Draft> assign(List<Draft> drafts, List<Loss> losses) {
    List<Draft> all = new ArrayList<>(drafts);
    for (NewsText.Sentence sentence : text.sentences()) {
      List<Loss> here = new ArrayList<>();
      for (Loss loss : losses) {
        if (loss.from() >= sentence.from() && loss.from() < sentence.to()) {
          here.add(owners.further(owners.side(loss, sentence), here));
        }
      }
      List<Loss> alone = new ArrayList<>();
      Draft before = null;
      for (Loss loss : here) {
        Draft event = cause(loss, drafts, sentence);
        if (event == null && others(loss)) {
          event = before;
        }
        before = event;
        if (event == null && (foreseen(loss, drafts) || denied(loss, drafts, sentence))) {
          continue;
        }
        if (event == null) {
          alone.add(loss);
        } else if (apart(event, loss) || voices.otherVoice(event, loss, sentence)) {
          alone.add(loss.part() ? loss.apart() : loss);
        } else {
          claims.attach(event, loss);
          date(event, loss);
          borneOut(event, loss);
          if (event.chain().isEmpty()) {
            event.chain(voices.chain(loss, sentence));
          }
        }
      }
      for (List<Loss> claimed : voices.byVoice(alone, sentence)) {
        Draft claim = claims.claim(claimed, sentence);
        boolean since =
            claimed.stream()
                .anyMatch(
                    l ->
                        drafts.stream()
                            .anyMatch(d -> d.sentence() == sentence.index() && tolledSince(l, d)));
        if (since) {
          claim.apart(true);
        }
        all.add(claim);
      }
    }
    return all;
  }

  /** "… كما أصيب أربعون آخرون": others beside those who were counted before, in the same blow. */
  private boolean others(Loss loss) {
    int last = loss.to() - 1;
    return lexicon.caseless()
        && text.words().isWord(last)
        && lexicon.counting().at(text.words(), last, loss.to()).stream()
            .anyMatch(f -> f.value().is("others"));
  }

  /** The same effect on another side: a claim of its own. */
  private boolean apart(Draft event, Loss loss) {
    // "مقتل ثمانية من الحوثيين وثلاثة من المقاومة في معارك": a fight costs both sides.
    boolean fight =
        lexicon.verbFirst()
            && event.type() == EventType.CLASH
            && event.losses().stream()
                .allMatch(l -> loss.from() - l.to() <= REACH && l.cue() == loss.cue());
    // "Восемь американских и двое афганских солдат убиты в бою": counted together, of two sides.
    boolean paired =
        lexicon.declining()
            && text.words().is(WordClass.AND, loss.from() - 1)
            && event.losses().stream().anyMatch(l -> l.to() == loss.from() - 1);
    return !fight
        && !paired
        && event.losses().stream()
            .anyMatch(
                l ->
                    l.side() != null
                        && loss.side() != null
                        && !l.side().equals(loss.side())
                        && l.effect() == loss.effect());
  }

  private @Nullable Draft cause(Loss loss, List<Draft> drafts, NewsText.Sentence sentence) {
    Draft best = null;
    int least = Integer.MAX_VALUE;
    for (Draft draft : drafts) {
      if (draft.sentence() != sentence.index()
          || draft.weak() && (!fight(draft) || loss.rule().contains("tolls"))
          || !takes(draft.type())) {
        continue;
      }
      if (draft.modality() != Event.Modality.HAPPENED
          && draft.modality() != Event.Modality.POSSIBLE) {
        continue;
      }
      if (besides(loss, draft)
          || foundElsewhere(loss, draft)
          || tolledSince(loss, draft)
          || ofWhom(loss, draft)
          || goingOn(draft, loss, sentence)
          || draft.token() < loss.cue() && former(loss, sentence)) {
        continue;
      }
      int distance = Math.abs(draft.token() - loss.cue());
      boolean violent = DraftBuilder.violent(draft.type());
      boolean disaster = types.of(draft.type()).family().equals("disaster");
      // Who was taken or driven out belongs to the taking and the flight, not to the fighting.
      boolean own =
          loss.effect() == Event.Casualty.Effect.CAPTURED
              || loss.effect() == Event.Casualty.Effect.DISPLACED;
      int fit = own ? 0 : 4;
      int weight =
          distance
              + (violent || disaster ? (own ? 20 : 0) : effectFits(draft.type(), loss) ? fit : 200);
      if (distance <= REACH && weight < least && weight < 200) {
        best = draft;
        least = weight;
      }
    }
    return best;
  }

  /** "قصف الحي بعد يوم من مقتل أربعة": those died before the blow that is told. */
  private boolean former(Loss loss, NewsText.Sentence sentence) {
    int cue = Math.min(loss.cue(), loss.from());
    for (int i = cue - 1; i >= Math.max(sentence.from(), cue - BOTH) && lexicon.verbFirst(); i--) {
      if (!text.words().isWord(i)) {
        return false;
      }
      if (lexicon.status().at(text.words(), i, cue).stream()
          .anyMatch(
              f -> (f.value().is("later") || f.value().is("long-later")) && f.hit().to() == cue)) {
        return true;
      }
    }
    return false;
  }

  /** "فيما تتواصل المعارك، قتل 12 في قصف": what goes on meanwhile has not cost them. */
  private boolean goingOn(Draft draft, Loss loss, NewsText.Sentence sentence) {
    return Recollections.goesOn(text, draft)
        && surroundings.comma(draft.token(), Math.min(loss.cue(), loss.from()))
        && draft.sentence() == sentence.index();
  }

  /** "ينص على الإفراج عن 500 معتقل": whom a plan concerns are no losses. */
  private static boolean foreseen(Loss loss, List<Draft> drafts) {
    return drafts.stream()
        .anyMatch(
            d ->
                d.modality() == Event.Modality.PLANNED
                    && effectFits(d.type(), loss)
                    && d.token() <= loss.cue()
                    && loss.cue() - d.token() <= BOTH);
  }

  /**
   * "Denied kidnapping two farmers", "rejected claims that it had killed 40": figures of what is
   * said not to have been.
   */
  private boolean denied(Loss loss, List<Draft> drafts, NewsText.Sentence sentence) {
    Words words = text.words();
    int last = Math.max(loss.cue(), loss.from());
    return lexicon.ownerBefore()
        && drafts.stream()
            .anyMatch(
                d ->
                    d.sentence() == sentence.index()
                        && (d.modality() == Event.Modality.DENIED && takes(d.type())
                            || refuted(d, last))
                        && d.token() <= last
                        && last - d.token() <= REACH
                        && !parted(d.token(), last));
  }

  /** "Denied that", "rejected reports that": the matter opens close behind the verb. */
  private boolean refuted(Draft draft, int cue) {
    if (draft.type() != EventType.REJECTION || text.words().is(WordClass.DENYING, draft.token())) {
      return draft.type() == EventType.REJECTION;
    }
    for (int i = draft.token() + 1; i < Math.min(cue, draft.token() + MATTER); i++) {
      if (surroundings.that(i, cue)) {
        return true;
      }
    }
    return false;
  }

  private boolean parted(int from, int to) {
    Words words = text.words();
    for (int i = from; i < to; i++) {
      if (words.clauseMark(i)
          || words.is(WordClass.DEED_JOINING, i)
          || words.is(WordClass.TEMPORAL, i)
          || words.is(WordClass.BACKDROP, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean effectFits(EventType type, Loss loss) {
    return switch (type) {
      case ABDUCTION, RELEASE, ARREST -> loss.effect() == Event.Casualty.Effect.CAPTURED;
      case DISPLACEMENT -> loss.effect() == Event.Casualty.Effect.DISPLACED;
      case PROTEST, RIOT -> true;
      default -> false;
    };
  }

  private boolean takes(EventType type) {
    return types.of(type).losses();
  }

  /**
   * "أصيب 21 في المواجهات": the fighting told of before, which these losses belong to; the toll of
   * the fighting is news of its own.
   */
  private boolean fight(Draft draft) {
    return lexicon.verbFirst()
        && draft.type() == EventType.CLASH
        && draft.definite()
        && text.words().is(WordClass.FIGHTING, draft.token());
  }

  /** "40 died on Thursday: a car rammed the bus": the time of the losses is that of the blow. */
  private void date(Draft event, Loss loss) {
    // "On Monday … as the toll from the blast rose": a count has no day of the blow.
    boolean toll = event.definite() && loss.rule().contains("tolls");
    // "On Monday … talks after clashes that killed 20": the dead too were before.
    boolean before = event.before() && loss.cue() > event.token();
    if (event.time() == null && !loss.update() && !loss.part() && !toll && !before) {
      int cue = loss.cue();
      event.time(
          times.chooseOfDeed(cue, surroundings.clauseStart(cue), surroundings.clauseEnd(cue)),
          false);
    }
  }

  /** "Four were killed in an alleged air strike": what cost lives was no supposition. */
  private void borneOut(Draft event, Loss loss) {
    int at = event.token();
    boolean ascribed =
        event.modality() == Event.Modality.POSSIBLE
            && event.syntax() == Trigger.Syntax.NOUN
            && DraftBuilder.violent(event.type())
            && loss.effect() != Event.Casualty.Effect.AFFECTED;
    for (int i = Math.max(0, at - SUPPOSED); ascribed && i < at; i++) {
      if (text.words().is(WordClass.ASCRIBING, i)) {
        event.modality(Event.Modality.HAPPENED);
      }
    }
  }

  /** "اغتال مسلحون خطيبا، فيما عثرت الشرطة على خمس جثث": the dead of another matter. */
  private boolean foundElsewhere(Loss loss, Draft draft) {
    Words words = text.words();
    boolean remains = false;
    for (int i = loss.from(); i < loss.to(); i++) {
      remains |=
          words.isWord(i)
              && lexicon.counting().at(words, i, loss.to()).stream()
                  .anyMatch(f -> f.value().is("remains"));
    }
    return remains
        && lexicon.verbFirst()
        && draft.token() < loss.from()
        && surroundings.contrasted(draft.token(), loss.from());
  }

  /** "45 have been killed since gunmen shot a lawmaker": the deed only says from when on. */
  private boolean tolledSince(Loss loss, Draft draft) {
    for (int i = loss.to(); i < draft.token(); i++) {
      if (text.words().is(WordClass.SINCE, i)) {
        return !surroundings.comma(i, draft.token());
      }
    }
    return false;
  }

  /**
   * "The attack was blamed on Boko Haram, which has killed 30,000 people since 2009": what somebody
   * has done at all times is no loss of this blow.
   */
  private boolean ofWhom(Loss loss, Draft draft) {
    Words words = text.words();
    int verb = Math.min(loss.cue(), loss.from());
    for (int i = verb - 1; i > draft.token() && i >= verb - BOTH; i--) {
      if (words.is(WordClass.RELATIVES, i) && i > 0 && words.comma(i - 1)) {
        int who = i - 1;
        return lexicon.ownerBefore()
            && words.is(WordClass.PERFECT, i + 1)
            && surroundings.mentions().stream().anyMatch(m -> m.to() == who && m.acts());
      }
    }
    return false;
  }

  /** "Gunmen killed a trader, and a mine wounded three": what another clause tells of. */
  private boolean besides(Loss loss, Draft draft) {
    return draft.token() > loss.to()
        && surroundings.comma(loss.to(), draft.token())
        && agents.of(loss) >= 0;
  }
}
