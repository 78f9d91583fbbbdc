package org.nashra.extract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.extract.Explanation.Dropped;
import org.nashra.extract.Explanation.Kind;
import org.nashra.extract.Explanation.Sentence;
import org.nashra.extract.Findings.Written;
import org.nashra.language.NumberExpression;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event;
import org.nashra.model.Extraction;
import org.nashra.model.Quotation;
import org.nashra.model.Span;

/** Puts together what one extraction found, for people; looks nothing up anew. */
final class Explainer {
  private final Extraction extraction;
  private final Findings findings;
  private final NewsText text;
  private final Words words;
  private final EventTypes types;
  private final ModalityReader modality;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  private Explainer(Extraction extraction, Findings findings, EventTypes types) {
    this.extraction = extraction;
    this.findings = findings;
    this.text = findings.text();
    this.words = text.words();
    this.types = types;
    this.modality =
        new ModalityReader(
            words,
            findings.lexicon(),
            new Surroundings(text, findings.lexicon(), findings.mentions()),
            findings.times(),
            Dateline.end(text));
  }

  static Explanation explain(String whole, Extractor.Read read, EventTypes types, Weights weights) {
    Extraction extraction = read.extraction();
    Findings findings = read.findings();
    if (findings == null) {
      Span all = new Span(0, whole.length());
      List<Explanation.Piece> pieces =
          new SentenceMarkup(whole, all, List.of(), List.of()).pieces();
      Sentence one = new Sentence(1, 0, all, pieces, List.of());
      return explanation(extraction, false, 0, List.of(one), List.of(), List.of());
    }
    Explainer explainer = new Explainer(extraction, findings, types);
    explainer.mark();
    List<Explanation.Told> told = new ArrayList<>();
    for (Written written : findings.written()) {
      told.add(new EventCard(findings.text().original(), written, explainer.marks).told(weights));
    }
    int unread = whole.length() - findings.text().original().length();
    return explanation(extraction, true, unread, explainer.sentences(), told, explainer.dropped);
  }

