package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/**
 * Who speaks where a verb of speech that comes first has no subject: "ودعا إلى ضبط النفس", "واتهم
 * إيران بدعمهم". It is who spoke before.
 */
final class ElidedSpeakers {
  private static final int PAST = 2;
  private static final int PLURAL = 5;
  private static final int ADDRESSED = 4;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final List<Frame> frames;

  ElidedSpeakers(NewsText text, Lexicon lexicon, Surroundings surroundings, List<Frame> frames) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.frames = frames;
  }

  /** The speaker before, if the verb has no subject of its own; else null. */
  @Nullable Mention of(Trigger trigger, Pattern.Hit hit, List<Mention> after) {
    if (!lexicon.verbFirst()
        || trigger.syntax() != Trigger.Syntax.VERB
        || !words.is(WordClass.JOINED, hit.from()) && !continued(hit.from())
        || !elided(trigger, hit, after)) {
      return null;
    }
    return before(hit.from());
  }

  /** "متهما تركيا بدعمهم": the participle has no subject but that of the verb before. */
  boolean along(Pattern.Hit hit) {
    return lexicon.verbFirst() && words.is(WordClass.PARTICIPLES_OF_SPEECH, hit.from());
  }

  /** Who speaks in the sentence before a participle; null where nobody does. */
  @Nullable Mention goingOn(int participle) {
    int sentence = text.sentence(participle).index();
    Mention best = null;
    for (Frame frame : frames) {
      if (frame.sentence() == sentence && frame.verb() < participle && !frame.inherited()) {
        best = frame.source();
      }
    }
    for (Mention mention : surroundings.mentions()) {
      int head = mention.head();
      if (head > 0
          && text.sentence(mention.from()).index() == sentence
          && mention.to() <= participle
          && (best == null || mention.from() > best.from())
          && mention.acts()
          && lexicon.triggers().at(words, head - 1, participle).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB && speech(f.value()))) {
        best = mention;
      }
    }
    return best;
  }

  private boolean elided(Trigger trigger, Pattern.Hit hit, List<Mention> after) {
    int next = hit.from() + 1;
    if (next >= words.size()) {
      return false;
    }
    Mention object = null;
    for (Mention mention : after) {
      object = mention.head() == next && surroundings.relation(mention) == null ? mention : object;
    }
    if (object == null) {
      return words.is(WordClass.COMPLEMENT_OPENERS, next)
          || thing(next)
          || trigger.type() == EventType.ACCUSATION
              && words.is(WordClass.ACCUSATIVES, next)
              && !words.is(WordClass.ADVERBS, next)
          || (trigger.type() == EventType.ACCUSATION
                  || trigger.type() == EventType.APPEAL
                  || trigger.type() == EventType.THREAT)
              && addressed(next)
              && after.stream().noneMatch(m -> m.head() <= next && next < m.to());
    }
    return object.to() < words.size()
        && words.is(WordClass.COMPLEMENT_OPENERS, object.to())
        && !agree(hit.from(), object);
  }

  /** "كما اتهمت ضباطا": "also" right before the verb joins as the conjunction does. */
  private boolean continued(int verb) {
    return verb > 0
        && lexicon.status().at(words, verb - 1, verb).stream()
            .anyMatch(f -> f.value().is("continues"));
  }

  /** "وطالب الدول المشاركة بتكثيف", "واتهم الرزيقات بالبدء": whom the verb turns to. */
  private boolean addressed(int at) {
    if (!words.is(WordClass.ARTICLE, at)
        || !lexicon.reporting().at(words, at, at + 1).isEmpty()
        || !lexicon.persons().at(words, at, at + 1).isEmpty()) {
      return false;
    }
    for (int i = at + 1; i < Math.min(words.size(), at + ADDRESSED) && words.isWord(i); i++) {
      if (words.is(WordClass.COMPLEMENT_OPENERS, i)) {
        return true;
      }
    }
    return false;
  }

  /** "ورفض التعليق", "وأدان الهجوم": what somebody rejects or condemns does not speak. */
  private boolean thing(int i) {
    return words.isWord(i)
        && (words.readings(i).stream()
                .anyMatch(
                    r ->
                        r.suffix().isEmpty()
                            && lexicon.profile().ordinary().contains(r.folded())
                            && lexicon.persons().at(words, i, i + 1).isEmpty())
            || lexicon.triggers().at(words, i, i + 1).stream()
                .anyMatch(f -> f.value().syntax() == Trigger.Syntax.NOUN));
  }

  /** A verb agrees with its subject behind it; an object may be of the other gender or oblique. */
  private boolean agree(int verb, Mention mention) {
    boolean oblique =
        mention.kind() != Mention.Kind.PERSON
            && mention.kind() != Mention.Kind.STATE
            && words.is(WordClass.OBLIQUE_PLURALS, mention.to() - 1)
            && words.folded(mention.to() - 1).length() > PLURAL;
    return !oblique && feminine(verb) == feminine(mention);
  }

  private boolean feminine(int verb) {
    return words.is(WordClass.FEMININE_PERFECT, verb);
  }

  private boolean feminine(Mention mention) {
    return switch (mention.kind()) {
      case PERSON -> false;
      case STATE -> !words.is(WordClass.MASCULINE_STATES, mention.to() - 1);
      default -> words.is(WordClass.FEMININE_SUBJECTS, mention.head());
    };
  }

  private @Nullable Mention before(int verb) {
    NewsText.Sentence sentence = text.sentence(verb);
    Mention best = null;
    for (Frame frame : frames) {
      if (frame.verb() < verb && near(frame.sentence(), sentence) && fits(frame.source(), verb)) {
        best = frame.source();
      }
    }
    for (Mention mention : surroundings.mentions()) {
      int head = mention.head();
      if (head > 0
          && mention.to() <= verb
          && (best == null || mention.from() > best.from())
          && near(text.sentence(mention.from()).index(), sentence)
          && surroundings.relation(mention) == null
          && mention.acts()
          && fits(mention, verb)
          && lexicon.triggers().at(words, head - 1, verb).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB && speech(f.value()))) {
        best = mention;
      }
    }
    return best == null ? doer(verb, sentence) : best;
  }

  /** "قرر الرئيس إقفال السفارة. وحذر من": who did something in the sentence before. */
  private @Nullable Mention doer(int verb, NewsText.Sentence sentence) {
    return surroundings.mentions().stream()
        .filter(m -> m.head() > 0 && m.kind() == Mention.Kind.PERSON && m.acts())
        .filter(m -> sentence.index() - text.sentence(m.from()).index() == 1)
        .filter(m -> text.sentence(m.from()).paragraph() == sentence.paragraph())
        .filter(m -> surroundings.relation(m) == null && fits(m, verb))
        .filter(m -> !lexicon.light().at(words, m.head() - 1, m.head()).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private boolean near(int index, NewsText.Sentence sentence) {
    int past = sentence.index() - index;
    return past == 1
        || past >= 0
            && past <= PAST
            && text.sentences().get(index).paragraph() == sentence.paragraph();
  }

  private boolean fits(Mention mention, int verb) {
    return mention.kind() != Mention.Kind.MEDIA
        && mention.kind() != Mention.Kind.PLACE
        && feminine(verb) == feminine(mention);
  }

  private static boolean speech(Trigger trigger) {
    return switch (trigger.type()) {
      case APPEAL, ACCUSATION, REJECTION, THREAT, SUPPORT -> true;
      default -> false;
    };
  }
}
