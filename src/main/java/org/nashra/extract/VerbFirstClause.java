package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Where the verb comes first: whether who is named behind it is its subject or something else. */
final class VerbFirstClause {
  // Two letters of a preposition and the article, and three of a noun.
  private static final int SHORTEST = 5;
  // "قوات الاحتلال الإسرائيلي"
  private static final int SUBJECT = 4;
  private static final int ATTRIBUTES = 3;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  VerbFirstClause(NewsText text, Lexicon lexicon, Surroundings surroundings) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /** "أن قوات الاحتلال اعتقلت": behind "that" the subject stands first, and the object behind. */
  boolean led(Pattern.Hit hit) {
    if (!hit.prefix().isEmpty()) {
      return false;
    }
    if (opened(hit)) {
      return true;
    }
    for (int i = hit.from() - 1; i >= Math.max(1, hit.from() - SUBJECT); i--) {
      if (!words.isWord(i)
          || words.is(WordClass.FUNCTION, i)
          || words.is(WordClass.JOINED, i)
          || words.is(WordClass.IN_PREFIXES, i)
          || !lexicon.relations().at(words, i, i + 1).isEmpty()
          || surroundings.telling(i)) {
        return false;
      }
      if (surroundings.that(i - 1, i)) {
        return !words.is(WordClass.THAT_THEY, i - 1);
      }
    }
    return false;
  }

  /** "إلى العاصمة بغداد": the town, which does nothing. */
  boolean seat(Mention mention) {
    return lexicon.verbFirst()
        && mention.form() == Mention.Form.METONYM
        && words.is(WordClass.CAPITAL, mention.head() - 1);
  }

  /** "موسكو تتهم كييف", "وزير الخارجية يلتقي نظيره": the subject opens the sentence. */
  private boolean opened(Pattern.Hit hit) {
    int from = text.sentence(hit.from()).from();
    return surroundings.mentions().stream()
        .anyMatch(
            m ->
                m.to() == hit.from()
                    && m.head() == from
                    && m.acts()
                    && surroundings.relation(m) == null
                    && m.kind() != Mention.Kind.PLACE
                    && m.kind() != Mention.Kind.MEDIA);
  }

  /**
   * "واستهدفت مقاتلات تركية قرية": a verb that opens its clause has its subject right behind,
   * though the same word stands before what is struck in "هجوم استهدف القرية".
   */
  boolean heads(Pattern.Hit hit, Mention mention) {
    int next = mention.to();
    boolean opens =
        !hit.prefix().isEmpty()
            || hit.from() == 0
            || !words.isWord(hit.from() - 1)
            || words.is(WordClass.VERB_OPENERS, hit.from() - 1)
            || surroundings.that(hit.from() - 1, hit.from());
    return lexicon.verbFirst()
        && opens
        && mention.prefix().isEmpty()
        && mention.head() > hit.from()
        && mention.from() == hit.from() + 1
        && next < words.size()
        && words.isWord(next)
        && lexicon.relations().at(words, hit.from(), hit.from() + 1).stream()
            .anyMatch(f -> f.value().is("against"))
        && !words.is(WordClass.FUNCTION, next)
        && !words.is(WordClass.JOINED, next)
        && lexicon.relations().at(words, next, next + 1).stream().allMatch(f -> f.value().is("in"));
  }

  /** "اغتال مسلحون مساء الجمعة الصحفي": people without a name right behind the verb did it. */
  boolean unnamed(Pattern.Hit hit, Mention mention) {
    int subject = hit.to();
    return mention.head() > subject
        && words.isWord(subject)
        && words.is(WordClass.PLURAL_SUBJECTS, subject)
        && !words.is(WordClass.ARTICLE, subject)
        && !lexicon.persons().at(words, subject, subject + 1).isEmpty();
  }

  /**
   * "هاجم مسلحون من الحركة القرية": whose fighters stand right behind the verb; null for nobody's.
   */
  @Nullable Mention fighters(Pattern.Hit hit) {
    int noun = hit.from() + 1;
    if (!lexicon.verbFirst()
        || noun + 2 >= words.size()
        || !words.isWord(noun)
        || !words.is(WordClass.SOME_OF, noun + 1)
        || words.is(WordClass.ARTICLE, noun)
        || lexicon.persons().at(words, noun, noun + 1).isEmpty()) {
      return null;
    }
    return surroundings.mentions().stream()
        .filter(m -> m.head() == noun + 2 && m.acts() && m.kind() == Mention.Kind.GROUP)
        .findFirst()
        .orElse(null);
  }