  private static Explanation explanation(
      Extraction extraction,
      boolean known,
      int unread,
      List<Sentence> sentences,
      List<Explanation.Told> told,
      List<Dropped> dropped) {
    Instant published = extraction.published();
    return new Explanation(
        SentenceMarkup.clean(extraction.id()),
        extraction.language(),
        published == null ? null : published.truncatedTo(ChronoUnit.SECONDS),
        extraction.publishedAssumed(),
        known,
        unread,
        sentences,
        told,
        dropped);
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      Span span = sentence.span();
      List<Mark> here = marks.stream().filter(m -> m.span().overlaps(span)).toList();
      List<Event> events =
          extraction.events().stream()
              .filter(e -> e.evidence().stream().anyMatch(span::overlaps))
              .toList();
      SentenceMarkup markup = new SentenceMarkup(text.original(), span, here, events);
      sentences.add(
          new Sentence(
              sentence.index() + 1, sentence.paragraph(), span, markup.pieces(), markup.notes()));
    }
    return sentences;
  }

  private void mark() {
    quotations();
    triggers();
    losses();
    times();
    sayings();
    mentions();
    places();
    numbers();
  }

  private void quotations() {
    for (Quotation quote : extraction.quotes()) {
      String speaker = quote.speaker() == null ? "speaker unknown" : quote.speaker();
      add(new Span(quote.start(), quote.end()), Kind.QUOTATION, "quotation", speaker);
    }
  }

  private void triggers() {
    Set<Draft> met = new HashSet<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      for (PatternSet.Found<Trigger> one :
          findings.lexicon().triggers().find(words, sentence.from(), sentence.to())) {
        Draft draft = draft(one);
        if (draft != null) {
          met.add(draft);
        }
        trigger(sentence, one, draft);
      }
    }
    // A draft without a trigger: losses that stand alone, and statements.
    for (Draft draft : findings.candidates()) {
      if (!met.contains(draft) && draft.syntax() == null && into(draft).isEmpty()) {
        String surface = words.text(draft.token(), draft.token() + 1);
        drop(draft.sentence(), draft, surface, draft.why().iterator().next(), reason(draft));
      }
    }
  }

  private void trigger(
      NewsText.Sentence sentence, PatternSet.Found<Trigger> one, @Nullable Draft draft) {
    Trigger trigger = one.value();
    Span span = words.span(one.hit().from(), one.hit().to());
    List<String> events = draft == null ? List.of() : into(draft);
    String type = EventCard.name(trigger.type());
    String reason = "";
    if (events.isEmpty()) {
      reason = draft == null ? reason(one) : reason(draft);
      drop(sentence.index(), type, span.in(text.original()), trigger.rule(), reason);
    }
    Kind kind = events.isEmpty() ? Kind.DROPPED : Kind.TRIGGER;
    marks.add(new Mark(span, kind, type, reason, trigger.rule(), events));
  }

  private @Nullable Draft draft(PatternSet.Found<Trigger> one) {
    return findings.candidates().stream()
        .filter(d -> d.token() == one.hit().from() && d.why().contains(one.value().rule()))
        .findFirst()
        .orElse(null);
  }

  /** The events that a draft became, or was merged into. */
  private List<String> into(Draft draft) {
    for (Written written : findings.written()) {
      if (written.draft() == draft) {
        return List.of(written.event().id());
      }
    }
    Span at = words.span(draft.token(), draft.token() + 1);
    return findings.written().stream()
        .filter(w -> w.draft().why().containsAll(draft.why()))
        .map(Written::event)
        .filter(e -> e.evidence().stream().anyMatch(at::overlaps))
        .map(Event::id)
        .limit(1)
        .toList();
  }

  /** Why an event in the making was not kept. */
  private static String reason(Draft draft) {
    return draft.weak()
        ? "only takes up an event told elsewhere"
        : "nobody, no place, no losses and no time belong to it";
  }

  /** Why a word that can tell of an event made none. */
  private String reason(PatternSet.Found<Trigger> one) {
    Pattern.Hit hit = one.hit();
    for (Mention mention : findings.mentions()) {
      if (mention.head() <= hit.from()
          && hit.to() <= mention.to()
          && mention.form() != Mention.Form.ADJECTIVE
          && mention.kind() != Mention.Kind.UNNAMED) {
        return "inside the name of " + mention.name();
      }
    }
    for (TimeExpression time : findings.times()) {
      if (time.start() <= hit.start() && hit.end() <= time.end()) {
        return "part of the time " + time.value();
      }
    }
    boolean speech = types.speech(one.value().type());
    ModalityReader.Reading read = modality.read(one.value(), hit, speech);
    if (read.modality() == null) {
      return read.rule().isEmpty()
          ? "denied, wished or a condition"
          : "denied, wished or a condition: " + read.rule();
    }
    return speech
        ? "nobody says it, or it belongs to another event of the sentence"
        : "belongs to another event of the sentence: its cause, aim, basis or content";
  }

  private void drop(int sentence, Draft draft, String surface, String rule, String reason) {
    drop(sentence, EventCard.name(draft.type()), surface, rule, reason);
  }

  private void drop(int sentence, String type, String surface, String rule, String reason) {
    dropped.add(
        new Dropped(
            sentence + 1, type, SentenceMarkup.clean(surface), rule, SentenceMarkup.clean(reason)));
  }

  private void losses() {
    for (Loss loss : findings.losses()) {
      Event.Casualty casualty = loss.casualty(text);
      Span span = new Span(casualty.start(), casualty.end());
      String detail = casualty.side() == null ? "" : "of " + casualty.side();
      marks.add(
          new Mark(span, Kind.LOSS, EventCard.figure(casualty), detail, loss.rule(), List.of()));
    }
  }

  private void times() {
    for (TimeExpression time : findings.times()) {
      add(new Span(time.start(), time.end()), Kind.TIME, time.value(), time.grain());
    }
  }

  private void sayings() {
    for (Frame frame : findings.frames()) {
      String detail = frame.mode().name().toLowerCase(Locale.ROOT);
      marks.add(
          new Mark(
              words.span(frame.verb(), frame.verb() + 1),
              Kind.SAYING,
              frame.source().name(),
              frame.inherited() ? detail + ", named before" : detail,
              frame.rule(),
              List.of()));
    }
  }

  private void mentions() {
    for (Mention mention : findings.mentions()) {
      String detail =
          mention.title() == null ? mention.id() : mention.title() + ", " + mention.id();
      add(new Span(mention.start(), mention.end()), kind(mention), mention.name(), detail);
    }
  }

  private static Kind kind(Mention mention) {
    return switch (mention.kind()) {
      case STATE -> Kind.STATE;
      case PERSON -> Kind.PERSON;
      case ORGANISATION, MEDIA -> Kind.ORGANISATION;
      case GROUP -> Kind.GROUP;
      case UNNAMED -> Kind.UNNAMED;
      case PLACE -> Kind.PLACE;
    };
  }

  /** Where something happened, if nothing else is named by the same words. */
  private void places() {
    for (Event event : extraction.events()) {
      Event.Place place = event.place();
      if (place != null) {
        Span span = new Span(place.start(), place.end());
        if (marks.stream().noneMatch(m -> named(m.kind()) && m.span().overlaps(span))) {
          add(span, Kind.PLACE, place.name(), place.id());
        }
      }
    }
  }

  private static boolean named(Kind kind) {
    return kind == Kind.PLACE || kind == Kind.STATE || kind == Kind.ORGANISATION;
  }

  /** Numbers that are neither losses nor in a date. */
  private void numbers() {
    List<Span> taken =
        marks.stream()
            .filter(m -> m.kind() == Kind.LOSS || m.kind() == Kind.TIME)
            .map(Mark::span)
            .sorted(Comparator.naturalOrder())
            .toList();
    for (NumberExpression number : findings.numbers()) {
      Span span = new Span(number.start(), number.end());
      if (taken.stream().noneMatch(span::overlaps)) {
        String value = number.value() == null ? "vague" : number.value().toPlainString();
        add(span, Kind.NUMBER, value, "");
      }
    }
  }

  private void add(Span span, Kind kind, String value, String detail) {
    marks.add(Mark.of(span, kind, value, detail));
  }
}
