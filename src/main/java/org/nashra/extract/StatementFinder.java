package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;
import org.nashra.model.Span;

/** Makes a statement of what somebody named says, where it tells of no event of its own. */
final class StatementFinder {
  private static final int FEWEST = 8;
  private static final int SHORTEST = 5;
  private static final int FRAGMENT = 7;

  private final NewsText text;
  private final Lexicon lexicon;
  private final List<Frame> frames;
  private final List<Loss> losses;

  StatementFinder(NewsText text, Lexicon lexicon, List<Frame> frames, List<Loss> losses) {
    this.lexicon = lexicon;
    this.losses = losses;
    this.text = text;
    this.frames = frames;
  }

  List<Draft> find(List<Draft> drafts) {
    List<Draft> found = new ArrayList<>();
    for (Frame frame : frames) {
      Mention source = frame.source();
      if (frame.rank() != 1
          || frame.inherited()
          || !speaks(source)
          || found.stream().anyMatch(d -> d.sentence() == frame.sentence())) {
        continue;
      }
      boolean told =
          drafts.stream()
              .anyMatch(
                  d ->
                      !d.weak()
                          && d.sentence() == frame.sentence()
                          && d.token() >= frame.scopeFrom()
                          && text.quotation(d.token()) == null);
      Span quotation = quotation(frame);
      if (told || quotation == null && frame.scopeTo() - frame.scopeFrom() < FEWEST) {
        continue;
      }
      if (quotation == null) {
        continue;
      }
      boolean toldInside =
          drafts.stream()
              .anyMatch(
                  d ->
                      !d.weak()
                          && (inside(d, quotation) && d.type() != EventType.CEASEFIRE
                              || toldAgain(d, quotation)));
      if (toldInside
          || counts(quotation)
          || words(quotation) < (fragment(quotation) ? FRAGMENT : SHORTEST)
          || lexicon.declining() && retold(quotation, drafts)) {
        continue;
      }
      if (drafts.stream().anyMatch(d -> spoken(d, frame) || ofMeeting(d, frame, quotation))) {
        continue;
      }
      Optional<Draft> same = found.stream().filter(d -> speaks(d, source)).findFirst();
      if (same.isPresent()) {
        // Words of one speaker are one statement, however often they are quoted.
        same.get().evidence().add(quotation);
      } else {
        found.add(draft(frame, quotation));
      }
    }
    return found;
  }

  private static boolean speaks(Draft statement, Mention source) {
    return statement.actors().stream().anyMatch(r -> r.mention().id().equals(source.id()));
  }

  /** An appeal or a threat of the same speaker beside it says what the words come to. */
  private static boolean spoken(Draft draft, Frame frame) {
    return draft.sentence() == frame.sentence()
        && switch (draft.type()) {
          case APPEAL, ACCUSATION, THREAT, REJECTION, SUPPORT -> true;
          default -> false;
        }
        && draft.actors().stream()
            .anyMatch(
                r -> r.role() == Actor.Role.ACTOR && r.mention().id().equals(frame.source().id()));
  }

  /** "جرى خلال الاتصال بحث الأوضاع": what a meeting told of before was about. */
  private boolean ofMeeting(Draft draft, Frame frame, Span quotation) {
    boolean before =
        (draft.type() == EventType.CALL || draft.type() == EventType.TALKS)
            && draft.sentence() < frame.sentence()
            && frame.sentence() - draft.sentence() <= SHORTEST;
    int from = text.words().tokenAt(quotation.start());
    for (int i = from; before && i < Math.min(text.words().size() - 1, from + SHORTEST); i++) {
      if (text.words().is(WordClass.DURING, i) && text.words().is(WordClass.THE_MEETING, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** A figure given in the quotation is told already. */
  private boolean counts(Span quotation) {
    return losses.stream()
        .map(loss -> text.words().token(loss.from()).start())
        .anyMatch(at -> quotation.start() <= at && at < quotation.end());
  }

  /**
   * "Они задохнулись «по всей видимости, в трюме»": some words of a sentence that is not theirs.
   */
  private boolean fragment(Span quotation) {
    int at = text.words().tokenAt(quotation.start());
    return lexicon.declining() && at < text.words().size() && !text.words().capital(at);
  }

  /** A word or two in quotation marks are a term, no statement. */
  private int words(Span quotation) {
    int count = 0;
    for (int i = text.words().tokenAt(quotation.start());
        i < text.words().size() && text.words().token(i).start() < quotation.end();
        i++) {
      count += text.words().isWord(i) ? 1 : 0;
    }
    return count;
  }

  /** "«Решение продлить санкции принято», — сказали в Совете": a happening told of already. */
  private boolean retold(Span quotation, List<Draft> drafts) {
    for (int i = text.words().tokenAt(quotation.start());
        i < text.words().size() && text.words().token(i).start() < quotation.end();
        i++) {
      for (PatternSet.Found<Trigger> one :
          lexicon.triggers().at(text.words(), i, text.words().size())) {
        EventType type = one.value().type();
        if (solid(type) && drafts.stream().anyMatch(d -> !d.weak() && d.type() == type)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What happened or was done, of which somebody speaks only to report it. */
  private static boolean solid(EventType type) {
    return DraftBuilder.violent(type)
        || switch (type) {
          case SANCTION, RELEASE, HAZARD, ACCIDENT, ABDUCTION, WITHDRAWAL, TERRITORY, DEPLOYMENT ->
              true;
          default -> false;
        };
  }

  /** "The ministry said: \"He took a call\"": what was told before in other words. */
  private boolean toldAgain(Draft draft, Span quotation) {
    boolean civil =
        switch (draft.type()) {
          case CALL, TALKS, VISIT, RESIGNATION, APPOINTMENT -> true;
          default -> false;
        };
    return civil
        && draft.token() < text.words().tokenAt(quotation.start())
        && draft.evidence().stream()
            .anyMatch(e -> quotation.start() <= e.start() && e.end() <= quotation.end());
  }

  private boolean inside(Draft draft, Span quotation) {
    int at = text.words().token(draft.token()).start();
    return quotation.start() <= at && at < quotation.end();
  }

  /** "We lost everything, said Rana Habib": who holds no office and is not known makes no news. */
  private static boolean bystander(Mention source) {
    return source.title() == null && source.of() == null && source.id().startsWith("person:");
  }

  private static boolean speaks(Mention source) {
    return source.kind() == Mention.Kind.PERSON && !bystander(source)
        || source.kind() == Mention.Kind.ORGANISATION
        || source.kind() == Mention.Kind.GROUP
        || source.kind() == Mention.Kind.STATE
        || source.form() == Mention.Form.OFFICE;
  }

  private @org.jspecify.annotations.Nullable Span quotation(Frame frame) {
    NewsText.Sentence sentence = text.sentences().get(frame.sentence());
    for (Span span : text.quoted()) {
      if (span.start() >= sentence.span().start() && span.end() <= sentence.span().end()) {
        return span;
      }
    }
    return null;
  }

  private Draft draft(Frame frame, Span quotation) {
    Draft draft =
        new Draft(
            EventType.STATEMENT,
            Trigger.Syntax.VERB,
            frame.sentence(),
            frame.verb(),
            false,
            false,
            frame.rule());
    draft.actor(frame.source(), Actor.Role.ACTOR);
    draft.evidence().add(quotation);
    draft.quotation(quotation);
    draft.chain(FrameFinder.chain(frames, frame.sentence(), frame.scopeTo() - 1));
    return draft;
  }
}
