package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.Span;

/** Ties losses to the event that caused them, or makes an event of a claim that stands alone. */
final class LossAssigner {
  private static final int REACH = 40;
  private static final int BOTH = 6;

  private static final int NEXT = 4;

  private final NewsText text;
  private final EventTypes types;
  private final Lexicon lexicon;
  private final List<Frame> frames;
  private final TimeChooser times;
  private final Surroundings surroundings;
  private final SiteFinder siteFinder;
  private final ArmedAgents agents;

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
    this.frames = frames;
    this.times = times;
    this.surroundings = surroundings;
    this.siteFinder = siteFinder;
    this.agents = new ArmedAgents(text.words(), lexicon, surroundings);
  }

  List<Draft> assign(List<Draft> drafts, List<Loss> losses) {
    List<Draft> all = new ArrayList<>(drafts);
    for (NewsText.Sentence sentence : text.sentences()) {
      List<Loss> here = new ArrayList<>();
      for (Loss loss : losses) {
        if (loss.from() >= sentence.from() && loss.from() < sentence.to()) {
          here.add(further(side(loss, sentence), here));
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
        if (event == null && foreseen(loss, drafts)) {
          continue;
        }
        if (event == null) {
          alone.add(loss);
        } else if (apart(event, loss) || otherVoice(event, loss, sentence)) {
          alone.add(loss.part() ? loss.apart() : loss);
        } else {
          attach(event, loss);
          date(event, loss);
          if (event.chain().isEmpty()) {
            event.chain(FrameFinder.chain(frames, sentence.index(), told(loss)));
          }
        }
      }
      for (List<Loss> claimed : byVoice(alone, sentence)) {
        all.add(claim(claimed, sentence));
      }
    }
    return all;
  }

  /** "One Ukrainian soldier was killed, another four were wounded": of the same side. */
  private Loss further(Loss loss, List<Loss> before) {
    if (before.isEmpty() || loss.side() != null || loss.part() || loss.from() == 0) {
      return loss;
    }
    String side = before.get(before.size() - 1).side();
    int at = loss.from() - 1;
    boolean others =
        side != null
            && loss.who().equals("people")
            && (lexicon.counting().at(text.words(), at, loss.to()).stream()
                    .anyMatch(f -> f.value().is("others"))
                || bare(loss, before.get(before.size() - 1)));
    return others ? loss.withSide(side) : loss;
  }

  /** "24 турецких солдата погибли, 18 ранены": a number without a noun counts more of them. */
  private boolean bare(Loss loss, Loss before) {
    boolean next = loss.from() - before.to() <= NEXT && loss.from() > before.to();
    boolean parted = false;
    for (int i = before.to(); i < loss.from(); i++) {
      parted |= text.words().comma(i) || text.words().is(WordClass.AND, i);
    }
    boolean noun = false;
    for (int i = loss.from(); i < loss.to(); i++) {
      noun |= !lexicon.persons().at(text.words(), i, loss.to()).isEmpty();
    }
    return next && parted && !noun && loss.effect() != before.effect();
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
    return !fight
        && event.losses().stream()
            .anyMatch(
                l ->
                    l.side() != null
                        && loss.side() != null
                        && !l.side().equals(loss.side())
                        && l.effect() == loss.effect());
  }

  /** A claim that another source vouches for than the event beside it. */
  private boolean otherVoice(Draft event, Loss loss, NewsText.Sentence sentence) {
    Mention voice = voice(loss, sentence);
    if (voice != null && recounts(event, loss, sentence)) {
      return true;
    }
    if (voice == null || loss.side() == null) {
      return false;
    }
    if (event.chain().isEmpty()) {
      return loss.part() && !event.losses().isEmpty();
    }
    Frame told = event.chain().get(event.chain().size() - 1);
    boolean elsewhere = told.sentence() == sentence.index() && !told.covers(told(loss));
    return !told.source().id().equals(voice.id()) && (elsewhere || !event.losses().isEmpty());
  }

  /** "34 died, a doctor said; a spokesman told reporters only eleven had": another count. */
  private boolean recounts(Draft event, Loss loss, NewsText.Sentence sentence) {
    boolean apart =
        FrameFinder.chain(frames, sentence.index(), told(loss)).stream()
            .noneMatch(f -> f.covers(event.token()));
    return apart
        && !loss.part()
        && event.losses().stream()
            .anyMatch(
                l ->
                    l.effect() == loss.effect()
                        && !l.part()
                        && !l.vague()
                        && !loss.vague()
                        && l.who().equals(loss.who())
                        && !l.sameFigure(loss)
                        && surroundings.barrier(l.cue(), loss.cue()));
  }

  /** The token whose source counts: of a part its number, since the whole may be another's. */
  private static int told(Loss loss) {
    return loss.part() ? loss.from() : loss.cue();
  }

  private @Nullable Mention voice(Loss loss, NewsText.Sentence sentence) {
    List<Frame> chain = FrameFinder.chain(frames, sentence.index(), told(loss));
    return chain.isEmpty() ? null : chain.get(chain.size() - 1).source();
  }

  /** Claims of different sources or sides are different claims. */
  private List<List<Loss>> byVoice(List<Loss> losses, NewsText.Sentence sentence) {
    List<List<Loss>> groups = new ArrayList<>();
    String lastVoice = "";
    String lastSide = "";
    for (Loss loss : losses) {
      Mention mention = voice(loss, sentence);
      String voice = mention == null ? "" : mention.id();
      boolean same =
          voice.equals(lastVoice) && (loss.side() == null || loss.side().equals(lastSide));
      if (groups.isEmpty() || !same && !loss.part()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(loss);
      lastVoice = voice;
      lastSide = loss.side() == null ? lastSide : loss.side();
    }
    return groups;
  }

  /**
   * "Of its forces" is the side of the speaker; so are soldiers that a ministry of defence counts.
   */
  private Loss side(Loss loss, NewsText.Sentence sentence) {
    if (lexicon.ownerBefore() && lost(loss) && !loss.part()) {
      Mention loser = loser(loss, sentence);
      if (loser != null) {
        return loss.withSide(loser.side());
      }
    }
    if (loss.side() != null || loss.part() || ofBoth(loss, sentence)) {
      return loss;
    }
    List<Frame> chain = FrameFinder.chain(frames, sentence.index(), told(loss));
    Mention source = chain.isEmpty() ? null : chain.get(chain.size() - 1).source();
    if (source == null || lost(loss)) {
      Mention owner = lost(loss) ? loser(loss, sentence) : owner(loss, sentence);
      source = owner == null ? source : owner;
      if (owner != null && lost(loss)) {
        return loss.withSide(owner.side());
      }
    }
    if (source == null) {
      return loss;
    }
    if (source.side() == null && loss.who().equals("soldiers")) {
      return ofSpokesman(loss, source);
    }
    // Who counts soldiers without saying whose counts those of the own side.
    boolean list =
        loss.rule().contains("toll")
            && source.id().matches("org:[a-z]{2}-(mod|army|forces|general-staff)");
    boolean group =
        source.kind() == Mention.Kind.GROUP
            || source.id().matches("org:[a-z]{2}-(rebels|militants|separatists)");
    boolean military = source.side() != null && !group && (loss.who().equals("soldiers") || list);
    return loss.own() || military ? loss.withSide(source.side()) : loss;
  }

  /** "A Ukrainian army spokesman said five soldiers": the adjective before who speaks. */
  private Loss ofSpokesman(Loss loss, Mention source) {
    return surroundings.mentions().stream()
        .filter(m -> m.form() == Mention.Form.ADJECTIVE && m.to() == source.head())
        .filter(m -> m.side() != null)
        .findFirst()
        .map(m -> loss.withSide(m.side()))
        .orElse(loss);
  }

  /** "Dozens of soldiers dead on both sides": the losses of neither alone. */
  private boolean ofBoth(Loss loss, NewsText.Sentence sentence) {
    int to = Math.min(sentence.to(), Math.max(loss.to(), loss.cue() + 1) + BOTH);
    for (int i = loss.from(); i < to; i++) {
      if (lexicon.counting().at(text.words(), i, to).stream().anyMatch(f -> f.value().is("both"))) {
        return true;
      }
    }
    return false;
  }

  /** "Талибы потеряли убитыми 40": those who lost them. */
  private boolean lost(Loss loss) {
    return text.words().is(WordClass.LOSERS, loss.cue()) && loss.cue() < loss.from();
  }

  private @Nullable Mention loser(Loss loss, NewsText.Sentence sentence) {
    Mention best = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.from() >= sentence.from()
          && mention.to() <= loss.cue()
          && mention.side() != null
          && surroundings.relation(mention) == null) {
        best = mention;
      }
    }
    return best;
  }

  /** "Azerbaijan put its losses at 50": the state before the words that own. */
  private @Nullable Mention owner(Loss loss, NewsText.Sentence sentence) {
    if (!loss.own()) {
      return null;
    }
    Mention best = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.from() >= sentence.from()
          && mention.to() <= loss.from()
          && mention.acts()
          && mention.side() != null
          && surroundings.relation(mention) == null) {
        best = mention;
      }
    }
    return best;
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
      if (besides(loss, draft) || foundElsewhere(loss, draft)) {
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

  private void attach(Draft draft, Loss loss) {
    draft.strengthen();
    draft.losses().add(loss);
    draft.why().add(loss.rule());
    draft.evidence().add(span(loss));
  }

  /** "40 died on Thursday: a car rammed the bus": the time of the losses is that of the blow. */
  private void date(Draft event, Loss loss) {
    // "On Monday … as the toll from the blast rose": a count has no day of the blow.
    boolean toll = event.definite() && loss.rule().contains("tolls");
    if (event.time() == null && !loss.update() && !loss.part() && !toll) {
      int cue = loss.cue();
      event.time(
          times.chooseOfDeed(cue, surroundings.clauseStart(cue), surroundings.clauseEnd(cue)),
          false);
    }
  }

  private Span span(Loss loss) {
    int from = Math.min(loss.from(), loss.cue());
    int to = Math.max(loss.to(), loss.cue() + 1);
    return text.words().span(from, to);
  }

  /** A claim of losses without the event that caused them. */
  private Draft claim(List<Loss> losses, NewsText.Sentence sentence) {
    Loss first = losses.get(0);
    EventType type =
        switch (first.effect()) {
          case DISPLACED -> EventType.DISPLACEMENT;
          case CAPTURED, MISSING, AFFECTED, KILLED, WOUNDED -> EventType.CASUALTIES;
        };
    int agent = agents.of(first);
    Draft draft =
        agent < 0
            ? new Draft(type, null, sentence.index(), first.cue(), false, false, first.rule())
            : attack(agent, first, sentence);
    for (Loss loss : losses) {
      attach(draft, loss);
    }
    List<Frame> chain = FrameFinder.chain(frames, sentence.index(), told(first));
    draft.chain(chain);
    int from = sentence.from();
    draft.time(times.announced(first.cue(), from, sentence.to()), false);
    draft.timeOfTelling(agent >= 0 && times.ofTelling(draft.time(), first.cue()));
    for (Frame frame : chain) {
      draft.why().add(frame.rule());
      if (!frame.inherited()
          && frame.source().from() >= sentence.from()
          && frame.source().from() < sentence.to()) {
        ActorAssigner.add(draft, frame.source(), Event.Actor.Role.ACTOR);
        Mention source = frame.source();
        draft.evidence().add(new Span(source.start(), source.end()));
      }
    }
    for (Mention mention : surroundings.mentions()) {
      boolean inside = mention.from() >= sentence.from() && mention.from() < sentence.to();
      boolean victim =
          mention.kind() == Mention.Kind.ORGANISATION
              && mention.side() != null
              && losses.stream().anyMatch(l -> Objects.equals(l.side(), mention.side()))
              && mention
                  .id()
                  .matches("org:[a-z]{2}-(forces|army|police|security|govforces|soldiers)");
      if (inside && victim) {
        ActorAssigner.add(draft, mention, Event.Actor.Role.VICTIM);
      }
    }
    owned(draft, losses, sentence);
    for (Site site : siteFinder.sites(sentence)) {
      boolean side = losses.stream().anyMatch(l -> site.place().id().equals(l.side()));
      Site known = draft.place();
      boolean finer =
          known == null
              || known.place().precision() == Event.Place.Precision.COUNTRY
                  && site.place().precision() != Event.Place.Precision.COUNTRY;
      if (site.located() && !side && finer) {
        draft.place(site);
      }
    }
    TreeEvidence.hull(draft, text);
    return draft;
  }

  /** "Gunmen burst into the hall and killed 20": an attack, told by what came of it. */
  private Draft attack(int agent, Loss loss, NewsText.Sentence sentence) {
    Draft draft =
        new Draft(
            EventType.ATTACK,
            Trigger.Syntax.VERB,
            sentence.index(),
            loss.cue(),
            false,
            false,
            loss.rule());
    Mention subject = agents.named(agent);
    if (subject != null) {
      ActorAssigner.add(draft, subject, Event.Actor.Role.ACTOR);
    }
    int from = Math.min(agent, loss.cue());
    int to = Math.max(agent, loss.cue()) + 1;
    draft.evidence().add(text.words().span(from, to));
    draft.coordinate(true);
    return draft;
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

  /** "Gunmen killed a trader, and a mine wounded three": what another clause tells of. */
  private boolean besides(Loss loss, Draft draft) {
    return draft.token() > loss.to()
        && surroundings.comma(loss.to(), draft.token())
        && agents.of(loss) >= 0;
  }

  /** "of its forces": the forces of the speaker's state are the victims. */
  private void owned(Draft draft, List<Loss> losses, NewsText.Sentence sentence) {
    for (Loss loss : losses) {
      if (!loss.own() || loss.side() == null || !loss.side().startsWith("state:")) {
        continue;
      }
      int limit = Math.min(sentence.to(), loss.to() + 3);
      for (int i = loss.from(); i < limit; i++) {
        for (PatternSet.Found<Cue> found : lexicon.counting().at(text.words(), i, limit)) {
          if (found.value().is("own")) {
            String code = loss.side().substring(6).toLowerCase(java.util.Locale.ROOT);
            Pattern.Hit hit = found.hit();
            draft.actor(
                new Mention(
                    hit.from(),
                    hit.to(),
                    text.words().token(hit.from()).start(),
                    text.words().token(hit.to() - 1).end(),
                    Mention.Kind.ORGANISATION,
                    "org:" + code + "-forces",
                    "Armed Forces of " + siteFinder.stateName(loss.side()),
                    loss.side(),
                    null,
                    Mention.Form.NAME,
                    hit.from(),
                    null,
                    "",
                    ""),
                Event.Actor.Role.VICTIM);
          }
        }
      }
    }
  }
}
