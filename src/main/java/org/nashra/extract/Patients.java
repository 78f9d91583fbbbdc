package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/** Whom a deed befalls: those taken, freed, tried, appointed, dismissed, driven out, punished. */
final class Patients {
  private static final int SENTENCED = 9;
  private static final int DRIVEN = 12;
  private static final int BROKEN = 6;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final ReportedDeeds deeds;

  Patients(Words words, Lexicon lexicon, Surroundings surroundings, ReportedDeeds deeds) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.deeds = deeds;
  }

  /**
   * "اعتقل المعارض عماد الزواري", "أقيل وزير الدفاع", "أطلق سراح الناشطة": where no vowels are
   * written, a person alone behind such a verb is whom it befell.
   *
   * @param others those named behind the verb besides
   */
  boolean befallen(Trigger trigger, Pattern.Hit hit, Mention subject, List<Mention> others) {
    if (!lexicon.caseless()
        || !lexicon.verbFirst()
        || trigger.syntax() != Trigger.Syntax.VERB
        || !subject.person()
        || subject.head() < hit.from()) {
      return false;
    }
    if (subject.head() >= hit.to() && words.is(WordClass.GOVERNING_GENITIVES, hit.to() - 1)) {
      return true;
    }
    // "أقال الرئيس وزير النقل": whom an office without a name behind the verb dismisses.
    if ((trigger.type() == EventType.RESIGNATION || trigger.type() == EventType.APPOINTMENT)
        && words.is(WordClass.RULERS, hit.from() + 1)
        && office(hit.from() + 2, subject.from())) {
      return true;
    }
    boolean verb =
        switch (trigger.type()) {
          case ARREST, ABDUCTION -> true;
          case TRIAL, RESIGNATION, APPOINTMENT -> words.is(WordClass.UNVOICED_PASSIVES, hit.from());
          default -> false;
        };
    return verb
        && !ruling(trigger, subject)
        && others.stream()
            .noneMatch(
                m ->
                    m.acts()
                        && m.head() >= subject.to()
                        && m.kind() != Mention.Kind.STATE
                        && m.form() != Mention.Form.AGAIN
                        && surroundings.relation(m) == null
                        && !apposed(subject, m));
  }

  /** "الناشطة لينا الحكيم، رئيسة الجمعية": the office of who was named. */
  private boolean apposed(Mention subject, Mention other) {
    return other.kind() == Mention.Kind.UNNAMED && words.comma(subject.to());
  }

  /** Does the office of somebody else open between? */
  private boolean office(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && !lexicon.offices().at(words, i, to).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Who judges, or who rules and appoints others. */
  private static boolean ruling(Trigger trigger, Mention subject) {
    String title = subject.title();
    if (title == null) {
      return false;
    }
    return switch (title) {
      case "Judge", "Prosecutor" -> true;
      case "President", "King", "Emir", "Sultan", "Crown Prince", "Prime Minister" ->
          trigger.type() == EventType.APPOINTMENT;
      default -> false;
    };
  }

  /** "الإفراج عن الصحفي", "استعادت البلدة من الحركة", "أغلقت حدودها مع طهران". */
  boolean parted(Trigger trigger, Pattern.Hit hit, Mention mention, @Nullable String relation) {
    if (!lexicon.caseless() || !lexicon.verbFirst() || !mention.acts()) {
      return false;
    }
    int gap = mention.head() - hit.to();
    return switch (trigger.type()) {
      case RELEASE, RESIGNATION ->
          "from".equals(relation)
              && mention.head() > 0
              && words.is(WordClass.LETTING_GO, mention.head() - 1)
              && mention.kind() != Mention.Kind.STATE;
      case TERRITORY ->
          "from".equals(relation)
              && gap <= DRIVEN
              && (mention.kind() == Mention.Kind.GROUP
                  || mention.kind() == Mention.Kind.ORGANISATION)
              && mention.head() > 1
              && words.is(WordClass.SOME_OF, mention.head() - 1)
              && lexicon.persons().at(words, mention.head() - 2, mention.head() - 1).isEmpty()
              && !surroundings.comma(hit.to(), mention.head());
      case AID ->
          gap <= DRIVEN
              && mention.kind() == Mention.Kind.STATE
              && "to".equals(relation)
              && !surroundings.comma(hit.to(), mention.head());
      case SANCTION ->
          gap <= BROKEN
              && mention.kind() == Mention.Kind.STATE
              && mention.prefix().isEmpty()
              && ("from".equals(relation) || "to".equals(relation))
              && !surroundings.comma(hit.to(), mention.head());
      default -> false;
    };
  }

  /** "عين الرئيس نذير العرباوي رئيسا للوزراء", "عين مكانه وزير العمل": who gets the office. */
  boolean appointed(Trigger trigger, Pattern.Hit hit, Mention person) {
    int office = person.to();
    boolean behind = office < words.size() && words.is(WordClass.APPOINTED_AS, office);
    boolean instead = false;
    for (int i = hit.from() + 1; i < person.head(); i++) {
      instead |= words.is(WordClass.IN_HIS_PLACE, i);
    }
    return lexicon.verbFirst()
        && trigger.type() == EventType.APPOINTMENT
        && trigger.syntax() == Trigger.Syntax.VERB
        && words.is(WordClass.APPOINTING, hit.from())
        && person.person()
        && person.head() > hit.from()
        && (behind && person.kind() == Mention.Kind.PERSON || instead);
  }

  /** "أوقفت الشرطة ثلاثة يشتبه بانتمائهم إلى التنظيم": whose men are taken does not take them. */
  static boolean personal(Trigger trigger) {
    return switch (trigger.type()) {
      case ARREST, TRIAL, RELEASE, ABDUCTION -> true;
      default -> false;
    };
  }

  /**
   * "قطعت البحرين علاقاتها مع إيران", "закрыла границу с Нигером", "отозвала посла из Катара": with
   * whom somebody breaks, and from where he calls back.
   */
  boolean cut(Trigger trigger, @Nullable String relation) {
    return trigger.type() == EventType.SANCTION
        && (lexicon.verbFirst() || lexicon.declining() || surroundings.analytic())
        && ("with".equals(relation) || lexicon.declining() && "from".equals(relation));
  }

  /** "اعتقال الرئيس", "اغتيال القائد": the noun governs whom it befell, not who did it. */
  boolean suffered(Trigger trigger, Pattern.Hit hit) {
    return switch (trigger.type()) {
      case ARREST, ABDUCTION, RELEASE, RESIGNATION, APPOINTMENT, TRIAL -> true;
      case ATTACK -> words.is(WordClass.KILLING, hit.from());
      default -> false;
    };
  }

  /** "استهداف الميليشيا سوقا", "اعتقال الشرطة 15 شخصا": with an object behind it, who did it. */
  boolean agent(Mention mention) {
    int next = mention.to();
    if (!lexicon.verbFirst() || mention.person() || next >= words.size()) {
      return false;
    }
    // "إفراج الحوثيين عن 400 أسير": whom they let go stands behind the preposition.
    return words.is(WordClass.LETTING_GO, next)
        || words.is(WordClass.ACCUSATIVES, next) && !words.is(WordClass.ADVERBS, next)
        || Character.isDigit(words.folded(next).charAt(0));
  }

  /** "أيدت المحكمة حكما بالسجن المؤبد لمرشد الجماعة", "قضت بسجن المدون": on whom it is passed. */
  boolean condemned(Trigger trigger, Pattern.Hit hit, Mention mention, @Nullable String relation) {
    return lexicon.caseless()
        && trigger.type() == EventType.TRIAL
        && mention.person()
        && mention.form() != Mention.Form.AGAIN
        && !"Judge".equals(mention.title())
        && mention.head() - hit.to() <= SENTENCED
        && (relation == null
            || "to".equals(relation)
            || "against".equals(relation)
            // "بسجن المدون": no prison of that name.
            || words.is(WordClass.GOVERNING_GENITIVES, mention.head() - 1))
        && !surroundings.barrier(hit.to(), mention.head())
        && !deeds.reports(mention, hit);
  }

  /** "The arrest of the opposition leader", "the resignation of Smith". */
  boolean patient(Trigger trigger, Pattern.Hit hit, Mention mention) {
    return !lexicon.caseless()
        && words.is(WordClass.OF, hit.to() - 1)
        && suffered(trigger, hit)
        && (mention.person() || mention.kind() == Mention.Kind.GROUP);
  }
}
