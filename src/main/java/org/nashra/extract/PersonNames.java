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
    from = beyond(from, stop);
    int to = extent(from, stop);
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

  /**
   * What the office is of, before the name: "министр связи страны Яя", "وزير الثروة السمكية فهد".
   */
  private int beyond(int from, int stop) {
    if (lexicon.language().equals("ru")) {
      int at = from;
      while (at < stop && at - from < 4 && words.isWord(at) && !words.capital(at)) {
        boolean area = AREAS.contains(words.folded(at));
        if (words.folded(at).length() < 3 || !area && isOrdinary(at, false)) {
          return from;
        }
        at++;
      }
      return at < stop && words.isWord(at) && words.capital(at) ? at : from;
    }
    if (!lexicon.language().equals("ar")) {
      return from;
    }
    int at = from;
    while (at < stop && at - from < 3 && words.isWord(at) && article(at)) {
      at++;
    }
    boolean name = at > from && at + 1 < stop && words.isWord(at) && words.isWord(at + 1);
    return name && !isOrdinary(at, false) && !isOrdinary(at + 1, true) ? at : from;
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
        || lexicon.profile().ordinary().contains(word)
        || inside && (conjoined(i) || joinedOn(i) || noun(word));
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
        if (to - i >= 2 && to - i <= LONGEST && !opens && speaks(i, to, sentence)) {
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
