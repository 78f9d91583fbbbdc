package org.nashra.extract;

import java.util.List;
import java.util.Objects;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.Span;

/** Makes an event of a claim of losses that stands alone, and ties losses to events. */
final class LossClaims {
  private static final String FIGHTING =
      "org:([a-z]{2})?-(mod|army|forces|generalstaff|govforces|airforce|navy|security|border"
          + "|intelligence|soldiers|peacekeepers|rebels|militants|separatists)";

  private static final int FRONT = 3;

  private final NewsText text;
  private final Lexicon lexicon;
  private final LossVoices voices;
  private final TimeChooser times;
  private final Surroundings surroundings;
  private final SiteFinder siteFinder;
  private final ArmedAgents agents;

  LossClaims(
      NewsText text,
      Lexicon lexicon,
      LossVoices voices,
      TimeChooser times,
      Surroundings surroundings,
      SiteFinder siteFinder,
      ArmedAgents agents) {
    this.text = text;
    this.lexicon = lexicon;
    this.voices = voices;
    this.times = times;
    this.surroundings = surroundings;
    this.siteFinder = siteFinder;
    this.agents = agents;
  }

  /** A claim of losses without the event that caused them. */
  Draft claim(List<Loss> losses, NewsText.Sentence sentence) {
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
    List<Frame> chain = voices.chain(first, sentence);
    draft.chain(chain);
    int from = sentence.from();
    draft.time(times.announced(first.cue(), from, sentence.to()), false);
    draft.timeOfTelling(agent >= 0 && times.ofTelling(draft.time(), first.cue()));
    for (Frame frame : chain) {
      draft.why().add(frame.rule());
      if (!frame.inherited()
          && frame.source().from() >= sentence.from()
          && frame.source().from() < sentence.to()) {
        Mention source = frame.source();
        if (party(source, losses)) {
          ActorAssigner.add(draft, source, Event.Actor.Role.ACTOR);
        }
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
    List<Site> sites = siteFinder.sites(sentence);
    for (Site site : sites) {
      if (elsewhere(site, sites, first.cue())) {
        continue;
      }
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
    // "وفي صلاح الدين، عثرت الشرطة على جثث", "وفي نابلس، توفي فتى": elsewhere, of another matter.
    draft.apart((remains(first) || elsewhere(sentence)) && opened(sentence));
    TreeEvidence.hull(draft, text);
    return draft;
  }

  /** Who counts losses is one who has to do with them, unless only to tell of them. */
  private static boolean party(Mention source, List<Loss> losses) {
    return switch (source.kind()) {
      case STATE, GROUP -> true;
      case ORGANISATION -> source.side() != null && source.id().matches(FIGHTING);
      // "The premier said that his country had lost 105".
      case PERSON ->
          source.side() != null
              && losses.stream().anyMatch(l -> Objects.equals(l.side(), source.side()));
      default -> false;
    };
  }

  /** "في هجوم بصعدة، فيما استشهد جنديان بنجران": behind a comma the loss has a place of its own. */
  private boolean elsewhere(Site site, List<Site> sites, int cue) {
    return lexicon.verbFirst()
        && site.token() < cue
        && surroundings.comma(site.token(), cue)
        && sites.stream()
            .anyMatch(s -> s.token() > cue && s.located() && !surroundings.comma(cue, s.token()));
  }

  private boolean elsewhere(NewsText.Sentence sentence) {
    return lexicon.verbFirst() && text.words().opensWithin(sentence.from());
  }

  private boolean remains(Loss loss) {
    return lexicon.verbFirst()
        && lexicon.counting().at(text.words(), loss.cue(), text.words().size()).stream()
            .anyMatch(f -> f.value().is("remains"));
  }

  /** Does a place open the sentence, with a comma behind it? */
  private boolean opened(NewsText.Sentence sentence) {
    return siteFinder.sites(sentence).stream()
        .anyMatch(
            s ->
                s.located()
                    && s.token() - sentence.from() <= FRONT
                    && s.token() + 2 < sentence.to()
                    && surroundings.comma(s.token(), s.token() + 3));
  }

  void attach(Draft draft, Loss loss) {
    draft.strengthen();
    draft.losses().add(loss);
    draft.why().add(loss.rule());
    draft.evidence().add(span(loss));
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

  private Span span(Loss loss) {
    int from = Math.min(loss.from(), loss.cue());
    int to = Math.max(loss.to(), loss.cue() + 1);
    return text.words().span(from, to);
  }
}
