package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nashra.language.WordClass;
import org.nashra.model.Span;

/**
 * Finds the words of somebody that a text quotes: what stands between quotation marks and is no
 * name of a film, a paper or an operation; a few words where a verb of saying stands beside them;
 * and speech told behind dashes ("— Все живы, — сказал врач").
 */
final class QuotationFinder {
  private static final int FEWEST = 4;
  private static final int BEHIND = 6;
  private static final int BEFORE = 3;
  private static final int SHORT = 3;
  private static final Pattern DASH = Pattern.compile("(?<=[,.!?…»]) [—–-] ");
  private static final Pattern OPENING = Pattern.compile("(?m)^[ \\t]*[—–] ?");

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final String flowing;

  QuotationFinder(NewsText text, Lexicon lexicon) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.flowing = HardWraps.undo(text.original());
  }

  /** In order, none overlapping. */
  List<Span> find() {
    List<Span> found = new ArrayList<>();
    for (Span span : QuoteMarks.find(flowing, lexicon.profile(), 1)) {
      boolean few = QuoteMarks.words(flowing, span.start(), span.end()) < FEWEST;
      if (few ? told(span, found) : !name(span)) {
        found.addAll(parts(span.start(), span.end()).orElse(List.of(span)));
      }
    }
    for (Span span : dashes()) {
      if (found.stream().noneMatch(s -> s.start() < span.end() && span.start() < s.end())) {
        found.add(span);
      }
    }
    found.sort(null);
    return found;
  }

  /** Behind "film", "newspaper", "operation", or written as English writes titles. */
  private boolean name(Span span) {
    int at = words.tokenAt(span.start());
    int before = at - 1;
    while (before > 0 && !words.isWord(before) && at - before <= 2) {
      before--;
    }
    boolean apposed =
        before >= 0
            && words.isWord(before)
            && text.sentence(before).index()
                == text.sentence(Math.min(at, words.size() - 1)).index()
            && flowing
                .substring(words.token(before).end(), span.start())
                .matches("\\s*\\S{0,2}\\s*")
            && words.is(WordClass.QUOTED_THINGS, before);
    return apposed || titled(span);
  }

  private boolean titled(Span span) {
    int large = 0;
    for (String word : flowing.substring(span.start(), span.end()).split("\\s+")) {
      if (word.length() <= SHORT || !Character.isLetter(word.codePointAt(0))) {
        continue;
      }
      if (!Character.isUpperCase(word.codePointAt(0))
          || word.equals(word.toUpperCase(Locale.ROOT))) {
        return false;
      }
      large++;
    }
    return large > 1;
  }

  /** "“No,” he said", "asked whether he would, he said: “Never.”": no term but an answer. */
  private boolean told(Span span, List<Span> found) {
    int at = words.tokenAt(span.start());
    if (at >= words.size()) {
      return false;
    }
    NewsText.Sentence sentence = text.sentence(at);
    int mark = span.start() - 1;
    while (mark > 0 && (Character.isWhitespace(flowing.charAt(mark - 1)))) {
      mark--;
    }
    char before = mark <= 0 ? '\n' : flowing.charAt(mark - 1);
    boolean opens =
        flowing.substring(sentence.span().start(), span.start()).isBlank()
            || span.start() - sentence.span().start() <= 2;
    boolean introduced = before == ':' || before == ',';
    if (!opens && !introduced) {
      return false;
    }
    int close = Math.min(flowing.length(), span.end() + 2);
    String end = flowing.substring(span.end(), close);
    boolean whole =
        end.matches("(?s)[.!?…].*") || "!?…".indexOf(flowing.charAt(span.end() - 1)) >= 0;
    boolean apart = whole || end.contains(",") || end.matches("(?s).\\s");
    int next = words.tokenAt(span.end());
    boolean behind = opens && apart && says(next, Math.min(words.size(), next + BEHIND), sentence);
    boolean ahead = introduced && says(Math.max(sentence.from(), at - BEFORE - 2), at, sentence);
    boolean goesOn =
        opens
            && whole
            && !found.isEmpty()
            && paragraph(found.get(found.size() - 1).start()) == sentence.paragraph();
    return behind || ahead || goesOn;
  }

  private int paragraph(int offset) {
    return text.sentence(Math.min(words.tokenAt(offset), words.size() - 1)).paragraph();
  }

  private boolean says(int from, int to, NewsText.Sentence sentence) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.reporting().at(words, i, words.size()).stream()
              .anyMatch(f -> f.value().is("say"))) {
        return true;
      }
    }
    return false;
  }

  /** "— Стрельба началась в шесть, — рассказал Магомедов. — Мы выбежали." */
  private List<Span> dashes() {
    List<Span> found = new ArrayList<>();
    Matcher opening = OPENING.matcher(flowing);
    while (opening.find()) {
      int from = opening.end();
      int lineEnd = flowing.indexOf('\n', from);
      int to = lineEnd < 0 ? flowing.length() : lineEnd;
      parts(from, to).ifPresent(found::addAll);
    }
    return found;
  }

  /** "Нет, — сказал он. — Мы требуем": what is said round the words of the writer. */
  private Optional<List<Span>> parts(int from, int to) {
    List<Span> parts = new ArrayList<>();
    Matcher dash = DASH.matcher(flowing).region(from, to);
    int start = from;
    while (dash.find()) {
      parts.add(new Span(start, dash.start()));
      start = dash.end();
    }
    parts.add(new Span(start, to));
    if (parts.size() < 2 || !saying(parts.get(1))) {
      return Optional.empty();
    }
    List<Span> said = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 2) {
      Span part = trimmed(parts.get(i));
      if (part.end() > part.start()) {
        said.add(part);
      }
    }
    return Optional.of(said);
  }

  private boolean saying(Span part) {
    int at = words.tokenAt(part.start());
    return at < words.size() && says(at, Math.min(words.size(), at + 1), text.sentence(at));
  }

  private Span trimmed(Span span) {
    int end = span.end();
    while (end > span.start() && " ,.;".indexOf(flowing.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }
}
