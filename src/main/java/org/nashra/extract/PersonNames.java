package org.nashra.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Morphology;
import org.nashra.language.Peeled;

/** Names of persons that no table knows: behind a title, or beside a verb of saying. */
final class PersonNames {
  private static final int LONGEST = 4;
  private static final int OFFICE = 7;
  private static final int LONGEST_OFFICE = 8;
  private static final Set<String> OFFICE_LINKS = Set.of("по", "и", "за");
  private static final Set<String> AREAS =
      Set.of(
          "провинции",
          "области",
          "района",
          "города",
          "округа",
          "республики",
          "края",
          "региона",
          "штата",
          "страны",
          "островов",
          "кантона",
          "префектуры",
          "администрации");
  private static final Set<String> POSTED = Set.of("لدي", "في", "в", "во", "при", "to");
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ben", "ibn", "van", "von", "der", "de", "da", "la", "di", "dos",
          "del", "abu", "ul", "y", "بن", "ابن", "ابو", "عبد", "ال", "ام", "دي", "فون", "فان", "بو",
          "ولد", "бен", "аль", "эль", "бин", "абу", "ибн", "фон", "де", "ад", "ас", "аш");

  private static final Set<String> WAW =
      Set.of(
          "وليد", "وسام", "وائل", "وجدي", "وجيه", "ولد", "وهاب", "وهيب", "وحيد", "ودود", "وزاني",
          "ويليام", "وليام", "والتر", "واين", "ويلسون", "واتسون", "وانغ", "وونغ", "وو", "ولي",
          "وصفي", "وديع", "وردة", "وفاء", "وارن", "وود", "وايت", "ويندي");
  private static final Set<String> NAMES =
      Set.of(
          "اسحاق", "اسراء", "اسماء", "ابتسام", "الهام", "ايمان", "احسان", "انعام", "اشراق", "اسحق",
          "اكرام", "افنان", "اخلاص", "اعتدال", "اردوغان", "اوغلان", "ابراهام");

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final boolean caseless;

  PersonNames(NewsText text, Lexicon lexicon) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.caseless = lexicon.caseless() || text.words().shouting();
  }

  /** The name that stands after a title; null if none does. */
  @Nullable Mention after(
      List<RawMention> raw,
      int next,
      int at,
      OfficeForm form,
      @Nullable String of,
      int head,
      String prefix,
      Set<Integer> used) {
    int limit = text.sentence(head).to();
    int from = shortened(at, limit) ? at + 1 : at;
    boolean comma = from < limit && isComma(from);
    if (comma) {
      from++;
    }
    while (from < limit && (words.folded(from).equals("\"") || isMr(from))) {
      from++;
    }
    if (form.suffix().equals("Ambassador")) {
      from = posted(raw, next, from, used);
    }
    for (int k = next; k < raw.size() && raw.get(k).from() <= from; k++) {
      RawMention beside = raw.get(k);
      Entity entity = beside.entity();
      if (beside.from() == from && entity != null && entity.kind() == Entity.Kind.PERSON) {
        used.add(k);
        return new Mention(
            beside.from(),
            beside.to(),
            beside.hit().start(),
            beside.hit().end(),
            Mention.Kind.PERSON,
            entity.id(),
            entity.name(),
            of == null ? entity.of() : of,
            form.suffix(),
            Mention.Form.NAME,
            head,
            null,
            prefix,
            "");
      }
    }
    int stop = limit;
    for (RawMention other : raw) {
      // A place or a people may be part of a name ("البغدادي"), a title or a state's name not.
      if (other.from() >= from
          && other.from() < stop
          && other.kind() != RawMention.Kind.PLACE
          && other.kind() != RawMention.Kind.ADJECTIVE
          && !(other.entity() != null && other.entity().kind() == Entity.Kind.PERSON)) {
        stop = other.from();
      }
    }
    from = beyond(from, stop, known(raw, from, stop));
    int to = extent(from, stop);
    from += owned(from, to, head);
    if (to - from < (form.suffix().equals("Leader") || comma ? 2 : 1)
        || comma && to < limit && caseless && !isComma(to)) {
      return null;
    }
    if (caseless && to - from < 2) {
      return null;
    }
    for (int k = next; k < raw.size(); k++) {
      if (raw.get(k).from() >= from && raw.get(k).from() < to) {
        used.add(k);
      }
    }
    return person(from, to, head, form.suffix(), of, prefix);
  }

  /** Where a person whom a table knows is named before a token; the token itself for nobody. */
  private static int known(List<RawMention> raw, int from, int stop) {
    return raw.stream()
        .filter(m -> m.entity() != null && m.entity().kind() == Entity.Kind.PERSON)
        .mapToInt(RawMention::from)
        .filter(i -> i >= from && i < stop)
        .min()
        .orElse(stop);
  }

  /**
   * What the office is of, before the name: "министр связи страны Яя", "وزير الثروة السمكية فهد".
   */
  private int beyond(int from, int stop, int known) {
    if (lexicon.language().equals("ru")) {
      return beyondOffice(from, stop);
    }
    if (!lexicon.language().equals("ar")) {
      return from;
    }
    int given = given(from, known);
    if (given >= 0) {
      return given;
    }
    int at = from;
    while (at < stop && at - from < 3 && words.isWord(at) && article(at)) {
      at++;
    }
    boolean name = at > from && at + 1 < stop && words.isWord(at) && words.isWord(at + 1);
    return name && !isOrdinary(at, false) && !isOrdinary(at + 1, true) ? at : from;
  }

  /**
   * "الناطق باسم نادي الأسير أمجد النجار": where a given name opens, behind what the office is of;
   * -1 where none does.
   */
  private int given(int from, int stop) {
    for (int at = from; at < Math.min(stop, from + OFFICE) && words.isWord(at); at++) {
      if (lexicon.profile().given().contains(words.folded(at))) {
        boolean opens = at == from || article(at - 1) || words.folded(at - 1).startsWith("لل");
        boolean whole = at + 1 < stop && words.isWord(at + 1) && !isOrdinary(at + 1, true);
        return opens && whole ? at : -1;
      }
      if (said(at)) {
        return -1;
      }
    }
    return -1;
  }

  /** A verb, a preposition or a conjunction: the office ends before it. */
  private boolean said(int i) {
    int end = i + 1;
    boolean joined = words.folded(i).startsWith("و") && !article(i);
    return joined
        || hits(lexicon.reporting(), i, end)
        || hits(lexicon.relations(), i, end)
        || hits(lexicon.light(), i, end)
        || hits(lexicon.modality(), i, end)
        || lexicon.triggers().at(words, i, end).stream()
            .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB);
  }

  /**
   * "Губернатор Восточной области Сайду", "глава агентства по поиску и спасанию Мухаммад": an
   * adjective with a capital belongs to the noun behind it, small prepositions to the office.
   */
  private int beyondOffice(int from, int stop) {
    int at = from;
    boolean linked = false;
    while (at < stop && at - from < LONGEST_OFFICE && words.isWord(at)) {
      if (words.capital(at)) {
        if (!attribute(at, stop)) {
          break;
        }
      } else if (OFFICE_LINKS.contains(words.folded(at)) && at > from) {
        linked = true;
      } else if (words.folded(at).length() < 3
          || !AREAS.contains(words.folded(at)) && isOrdinary(at, false)) {
        return attribute(from, stop) ? stop : from;
      }
      at++;
    }
    if (at > from && AREAS.contains(words.folded(at - 1)) && capitals(at, stop) > 2) {
      at++;
    }
    boolean capital = at < stop && words.isWord(at) && words.capital(at);
    boolean full = capital && at + 1 < stop && words.isWord(at + 1) && words.capital(at + 1);
    if (full || capital && !linked) {
      return at;
    }
    return attribute(from, stop) ? stop : from;
  }

  /**
   * "Глава Роскосмоса Анатолий Перминов": where the office is in the nominative, a genitive before
   * two other names is whose office it is. How many words to leave out.
   */
  private int owned(int from, int to, int head) {
    if (!lexicon.language().equals("ru") || to - from != 3) {
      return 0;
    }
    String first = words.folded(from);
    String second = words.folded(from + 1);
    boolean initials = words.text(from, from + 1).matches("\\p{Lu}{2,}");
    boolean genitive =
        first.matches(".{3,}[ая]")
            && second.matches(".{2,}([бвгджзклмнпрстфхцчшщйь])")
            && !second.matches(".*(вич|ович|евич)")
            && RussianNames.plain(words.folded(head));
    return initials || genitive ? 1 : 0;
  }

  /** "Провинции Нангархар Аттаулла Хогьяни": how many words with capitals follow. */
  private int capitals(int at, int stop) {
    int to = at;
    while (to < stop && words.isWord(to) && words.capital(to)) {
      to++;
    }
    return to - at;
  }

  /** "Восточной области", "Дальней авиацией": an adjective, and the noun that it goes with. */
  private boolean attribute(int i, int stop) {
    return i + 1 < stop
        && words.isWord(i)
        && words.isWord(i + 1)
        && words.capital(i)
        && !words.capital(i + 1)
        && words.folded(i).matches(".{2,}(ой|ей|ого|его|ому|ему|ых|их|ым|им|ую|юю)")
        && !words.folded(i + 1).matches(".*(л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ят|ут|ат)")
        && (AREAS.contains(words.folded(i + 1))
            || words.folded(i + 1).length() > 3 && !isOrdinary(i + 1, false));
  }

  /** "السفير الأمريكي لدى العراق توم": past the state to which an envoy is sent. */
  private int posted(List<RawMention> raw, int next, int from, Set<Integer> used) {
    for (int k = next; k < raw.size() && raw.get(k).from() <= from + 1; k++) {
      RawMention beside = raw.get(k);
      boolean behind =
          beside.from() == from + 1 && POSTED.contains(words.folded(from)) && beside.owns();
      if (behind && !beside.is(RawMention.Kind.ADJECTIVE)) {
        used.add(k);
        return beside.to();
      }
    }
    return from;
  }

  private boolean article(int i) {
    String word = words.folded(i);
    return word.startsWith("ال") || word.startsWith("وال");
  }

  private boolean isComma(int i) {
    return words.folded(i).equals(",") || words.folded(i).equals("،");
  }

  /** "Gov. Sani", "Gen. Smith": the full stop belongs to the title. */
  private boolean shortened(int i, int limit) {
    return i + 1 < limit
        && words.folded(i).equals(".")
        && words.token(i).start() == words.token(i - 1).end()
        && words.isWord(i + 1)
        && words.token(i + 1).start() > words.token(i).end();
  }

  private boolean isMr(int i) {
    return Set.of("mr", "dr", "السيد", "الدكتور", "الشيخ", "г").contains(words.folded(i));
  }

  private Mention person(
      int from, int to, int head, @Nullable String title, @Nullable String of, String prefix) {
    String surface =
        lexicon.language().equals("ru") && head < from
            ? RussianNames.nominative(words.text(from, to), words.folded(head))
            : words.text(from, to);
    Peeled last = words.readings(to - 1).get(words.readings(to - 1).size() - 1);
    boolean inflected =
        lexicon.profile().morphology() == Morphology.APOSTROPHE && last.suffix().startsWith("'");
    String bare =
        inflected
            ? surface.substring(0, surface.length() - (words.token(to - 1).end() - last.end()))
            : surface;
    String name = Romanizer.name(bare, lexicon.language());
    return new Mention(
        from,
        to,
        words.token(from).start(),
        inflected ? last.end() : words.token(to - 1).end(),
        Mention.Kind.PERSON,
        "person:" + Romanizer.slug(name),
        name,
        of,
        title,
        Mention.Form.NAME,
        head,
        null,
        prefix,
        inflected ? last.suffix() : "");
  }

  private int extent(int from, int limit) {
    int to = from;
    int plain = 0;
    while (to < limit && to - from < LONGEST + 1) {
      if (!words.isWord(to)) {
        boolean initial =
            to > from && words.folded(to).equals(".") && words.folded(to - 1).length() == 1;
        if (!initial) {
          break;
        }
        to++;
        continue;
      }
      boolean particle = PARTICLES.contains(words.folded(to));
      if (caseless) {
        if (!particle && isOrdinary(to, to > from) || !particle && plain == 3) {
          break;
        }
      } else if (!words.capital(to) && !((particle || nisba(to)) && to > from)) {
        break;
      }
      plain += particle ? 0 : 1;
      to++;
    }
    while (to > from && (!words.isWord(to - 1) || PARTICLES.contains(words.folded(to - 1)))) {
      to--;
    }
    return to;
  }

  /** "аль-Идани": the article is written small and together with the name. */
  private boolean nisba(int i) {
    return MentionFinder.NISBA.stream().anyMatch(words.folded(i)::startsWith);
  }

  /** Is the word one that no Arabic name goes on with? */
  private boolean isOrdinary(int i, boolean inside) {
    String word = words.folded(i);
    if (word.length() < 2) {
      return true;
    }
    // An adverb in the accusative: "هاتفيا", "رسميا".
    if (word.length() >= 6 && word.endsWith("يا")) {
      return true;
    }
    int end = i + 1;
    if (hits(lexicon.reporting(), i, end)
        || hits(lexicon.relations(), i, end)
        || hits(lexicon.modality(), i, end)
        || hits(lexicon.counting(), i, end)
        || hits(lexicon.losses(), i, end)
        || hits(lexicon.light(), i, end)
        || hits(lexicon.triggers(), i, end)
        || hits(lexicon.status(), i, end)) {
      return true;
    }
    return FunctionWords.contains(word)
        || words.readings(i).stream().anyMatch(this::common)
        || inside && (conjoined(i) || joinedOn(i) || noun(word));
  }

  /** "لشؤون", "بتشكيل": a common noun, with or without a preposition. */
  private boolean common(Peeled reading) {
    return (reading.suffix().isEmpty() || reading.prefix().isEmpty())
        && lexicon.profile().ordinary().contains(reading.folded());
  }

  /**
   * "كوندي وحل الحكومة", "العيبان وأمين": a conjunction opens something else, but for a few names.
   */
  private boolean joinedOn(int i) {
    String word = words.folded(i);
    return lexicon.language().equals("ar")
        && word.length() > 2
        && word.startsWith("و")
        && !WAW.contains(word);
  }

  /** "لبيد إجراء تحقيق": a verbal noun of the fourth or the tenth form is no name. */
  private boolean noun(String word) {
    return lexicon.language().equals("ar")
        && (verbal(word) && !NAMES.contains(word) || word.endsWith("ها") && word.length() > 4);
  }

  private static boolean verbal(String word) {
    boolean fourth = word.length() == 5 && word.startsWith("ا") && !word.startsWith("ال");
    return fourth && word.charAt(3) == 'ا' || word.length() >= 6 && word.startsWith("است");
  }

  private boolean conjoined(int i) {
    String word = words.folded(i);
    return word.startsWith("وال") || word.startsWith("بال") || word.startsWith("لل");
  }

  private <V> boolean hits(PatternSet<V> set, int i, int end) {
    for (PatternSet.Found<V> found : set.at(words, i, end)) {
      if (found.hit().to() == end) {
        return true;
      }
    }
    return false;
  }

  /** Two or three words with capitals beside a verb of saying. */
  void bare(List<Mention> mentions) {
    if (caseless) {
      return;
    }
    boolean[] taken = new boolean[words.size()];
    for (Mention mention : mentions) {
      for (int i = mention.head(); i < mention.to(); i++) {
        taken[i] = true;
      }
    }
    List<Mention> found = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      int i = sentence.from();
      while (i < sentence.to()) {
        int to = i;
        while (to < sentence.to()
            && to - i < LONGEST
            && !taken[to]
            && (words.isWord(to)
                    && (words.capital(to) || to > i && PARTICLES.contains(words.folded(to)))
                || to > i && words.folded(to).equals(".") && words.folded(to - 1).length() == 1)) {
          to++;
        }
        boolean opens =
            i == sentence.from() && to - i < 3 && FunctionWords.contains(words.folded(i));
        if (to - i >= 2
            && to - i <= LONGEST
            && !opens
            && (speaks(i, to, sentence) || i > sentence.from() && does(i, to, sentence))) {
          found.add(person(i, to, i, null, null, ""));
        }
        i = Math.max(i + 1, to);
      }
    }
    mentions.addAll(found);
  }

  private boolean speaks(int from, int to, NewsText.Sentence sentence) {
    for (int i = to; i < Math.min(sentence.to(), to + 2); i++) {
      if (isSay(i, sentence.to())) {
        return true;
      }
    }
    return from > sentence.from() && isSay(from - 1, from);
  }

  /** "Кандидат Хакаинде Хичилема одержал победу": a name with the verb of a deed right behind. */
  private boolean does(int from, int to, NewsText.Sentence sentence) {
    return lexicon.language().equals("ru")
        && to < sentence.to()
        && words.isWord(to)
        && !words.folded(from).matches(".*(ый|ий|ая|яя|ое|ее|ой|ей|ого|его|ых|их|ые|ие)")
        && !words.folded(to - 1).matches(".*(ого|его|ой|ых|их|ому|ему|ым|им)")
        && lexicon.triggers().at(words, to, sentence.to()).stream()
            .anyMatch(f -> f.value().active());
  }

  private boolean isSay(int i, int limit) {
    return lexicon.reporting().at(words, i, limit).stream().anyMatch(f -> f.value().is("say"));
  }

  /** The last words of the names of persons, with the person that each stands for. */
  Map<String, Mention> surnames(List<Mention> mentions) {
    Map<String, Mention> surnames = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.PERSON
          && mention.form() == Mention.Form.NAME
          && mention.to() - mention.from() > 1) {
        String last = words.folded(mention.to() - 1);
        if (last.length() >= 3) {
          surnames.putIfAbsent(last, mention);
        }
        // "Кирилла Петкова … Петков": named first in another case.
        if (lexicon.language().equals("ru") && last.matches(".+(ов|ев|ин|ын)[ау]")) {
          surnames.putIfAbsent(last.substring(0, last.length() - 1), mention);
        }
      }
    }
    return surnames;
  }

  void again(Map<String, Mention> surnames, Set<Integer> taken, List<Mention> out) {
    for (int i = 0; i < words.size(); i++) {
      if (taken.contains(i) || !words.isWord(i) || !caseless && !words.capital(i)) {
        continue;
      }
      for (Peeled reading : words.readings(i)) {
        Mention known = surnames.get(reading.folded());
        if (known != null && known.from() < i) {
          out.add(
              new Mention(
                  i,
                  i + 1,
                  reading.start(),
                  reading.end(),
                  Mention.Kind.PERSON,
                  known.id(),
                  known.name(),
                  known.of(),
                  known.title(),
                  Mention.Form.NAME,
                  i,
                  null,
                  reading.prefix(),
                  reading.suffix()));
          break;
        }
      }
    }
  }
}
