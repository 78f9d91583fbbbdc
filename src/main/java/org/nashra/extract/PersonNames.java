package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Morphology;
import org.nashra.language.Peeled;
import org.nashra.language.WordClass;

/** Names of persons that no table knows: behind a title, or beside a verb of saying. */
final class PersonNames {
  private static final int APPOSITION = 16;
  private static final int DOMAIN = 4;
  private static final int ATTRIBUTES = 3;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final NameWords names;
  private final OfficeComplement complement;
  private final GivenNames given;
  private final DeedNames deeds;
  private final boolean caseless;

  PersonNames(NewsText text, Lexicon lexicon) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.names = new NameWords(words, lexicon);
    this.complement = new OfficeComplement(words, lexicon, names);
    this.given = new GivenNames(words, lexicon);
    this.deeds = new DeedNames(words, lexicon);
    this.caseless = names.caseless();
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
    boolean comma = from < limit && words.comma(from);
    if (comma) {
      from++;
    }
    while (from < limit
        && (words.folded(from).equals("\"") || words.is(WordClass.HONORIFICS, from))) {
      from++;
    }
    if (form.suffix().equals("Ambassador")) {
      from = complement.posted(raw, next, from, used);
    }
    from = complement.member(raw, next, from, limit, used);
    Mention holder = holder(raw, next, from, used, form, of, head, prefix);
    if (holder != null) {
      return holder;
    }
    int stop = limit;
    for (RawMention other : raw) {
      // A place or a people may be part of a name ("البغدادي"), a title or a state's name not.
      if (other.from() >= from
          && other.from() < stop
          && other.kind() != RawMention.Kind.PLACE
          && other.kind() != RawMention.Kind.ADJECTIVE
          && !surname(other, from)
          && !(other.entity() != null && other.entity().kind() == Entity.Kind.PERSON)) {
        stop = other.from();
      }
    }
    from = domain(raw, next, from, limit, used);
    from = complement.beyond(from, stop, known(raw, from, stop), places(raw));
    from = named(from, stop);
    if (from < 0) {
      return null;
    }
    // "الرئيس المنتخب دونالد ترامب": an attribute of the office stood between.
    holder = holder(raw, next, from, used, form, of, head, prefix);
    if (holder != null) {
      return holder;
    }
    int to = names.extent(from, stop);
    from += complement.owned(from, to, head);
    if (to - from < (form.suffix().equals("Leader") || comma ? 2 : 1)
        || comma && to < limit && caseless && !words.comma(to)) {
      return null;
    }
    // "Chairman of Lindal Investment Trust": the office is of a firm, and nobody is named.
    if (caseless ? to - from < 2 : words.is(WordClass.BODIES, to - 1)) {
      return null;
    }
    for (int k = next; k < raw.size(); k++) {
      if (raw.get(k).from() >= from && raw.get(k).from() < to) {
        used.add(k);
      }
    }
    return person(from, to, head, form.suffix(), of, prefix);
  }

  /** Whoever a table knows, named at a token behind the office; null for nobody. */
  private static @Nullable Mention holder(
      List<RawMention> raw,
      int next,
      int from,
      Set<Integer> used,
      OfficeForm form,
      @Nullable String of,
      int head,
      String prefix) {
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
            beside.hit().suffix());
      }
    }
    return null;
  }

  /** "Президент Южной Осетии Эдуард Кокойты": past the region that the office is of. */
  private int domain(List<RawMention> raw, int next, int from, int limit, Set<Integer> used) {
    for (int k = next; k < raw.size() && raw.get(k).from() <= from && lexicon.declining(); k++) {
      RawMention place = raw.get(k);
      int to = place.to();
      boolean region = place.place() != null && place.place().curated();
      boolean inflected = to - from > 1 || region;
      boolean full = to + 1 < limit && named(to) && named(to + 1);
      if (place.is(RawMention.Kind.PLACE) && place.from() == from && inflected && full) {
        used.add(k);
        return to;
      }
    }
    return from;
  }

  private boolean named(int i) {
    return words.isWord(i) && words.capital(i);
  }

  /**
   * "المتحدث باسم الحركة ذبيح الله": past words with the article, with which no name opens; -1
   * where no given name stands behind them.
   */
  private int named(int from, int stop) {
    int at = from;
    while (caseless && at < stop && at - from < DOMAIN && words.is(WordClass.ARTICLE, at)) {
      if (lexicon.profile().given().contains(words.folded(at))) {
        return at;
      }
      at++;
    }
    boolean given = at < stop && lexicon.profile().given().contains(words.folded(at));
    return at == from || given ? at : -1;
  }

  /** Where the names of places end. */
  private static Set<Integer> places(List<RawMention> raw) {
    return raw.stream()
        .filter(m -> m.is(RawMention.Kind.PLACE))
        .map(RawMention::to)
        .collect(Collectors.toSet());
  }

  /** "إبراهيم الشيخ": a title with its article right behind a given name is a family name. */
  private boolean surname(RawMention other, int from) {
    int at = other.from();
    return caseless
        && other.is(RawMention.Kind.TITLE)
        && at > from
        && other.to() == at + 1
        && words.is(WordClass.ARTICLE, at)
        && lexicon.profile().given().contains(words.folded(at - 1))
        && !(at + 1 < words.size() && lexicon.profile().given().contains(words.folded(at + 1)));
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

  /** "Gov. Sani", "Gen. Smith": the full stop belongs to the title. */
  private boolean shortened(int i, int limit) {
    return i + 1 < limit
        && words.folded(i).equals(".")
        && words.token(i).start() == words.token(i - 1).end()
        && words.isWord(i + 1)
        && words.token(i + 1).start() > words.token(i).end();
  }

  private Mention person(
      int from, int to, int head, @Nullable String title, @Nullable String of, String prefix) {
    String surface = nominative(from, to, head);
    Peeled last = words.readings(to - 1).get(words.readings(to - 1).size() - 1);
    boolean inflected =
        lexicon.profile().morphology() == Morphology.APOSTROPHE && last.suffix().startsWith("'");
    String bare =
        inflected
            ? surface.substring(0, surface.length() - (words.token(to - 1).end() - last.end()))
            : surface;
    String spelt = lexicon.declining() ? new LatinSpelling(words).behind(to, 2) : null;
    String name = spelt != null ? spelt : Romanizer.name(bare, lexicon.profile());
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

  /** The name as a dictionary has it, by the case of its given name or of the title. */
  private String nominative(int from, int to, int head) {
    String surface = words.text(from, to);
    if (!lexicon.declining()) {
      return surface;
    }
    GivenNames.Found first = to - from > 1 ? given.at(from) : null;
    if (first != null) {
      return RussianNames.nominative(surface, first);
    }
    return head < from ? RussianNames.nominative(surface, words.folded(head), lexicon) : surface;
  }

  /** Words with capitals beside a verb of saying, or opened by a given name. */
  void bare(List<Mention> mentions) {
    boolean[] taken = new boolean[words.size()];
    for (Mention mention : mentions) {
      for (int i = mention.head(); i < mention.to(); i++) {
        taken[i] = true;
      }
    }
    if (caseless) {
      given(taken, mentions);
      return;
    }
    List<Mention> found = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      int i = sentence.from();
      while (i < sentence.to()) {
        int full = taken[i] ? i : full(i, sentence.to(), taken);
        if (full > i) {
          found.add(person(i, full, i, null, null, ""));
          i = full;
          continue;
        }
        int to = i;
        while (to < sentence.to()
            && to - i < NameWords.LONGEST
            && !taken[to]
            && !(to > i && given.opens(to))
            && (words.isWord(to)
                    && (words.capital(to) || to > i && words.is(WordClass.NAME_PARTICLES, to))
                || to > i && words.folded(to).equals(".") && words.folded(to - 1).length() == 1)) {
          to++;
        }
        boolean opens = i == sentence.from() && to - i < 3 && words.is(WordClass.FUNCTION, i);
        if (to - i >= 2
            && to - i <= NameWords.LONGEST
            && !opens
            && !words.is(WordClass.PLACE_PREPOSITIONS, i - 1)
            && !tells(i, to)
            && !words.is(WordClass.NO_NAME_ENDINGS, to - 1)
            && (speaks(i, to, sentence)
                || described(to, sentence)
                || deeds.befallen(to, sentence)
                || !words.is(WordClass.BODIES, to - 1) && deeds.object(i, sentence)
                || i > sentence.from() && deeds.beside(i, to, sentence))) {
          found.add(person(i, to, i, null, null, ""));
        }
        i = Math.max(i + 1, to);
      }
    }
    mentions.addAll(found);
  }

  /**
   * "تقول فاطمة الزهراء", "انتقد الجمهوري كيفن مكارثي": a given name behind a verb of speech or
   * behind a noun with its article, which says who somebody is.
   */
  private void given(boolean[] taken, List<Mention> mentions) {
    List<Mention> known = List.copyOf(mentions);
    for (NewsText.Sentence sentence : text.sentences()) {
      for (int i = sentence.from() + 1; i + 1 < sentence.to(); i++) {
        if (taken[i] || taken[i + 1] || !lexicon.profile().given().contains(words.folded(i))) {
          continue;
        }
        boolean role = !taken[i - 1] && words.isWord(i - 1) && words.is(WordClass.ARTICLE, i - 1);
        int to = names.extent(i, office(i, sentence.to(), taken));
        String state = compatriot(i, known);
        if ((role || state != null || object(i, known) || utters(i - 1, i)) && to - i >= 2) {
          mentions.add(person(i, to, role ? i - 1 : i, null, state, ""));
          i = to - 1;
        }
      }
    }
  }

  /** "ستيفان دوجاريك المتحدث باسم": where the office of who is named opens; the limit for none. */
  private int office(int from, int limit, boolean[] taken) {
    for (int i = from + 2; i < limit; i++) {
      boolean title =
          words.isWord(i)
              && words.is(WordClass.ARTICLE, i)
              && !words.is(WordClass.SURNAMES_LIKE_TITLES, i)
              && lexicon.offices().at(words, i, limit).stream()
                  .anyMatch(f -> !f.value().suffix().isEmpty());
      if (taken[i] && words.is(WordClass.ARTICLE, i) || title) {
        return i;
      }
    }
    return limit;
  }

  /** "السنغالي عبد الله باثيلي": the state whose adjective stands right before; null for none. */
  private @Nullable String compatriot(int at, List<Mention> known) {
    return known.stream()
        .filter(m -> m.to() == at && m.from() == at - 1 && m.head() == m.from())
        .filter(m -> m.form() == Mention.Form.ADJECTIVE && m.kind() == Mention.Kind.STATE)
        .filter(m -> words.is(WordClass.ARTICLE, m.from()))
        .map(Mention::id)
        .findFirst()
        .orElse(null);
  }

  /** "اعتقلت الشرطة المغربية نضال عمر": whom a body that stands behind its verb has taken. */
  private boolean object(int at, List<Mention> known) {
    return known.stream()
        .filter(m -> m.to() == at && m.head() > 0 && m.acts() && !m.person())
        .filter(m -> m.kind() != Mention.Kind.STATE && words.isWord(m.head() - 1))
        .anyMatch(
            m ->
                lexicon.triggers().at(words, m.head() - 1, m.head()).stream()
                    .anyMatch(
                        f ->
                            f.value().syntax() == Trigger.Syntax.VERB
                                && switch (f.value().type()) {
                                  case ARREST, RELEASE, ABDUCTION, TRIAL, ATTACK -> true;
                                  default -> false;
                                }));
  }

  private boolean utters(int verb, int to) {
    return words.isWord(verb)
        && (isSay(verb, to)
            || lexicon.triggers().at(words, verb, to).stream()
                .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB));
  }

  /** Where a full name ends that a given name opens; the token itself where none does. */
  private int full(int i, int limit, boolean[] taken) {
    if (!given.opens(i) || i + 1 >= limit || taken[i + 1] || words.is(WordClass.NAMESAKES, i - 1)) {
      return i;
    }
    int to = i + 1;
    while (to < limit
        && to - i < NameWords.LONGEST
        && !taken[to]
        && words.isWord(to)
        && words.token(to).start() == words.token(to - 1).end() + 1
        && (words.capital(to) || words.is(WordClass.NAME_PARTICLES, to))) {
      to++;
    }
    while (to > i + 1 && !words.capital(to - 1)) {
      to--;
    }
    return to - i > 1 ? to : i;
  }

  /** "Typhoon Haiyan": a name that opens with a word of event is that of a storm or a war. */
  private boolean tells(int from, int to) {
    return lexicon.triggers().at(words, from, to).stream()
        .anyMatch(f -> f.value().syntax() == Trigger.Syntax.NOUN);
  }

  private boolean speaks(int from, int to, NewsText.Sentence sentence) {
    for (int i = to; i < Math.min(sentence.to(), to + 2); i++) {
      if (isSay(i, sentence.to())) {
        return true;
      }
    }
    if (lexicon.ownerBefore() && (acts(from, to, sentence) || saysBehind(to, sentence))) {
      return true;
    }
    return from > sentence.from() && isSay(from - 1, from);
  }

  /** "Salvador Nasralla rejected the result": right before a verb of speech stands who speaks. */
  private boolean acts(int from, int to, NewsText.Sentence sentence) {
    // "Its commander, Emil Tarr, has threatened": past the comma that closes the apposition.
    int verb = words.comma(to) && words.comma(from - 1) ? to + 1 : to;
    // "Hostages and Missing Persons has said": the end of another name.
    while (words.is(WordClass.AUXILIARIES, verb) && !words.is(WordClass.AND, from - 1)) {
      verb++;
    }
    return verb < sentence.to()
        && words.isWord(verb)
        && lexicon.triggers().at(words, verb, sentence.to()).stream()
            .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB && personal(f.value()));
  }

  /** "Ana Rey, who fled", "Ana Rey, leader of the party": a name, and who it is. */
  private boolean described(int to, NewsText.Sentence sentence) {
    if (!lexicon.ownerBefore() || to + 2 >= sentence.to() || !words.comma(to)) {
      return false;
    }
    if (words.is(WordClass.RELATIVES, to + 1) && words.is(WordClass.SUBJECT_PRONOUNS, to + 1)) {
      return true;
    }
    int noun = words.is(WordClass.BEFORE_NOUNS, to + 1) ? to + 2 : to + 1;
    // "The former Egyptian finance minister": past what stands before the office.
    for (int i = noun; i < Math.min(sentence.to(), noun + ATTRIBUTES) && words.isWord(i); i++) {
      if (!words.capital(i) && !lexicon.offices().at(words, i, sentence.to()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean personal(Trigger trigger) {
    return switch (trigger.type()) {
      case APPEAL, ACCUSATION, REJECTION, THREAT, SUPPORT, VISIT, RESIGNATION -> true;
      default -> false;
    };
  }

  /** "Zafar Qadir, the chairman of the authority, told reporters": past an apposition. */
  private boolean saysBehind(int to, NewsText.Sentence sentence) {
    if (to >= sentence.to() || !words.clauseMark(to)) {
      return false;
    }
    for (int i = to + 1; i < Math.min(sentence.to() - 1, to + APPOSITION); i++) {
      if (words.clauseMark(i)) {
        return isSay(i + 1, sentence.to());
      }
    }
    return false;
  }

  private boolean isSay(int i, int limit) {
    return lexicon.reporting().at(words, i, limit).stream().anyMatch(f -> f.value().is("say"));
  }
}