  /** "داخل مقر قيادة الشرطة": the genitive of a noun behind a preposition of place. */
  private boolean construct(int from, int noun, Mention mention) {
    for (int i = noun; i > from && i > noun - ATTRIBUTES; i--) {
      if (!words.isWord(i)
          || words.is(WordClass.ARTICLE, i)
          || words.is(WordClass.FUNCTION, i)
          || mention.kind() != Mention.Kind.ORGANISATION) {
        return false;
      }
      if (words.isWord(i - 1)
          && lexicon.relations().at(words, i - 1, i).stream().anyMatch(f -> f.value().is("in"))) {
        return true;
      }
    }
    return false;
  }

  /** "نفذ ضربات على أهداف حوثية": the adjective of a noun behind a preposition. */
  private boolean attribute(int from, Mention mention) {
    int noun = mention.head() - 1;
    if (mention.form() != Mention.Form.ADJECTIVE) {
      return construct(from, noun, mention);
    }
    for (int i = noun - 1; i >= Math.max(from, noun - ATTRIBUTES); i--) {
      if (words.isWord(i) && words.is(WordClass.BEFORE_NOUNS, i)) {
        return true;
      }
    }
    return false;
  }

  /** "دعم بلاده لسيادة العراق": the genitive of a noun behind a preposition. */
  boolean governed(int from, Mention mention) {
    int before = mention.head() - 1;
    return attribute(from, mention)
        || before > from
            && words.is(WordClass.JOINED_TO, before)
            && !words.is(WordClass.JOINED_TO_ARTICLE, before)
            && words.folded(before).length() >= SHORTEST;
  }

  /**
   * "طالب المكتب الحكومة": right behind a verb of speech stands somebody whom no table knows, and
   * the body named next is whom it concerns.
   */
  boolean strangers(Trigger trigger, Pattern.Hit hit, Mention mention) {
    if (spoken(trigger) && several(hit.from() + 1) && mention.head() > hit.from() + 1) {
      return true;
    }
    int at = hit.to();
    return spoken(trigger)
        && hit.to() - hit.from() == 1
        && mention.head() > at
        && mention.kind() != Mention.Kind.PERSON
        && words.is(WordClass.ARTICLE, mention.head())
        && words.isWord(at)
        && (words.is(WordClass.ARTICLE, at) || words.is(WordClass.BODY_HEADS, at))
        && !words.is(WordClass.FUNCTION, at);
  }

  /** "حمل الوزيران إسرائيل": a nominative of several people right behind the verb. */
  private boolean several(int at) {
    return at < words.size()
        && words.isWord(at)
        && words.is(WordClass.ARTICLE, at)
        && words.is(WordClass.PLURAL_SUBJECTS, at);
  }

  private static boolean spoken(Trigger trigger) {
    return switch (trigger.type()) {
      case ACCUSATION, APPEAL, REJECTION, SUPPORT, THREAT -> true;
      default -> false;
    };
  }

  /** "دعا شيراك المدن إلى مساعدة بيروت": who is named in what is demanded does not demand it. */
  boolean demanded(Trigger trigger, Pattern.Hit hit, int head) {
    for (int i = hit.to(); i < head && spoken(trigger); i++) {
      if (words.is(WordClass.DEMANDED, i)) {
        return true;
      }
    }
    return false;
  }

  /** "بيان يدعو الفاتيكان إلى": a paper does so, and who stands behind the verb is addressed. */
  boolean documented(Trigger trigger, Pattern.Hit hit) {
    int noun = hit.from() - (words.is(WordClass.RELATIVES, hit.from() - 1) ? 2 : 1);
    return spoken(trigger)
        && words.is(WordClass.IMPERFECT, hit.from())
        && words.is(WordClass.DOCUMENTS, noun);
  }

  /** A comma and a second verb: the subject is no longer that of the first. */
  boolean turned(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (words.comma(i)
          && words.isWord(i + 1)
          && words.is(WordClass.JOINED, i + 1)
          && lexicon.triggers().at(words, i + 1, to).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB)) {
        return true;
      }
    }
    return false;
  }
}
