package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/** What stands around a word: relations before a name, barriers between clauses. */
final class Surroundings {
  private static final Set<String> MEMBERS = Set.of("militants", "soldiers", "people");

  // "Merkel ve AB Dönem Başkanı Hollanda Başbakanı Mark Rutte ile".
  private static final int TITLES = 10;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final NameRuns runs;
  private final CaseEndings endings;
  private final java.util.IdentityHashMap<Mention, java.util.Optional<String>> relations =
      new java.util.IdentityHashMap<>();

  Surroundings(NewsText text, Lexicon lexicon, List<Mention> mentions) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.runs = new NameRuns(words, lexicon);
    this.endings = new CaseEndings(words, lexicon);
  }

  List<Mention> mentions() {
    return mentions;
  }

  boolean verbFirst() {
    return lexicon.verbFirst();
  }

  /** Do two tokens stand in one sentence? */
  boolean together(int one, int other) {
    return text.sentence(one).index() == text.sentence(other).index();
  }

  /** English and its like, where words and not endings say what belongs to what. */
  boolean analytic() {
    return lexicon.has(Trait.ANALYTIC) && lexicon.ownerBefore();
  }

  /** The relation that ties a mention to what stands before it; null for a bare one. */
  @Nullable String relation(Mention mention) {
    return relations
        .computeIfAbsent(mention, m -> java.util.Optional.ofNullable(find(m)))
        .orElse(null);
  }

  private @Nullable String find(Mention mention) {
    String prefix = mention.prefix();
    if (lexicon.is(WordClass.IN_PREFIXES, prefix)) {
      return "in";
    }
    if (lexicon.is(WordClass.TO_PREFIXES, prefix)) {
      return "to";
    }
    String governed = governed(mention);
    if (governed != null) {
      return governed;
    }
    int sentence = text.sentence(mention.from()).from();
    int end = lead(mention, sentence);
    if (end < mention.head() && words.is(WordClass.JOINED, end)) {
      return listed(mention, end);
    }
    if (end == mention.head() && members(mention, end - 2, sentence)) {
      String tied = tied(mention, end - 2);
      if (tied != null) {
        return tied;
      }
    }
    while (end > sentence && skipped(end - 1)) {
      end--;
    }
    Mention owner = possessor(end, sentence);
    if (owner != null && (mention.place() != null || mention.kind() == Mention.Kind.PLACE)) {
      return find(owner);
    }
    int collective = collective(end, sentence);
    if (collective < end) {
      end = collective;
      while (end > sentence && skipped(end - 1)) {
        end--;
      }
    }
    String found = null;
    int longest = 0;
    for (int from = Math.max(sentence, end - 3); from < end; from++) {
      if (!words.isWord(from)) {
        continue;
      }
      for (PatternSet.Found<Cue> one : lexicon.relations().at(words, from, end)) {
        // "Libya's eastern commander": where somebody commands is not where he is.
        boolean domain = mention.person() && words.is(WordClass.DIRECTIONAL, from);
        if (one.hit().to() == end
            && end - from > longest
            && !domain
            && !pronoun(one.hit(), mention)) {
          longest = end - from;
          found = one.value().kind();
        }
      }
    }
    if (found == null && joined(mention)) {
      Mention before = before(mention);
      if (before != null) {
        String tie = find(before);
        return fronted(mention, before, tie) || subject(mention, sentence) ? null : tie;
      }
    }
    return found == null && lexicon.caseless() && lexicon.verbFinal()
        ? owned(mention, sentence)
        : found;
  }

  /**
   * "در مقابل مجلس شورای اسلامی ایران", "در میدان آزادی تهران": the owner stands behind what it
   * owns, with nothing written between, and what governs that stands before it.
   */
  private @Nullable String owned(Mention mention, int sentence) {
    for (Mention body : mentions) {
      if (body.to() == mention.head() && body.kind() == Mention.Kind.ORGANISATION) {
        return find(body);
      }
    }
    return runs.site(mention.head(), sentence) ? "in" : null;
  }

  /**
   * "In Juba, President Ana Rey called for": behind the comma the clause opens with its subject.
   */
  private boolean fronted(Mention mention, Mention before, @Nullable String tie) {
    boolean place = before.place() != null || before.kind() == Mention.Kind.STATE;
    if (tie == null || !place || !words.folded(mention.head() - 1).equals(",")) {
      return false;
    }
    return mention.person()
        // "On a visit to Chad, President …": "to" may open what something is directed against.
        ? !tie.equals("with") && !tie.equals("by") && !tie.equals("between")
        : tie.equals("in")
            && mention.place() == null
            && mention.kind() != Mention.Kind.STATE
            && mention.kind() != Mention.Kind.PLACE;
  }

  /**
   * "According to the army, rebels took", "After talks with Niger, Chad agreed": behind the comma
   * of the phrase that opens the sentence whoever has a verb right behind is no further member of a
   * list.
   */
  private boolean subject(Mention mention, int sentence) {
    int comma = mention.head() - 1;
    if (!lexicon.ownerBefore() || !lexicon.has(Trait.ANALYTIC) || !words.comma(comma)) {
      return false;
    }
    boolean opened =
        !lexicon.relations().at(words, sentence, comma).isEmpty()
            || words.is(WordClass.TEMPORAL, sentence);
    boolean predicate =
        words.is(WordClass.PAST_VERBS, mention.to())
            || words.is(WordClass.AUXILIARIES, mention.to());
    return opened && predicate
        || lexicon.reporting().at(words, sentence, comma).stream()
            .anyMatch(f -> f.value().is("according"));
  }

  /** "أفرجت عنهما الميليشيات": a preposition with a pronoun governs that, not what follows. */
  private boolean pronoun(Pattern.Hit cue, Mention mention) {
    return lexicon.verbFirst()
        && cue.to() - cue.from() == 1
        && mention.prefix().isEmpty()
        && lexicon.is(WordClass.POSSESSIVE_SUFFIXES, cue.suffix());
  }

  /** "In Syria's Idlib province": the state that the place behind it is of. */
  private @Nullable Mention possessor(int end, int sentence) {
    if (!lexicon.ownerBefore() || end - 1 < sentence) {
      return null;
    }
    boolean cut = words.folded(end - 1).equals("'s");
    if (!cut && !words.folded(end - 1).endsWith("'s")) {
      return null;
    }
    int last = cut ? end - 2 : end - 1;
    return mentions.stream()
        .filter(m -> m.kind() == Mention.Kind.STATE && m.from() <= last && last < m.to())
        .findFirst()
        .orElse(null);
  }

  /** "A column of Shining Path guerrillas": the noun stands where those who it is of would. */
  private int collective(int end, int sentence) {
    return end - 2 >= sentence
            && words.is(WordClass.OF, end - 1)
            && words.is(WordClass.COLLECTIVES, end - 2)
        ? end - 2
        : end;
  }

  /** "Bakü'de", "Van kentinde", "X و Y را": what a case or a postposition says; null for none. */
  private @Nullable String governed(Mention mention) {
    int limit = text.sentence(mention.from()).to();
    // "(ISAF)": what governs the name stands behind its bracket.
    int to =
        mention.to() < limit && words.folded(mention.to()).equals(")")
            ? mention.to() + 1
            : mention.to();
    if (to < limit && words.isWord(to)) {
      for (PatternSet.Found<Cue> one : lexicon.postpositions().at(words, to, limit)) {
        return one.value().kind();
      }
    }
    String found = endings.relation(mention);
    if (found == null && lexicon.verbFinal() && to < limit && words.is(WordClass.LINKING, to)) {
      for (Mention next : mentions) {
        if (next.head() == to + 1 && !runs.titled(next)) {
          return governed(next);
        }
        if (next.head() > to && next.to() - to <= TITLES && runs.names(to + 1, next.head())) {
          String shared = governed(next);
          if (shared != null) {
            return shared;
          }
        }
      }
    }
    return found;
  }

  /** Words between a preposition and its name. */
  private boolean skipped(int i) {
    if (words.is(WordClass.PLACE_ATTRIBUTES, i)) {
      return true;
    }
    String word = words.folded(i);
    return word.equals("\"")
        || word.equals("'")
        || words.is(WordClass.SKIPPED, i)
        || words.is(WordClass.SKIPPED, i - 1, i + 1);
  }

  private boolean joined(Mention mention) {
    if (lexicon.is(WordClass.JOINED, mention.prefix())) {
      return true;
    }
    int before = mention.head() - 1;
    return before >= 0
        && (words.is(WordClass.AND, before)
            || words.folded(before).equals(",")
            || words.folded(before).equals("&"));
  }

  /** "بين قوات الجيش بقيادة حفتر ومقاتلي المجلس": what ties the first of those named together. */
  private @Nullable String listed(Mention mention, int head) {
    Mention before = before(mention, head);
    String found = before == null ? null : find(before);
    for (Mention other : mentions) {
      if ("by".equals(found) && before != null && other.to() < before.head()) {
        boolean close = before.head() - other.to() <= 3;
        found = close && "between".equals(find(other)) ? "between" : found;
      }
    }
    return found;
  }

  /** "مقاتلي حركة الشباب": where the noun opens that stands for the members of a group. */
  private int lead(Mention mention, int sentence) {
    int noun = mention.head() - 1;
    boolean members =
        noun >= sentence
            && (members(mention, noun, sentence)
                || lexicon.caseless()
                    && mention.kind() == Mention.Kind.GROUP
                    && words.isWord(noun)
                    && !lexicon.organisations().at(words, noun, noun + 1).isEmpty()
                    && !preposition(noun));
    return members ? noun : mention.head();
  }

  /** "من جانب الحركة": the noun is part of the preposition. */
  private boolean preposition(int noun) {
    return noun > 0
        && words.isWord(noun - 1)
        && lexicon.relations().at(words, noun - 1, noun + 1).stream()
            .anyMatch(f -> f.hit().to() == noun + 1);
  }

  /** Does a noun before a group stand for its members? */
  private boolean members(Mention mention, int noun, int sentence) {
    return lexicon.caseless()
        && mention.kind() == Mention.Kind.GROUP
        && noun >= sentence
        && words.isWord(noun)
        && (noun == mention.head() - 1 || words.is(WordClass.SOME_OF, noun + 1))
        && lexicon.persons().at(words, noun, noun + 1).stream()
            .anyMatch(f -> MEMBERS.contains(f.value().name()));
  }

  /** "بين عناصر من حركة فتح ومسلحين من جماعة أخرى": those between whom it was; null for others. */
  private @Nullable String tied(Mention mention, int noun) {
    if (words.is(WordClass.JOINED, noun)) {
      return "between".equals(listed(mention, noun)) ? "between" : null;
    }
    boolean between =
        noun > 0
            && words.isWord(noun - 1)
            && lexicon.relations().at(words, noun - 1, noun).stream()
                .anyMatch(f -> f.value().is("between") && f.hit().to() == noun);
    return between ? "between" : null;
  }

  private @Nullable Mention before(Mention mention) {
    return before(mention, mention.head());
  }

  private @Nullable Mention before(Mention mention, int head) {
    Mention best = null;
    for (Mention other : mentions) {
      if (other.to() <= head
          && other.to() >= head - 2
          && text.sentence(other.from()).index() == text.sentence(mention.from()).index()
          && (best == null || other.to() > best.to())) {
        best = other;
      }
    }
    return best;
  }

  /** "ودانت البحرين المحاولة، وأكد الأمين العام": behind a comma a second verb opens between. */
  boolean secondVerb(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      int verb = i + 1;
      if (lexicon.verbFirst()
          && words.comma(i)
          && words.isWord(verb)
          && words.is(WordClass.JOINED, verb)
          && (lexicon.triggers().at(words, verb, Math.min(words.size(), to + 3)).stream()
                  .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB)
              || lexicon.reporting().at(words, verb, to).stream()
                  .anyMatch(f -> f.value().is("say")))) {
        return true;
      }
    }
    return false;
  }

  /** Does a strong barrier (quotation mark, colon, semicolon, "that") stand between two tokens? */
  boolean barrier(int from, int to) {
    for (int i = Math.min(from, to); i < Math.max(from, to); i++) {
      if (strong(i)) {
        return true;
      }
    }
    return false;
  }

  /** A barrier that a place does not reach over; a semicolon is none. */
  boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (strong(i) && !words.clauseMark(i)) {
        return true;
      }
    }
    return false;
  }

  /** "While", "где", "بينما": what stands behind is told of somebody else. */
  private boolean contrast(int i) {
    return words.is(WordClass.CONTRAST, i)
        || words.is(WordClass.CONTRAST, i - 1, i + 1)
        || words.is(WordClass.ADVERSATIVE, i) && i > 0 && words.folded(i - 1).equals(",");
  }

  /** Does such a word stand between two tokens? */
  boolean contrasted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (contrast(i)) {
        return true;
      }
    }
    return false;
  }

  boolean strong(int i) {
    String word = words.folded(i);
    if (!words.isWord(i)) {
      if (word.equals(".") && i + 1 < words.size()) {
        // Inside a quotation of several sentences.
        return text.quotation(i) != null
            && words.token(i + 1).start() > words.token(i).end()
            && words.token(i - 1).end() == words.token(i).start()
            && words.folded(i - 1).length() > 2;
      }
      return words.clauseMark(i) && !words.comma(i)
          || colon(i)
          || word.equals("\"") && isQuotation(i);
    }
    return that(i, i + 1) && (!words.is(WordClass.RELATIVE_THAT, i) || reported(i));
  }

  /** "Defence ministry spokesman Tarr": a body that only says whose office it is. */
  boolean ofOffice(Mention body) {
    return lexicon.ownerBefore()
        && lexicon.has(Trait.ANALYTIC)
        && body.kind() == Mention.Kind.ORGANISATION
        && mentions.stream().anyMatch(m -> m.person() && m.head() == body.to());
  }

  /** "During an official visit": does the word of what goes on meanwhile stand close before? */
  boolean during(int noun) {
    return words.any(WordClass.DURING, Math.max(0, noun - 3), noun);
  }

  /** Does the sentence open at a token, or behind its dateline? */
  boolean opensSentence(int token) {
    return token == text.sentence(token).from() || token == Dateline.end(text);
  }

  /** A colon before words, not one inside "11:59". */
  boolean colon(int i) {
    return words.folded(i).equals(":")
        && (i + 1 >= words.size() || words.token(i + 1).start() > words.token(i).end());
  }

  /** A word that opens what is told; not one inside a name, such as "بان كي مون". */
  boolean that(int i, int limit) {
    return words.isWord(i)
        && lexicon.reporting().at(words, i, limit).stream().anyMatch(f -> f.value().is("that"))
        && mentions.stream().noneMatch(m -> m.head() <= i && i < m.to());
  }

  /** Does a verb of saying end at a token? */
  boolean telling(int i) {
    for (int from = Math.max(0, i - 1); from <= i; from++) {
      if (words.isWord(from)
          && lexicon.reporting().at(words, from, i + 1).stream()
              .anyMatch(f -> f.value().is("say") && f.hit().to() == i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** English "that" opens a clause of report only behind a verb of saying; else it is relative. */
  private boolean reported(int i) {
    for (int k = Math.max(0, i - 5); k < i; k++) {
      if (words.isWord(k)
          && lexicon.reporting().at(words, k, i + 1).stream()
              .anyMatch(f -> f.value().is("say") || f.value().is("report"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuotation(int i) {
    int at = words.token(i).start();
    return text.quoted().stream()
        .anyMatch(q -> Math.abs(q.start() - at) <= 2 || Math.abs(q.end() - at) <= 2);
  }

  boolean comma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.comma(i) || words.folded(i).equals("-")) {
        return true;
      }
    }
    return false;
  }

  /** Where the clause of a token begins: after the last strong barrier of its sentence. */
  int clauseStart(int token) {
    int sentence = text.sentence(token).from();
    for (int i = token - 1; i >= sentence; i--) {
      if (strong(i)) {
        return i + 1;
      }
    }
    return sentence;
  }

  /** Where the clause opens that a verb at the end of it closes: behind the verb of another. */
  int opening(int verb) {
    int from = text.sentence(verb).from();
    for (int i = from; i < verb; i++) {
      int end = words.isWord(i) ? closing(i, verb) : i;
      boolean closed =
          end > i
              && end < verb
              && (words.clauseMark(end) || words.is(WordClass.AND, end))
              && (lexicon.caseless() || words.is(WordClass.CLOSING_VERBS, end - 1));
      from = closed ? end + 1 : from;
    }
    return from;
  }

  /** Where a verb ends that opens at a token; the token itself where none does. */
  private int closing(int token, int limit) {
    int end = token;
    for (PatternSet.Found<Trigger> one : lexicon.triggers().at(words, token, limit)) {
      boolean verb = one.value().syntax() == Trigger.Syntax.VERB;
      end = verb ? Math.max(end, one.hit().to()) : end;
    }
    for (PatternSet.Found<Cue> one : lexicon.losses().at(words, token, limit)) {
      end = one.value().is("verbs") ? Math.max(end, one.hit().to()) : end;
    }
    for (PatternSet.Found<Cue> one : lexicon.reporting().at(words, token, limit)) {
      end = one.value().is("say") ? Math.max(end, one.hit().to()) : end;
    }
    return end;
  }

  /** What a verb at the end is done or sent to: "Kabil'i", "کابل را", "Kiev'e". */
  boolean object(Mention mention) {
    String relation = relation(mention);
    return lexicon.verbFinal() && ("against".equals(relation) || "to".equals(relation));
  }

  int clauseEnd(int token) {
    int sentence = text.sentence(token).to();
    for (int i = token + 1; i < sentence; i++) {
      if (strong(i)) {
        return i;
      }
    }
    return sentence;
  }

  /** As {@link #clauseStart}, but not before a contrast: those who act are not shared. */
  int partStart(int token) {
    int start = clauseStart(token);
    for (int i = token - 1; i >= start; i--) {
      if (contrast(i)) {
        return i;
      }
    }
    return start;
  }

  /** As {@link #clauseEnd}, but not beyond a contrast. */
  int partEnd(int token) {
    int end = clauseEnd(token);
    for (int i = token + 1; i < end; i++) {
      if (contrast(i)) {
        return i;
      }
    }
    return end;
  }
}
