package org.nashra.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.LanguageTag;
import org.nashra.model.Span;

/**
 * Finds the times of a text and resolves them against a reference: a date without its year, a
 * weekday, "last night". Pure and thread-safe.
 */
public final class TimeFinder {
  private final Languages languages;

  public TimeFinder(Languages languages) {
    this.languages = languages;
  }

  /**
   * The times in order of the text, none overlapping another; none in a language that has no
   * folder.
   *
   * @param reference what relative words count from; results are local to its zone
   */
  public List<TimeExpression> find(String text, LanguageTag language, ZonedDateTime reference) {
    return languages
        .reader(language)
        .map(reader -> find(text, new TextReading(text, reader, reference), reference))
        .orElse(List.of());
  }

  static List<TimeExpression> find(String text, TextReading reading, ZonedDateTime reference) {
    if (reading.times().isEmpty()) {
      return List.of();
    }
    return new Walk(text, reading, reference).all();
  }

  /** One walk over the times of a text; what a sentence has said before is remembered in it. */
  private static final class Walk {
    private static final int FAR = 60;

    private final String text;
    private final TextReading reading;
    private final TimeResolver resolver;
    private final LocalDateTime reference;
    private final int referenceYear;
    private final List<Span> sentences;
    private int sentence = -1;
    private @Nullable LocalDate day;
    private @Nullable DayPart part;
    private @Nullable Integer year;

    Walk(String text, TextReading reading, ZonedDateTime reference) {
      this.text = text;
      this.reading = reading;
      this.resolver = new TimeResolver(reference);
      this.reference = reference.toLocalDateTime();
      this.referenceYear = reference.getYear();
      this.sentences = Sentences.split(text, reading.reader().profile());
    }

    List<TimeExpression> all() {
      List<TimeExpression> found = new ArrayList<>();
      for (TimeReading time : reading.times()) {
        Span span = reading.folded().original(time.start(), time.end());
        enter(span);
        TimeExpression expression =
            time.meaning() instanceof Amount amount
                ? duration(span, amount)
                : resolved(span, time, (TimeSpec) time.meaning());
        if (expression != null && !named(span, found)) {
          found.add(expression);
        }
      }
      return found;
    }

    /** "Jean-Noël": the second part of a name, where the first is no time; "Сент-Луис". */
    private boolean named(Span span, List<TimeExpression> before) {
      int end = span.end();
      if (end + 1 < text.length()
          && text.charAt(end) == '-'
          && Character.isUpperCase(text.charAt(end + 1))
          && Character.isUpperCase(text.charAt(span.start()))
          && Character.isLowerCase(text.charAt(end - 1))
          && span.in(text).indexOf(' ') < 0) {
        return true;
      }
      int hyphen = span.start() - 1;
      int open = hyphen;
      while (open > 0 && Character.isLetter(text.charAt(open - 1))) {
        open--;
      }
      return open >= 0
          && open < hyphen - 1
          && text.charAt(hyphen) == '-'
          && span.in(text).indexOf(' ') < 0
          && Character.isUpperCase(text.charAt(open))
          && Character.isLowerCase(text.charAt(hyphen - 1))
          && Character.isUpperCase(text.charAt(span.start()))
          && (before.isEmpty() || before.get(before.size() - 1).end() < hyphen);
    }

    private void enter(Span span) {
      int now = sentence;
      while (now + 1 < sentences.size() && sentences.get(now + 1).start() <= span.start()) {
        now++;
      }
      if (now != sentence) {
        sentence = now;
        day = null;
        part = null;
        year = null;
      }
    }

    private TimeExpression duration(Span span, Amount amount) {
      return new TimeExpression(
          span.start(),
          span.end(),
          span.in(text),
          "duration",
          null,
          null,
          amount.iso(),
          false,
          true);
    }

    private @Nullable TimeExpression resolved(Span span, TimeReading time, TimeSpec spec) {
      ResolvedTime resolved = resolver.resolve(spec, context(time));
      if (resolved == null) {
        return null;
      }
      boolean month = bareMonth(spec) && resolved.from().isAfter(reference);
      if ((month || farAhead(spec, resolved, span)) && past()) {
        resolved = resolver.resolve(spec.with(TimeSpec.Direction.PAST), context(time));
      }
      if (resolved == null) {
        return null;
      }
      remember(spec, resolved);
      return new TimeExpression(
          span.start(),
          span.end(),
          span.in(text),
          resolved.grain().word(),
          resolved.from(),
          resolved.to(),
          resolved.value(),
          spec.isApproximate(),
          spec.dated());
    }

    private static boolean bareMonth(TimeSpec spec) {
      return spec.direction() == TimeSpec.Direction.ANY
          && spec.has(TimeField.MONTH)
          && !spec.has(TimeField.DAY)
          && !spec.has(TimeField.YEAR);
    }

    /**
     * "24 января генерал отстранил президента", told in October: a day that opens its clause and
     * would lie months ahead is one of the past.
     */
    private boolean farAhead(TimeSpec spec, ResolvedTime resolved, Span span) {
      if (spec.direction() != TimeSpec.Direction.ANY
          || !spec.has(TimeField.MONTH)
          || !spec.has(TimeField.DAY)
          || spec.has(TimeField.YEAR)
          || reading.reader().profile().morphology() != Morphology.CASE_SUFFIX
          || !resolved.from().isAfter(reference.plusDays(FAR))) {
        return false;
      }
      int at = span.start() - 1;
      while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
        at--;
      }
      return at < 0 || ".:;,—".indexOf(text.charAt(at)) >= 0;
    }

    /** "The talks began in February": the month is the last one, however far the next is. */
    private boolean past() {
      if (sentence < 0) {
        return false;
      }
      int from = reading.folded().folded(sentences.get(sentence).start());
      int to = reading.folded().folded(sentences.get(sentence).end());
      String folded = reading.folded().text();
      return reading.reader().pastCue().within(folded, from, to)
          && !reading.reader().futureCue().before(folded, from, to);
    }

    private TimeContext context(TimeReading time) {
      boolean alone = reading.onlyTimes();
      int from = sentence < 0 ? 0 : reading.folded().folded(sentences.get(sentence).start());
      boolean future =
          alone || reading.reader().futureCue().before(reading.folded().text(), from, time.start());
      return new TimeContext(
          future ? TimeSpec.Direction.FUTURE : TimeSpec.Direction.ANY,
          alone,
          alone && reading.reader().times().passedHoursTomorrow(),
          false,
          day,
          part,
          year);
    }

    private void remember(TimeSpec spec, ResolvedTime resolved) {
      if (!resolved.grain().finerThan(Grain.PART_OF_DAY)
          && !Grain.DAY.finerThan(resolved.grain())
          && !(spec.anchor() instanceof TimeAnchor.Between)) {
        day = resolved.date();
        part = spec.has(TimeField.PART) ? spec.part() : null;
      }
      if (spec.has(TimeField.YEAR)
          && spec.calendar() == OtherCalendar.GREGORIAN
          && spec.get(TimeField.YEAR) < referenceYear) {
        year = spec.get(TimeField.YEAR);
      }
    }
  }
}
