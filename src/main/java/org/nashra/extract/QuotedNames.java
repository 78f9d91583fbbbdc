package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/**
 * Papers, firms, parties and groups that no table knows, by the noun before their name in quotation
 * marks: "агентство «Хабар»", "компания «Нордойл»". The name alone stands for them later.
 */
final class QuotedNames {
  private static final int LONGEST = 5;
  // "Боевики группировки «Нусрат»"
  private static final int MEMBERS = 3;
  private static final String MARK = "\"";

  private final Words words;
  private final List<Mention> mentions;
  private final Map<String, Mention> byName = new HashMap<>();

  private QuotedNames(Words words, List<Mention> mentions) {
    this.words = words;
    this.mentions = new ArrayList<>(mentions);
  }

  /** The mentions of a text, with those of such bodies. */
  static List<Mention> add(NewsText text, Lexicon lexicon, List<Mention> mentions) {
    if (!lexicon.profile().has(WordClass.QUOTED_NOMINATIVE)) {
      return mentions;
    }
    QuotedNames names = new QuotedNames(text.words(), mentions);
    names.find();
    return names.mentions;
  }

  /** Is a mention one of these, with its noun? */
  static boolean quoted(Words words, Mention mention) {
    return mention.from() - mention.head() >= 2
        && mention.from() - mention.head() <= MEMBERS
        && words.folded(mention.from() - 1).equals(MARK);
  }

  private void find() {
    for (int i = 0; i + 2 < words.size(); i++) {
      int to = words.folded(i).equals(MARK) ? closing(i) : -1;
      if (to < 0) {
        continue;
      }
      Mention.Kind kind = i == 0 ? null : kind(i - 1);
      String name = words.text(i + 1, to);
      Mention known = byName.get(name);
      if (kind != null && free(i - 1, to)) {
        boolean members = i > 1 && kind(i - 2) == Mention.Kind.GROUP;
        Mention one = mention(i + 1, to, kind, name, members ? i - 2 : i - 1);
        byName.putIfAbsent(name, one);
        replace(one);
      } else if (known != null && free(i + 1, to)) {
        replace(known.at(words, i + 1, to));
      } else if (kind == Mention.Kind.GROUP) {
        lead(i + 1, to);
      }
      i = to;
    }
    mentions.sort(Comparator.comparingInt(Mention::from));
  }

  /** Where the name closes that opens behind a mark; -1 for none. */
  private int closing(int mark) {
    if (!words.isWord(mark + 1) || !words.capital(mark + 1)) {
      return -1;
    }
    for (int i = mark + 1; i <= mark + 1 + LONGEST && i < words.size(); i++) {
      if (words.folded(i).equals(MARK)) {
        return i;
      }
      if (words.clauseMark(i) || words.folded(i).equals(".")) {
        return -1;
      }
    }
    return -1;
  }

  private Mention.@Nullable Kind kind(int noun) {
    if (words.is(WordClass.QUOTED_MEDIA, noun)) {
      return Mention.Kind.MEDIA;
    }
    if (words.is(WordClass.QUOTED_GROUPS, noun)) {
      return Mention.Kind.GROUP;
    }
    return words.is(WordClass.QUOTED_BODIES, noun) ? Mention.Kind.ORGANISATION : null;
  }

  /** Does no table know who is named there? A source without a name gives way. */
  private boolean free(int from, int to) {
    return mentions.stream()
        .noneMatch(
            m ->
                m.from() < to
                    && m.to() > from
                    && m.kind() != Mention.Kind.UNNAMED
                    && m.kind() != Mention.Kind.PLACE
                    && !m.id().startsWith("org:-"));
  }

  /** "Боевиками «Аш-Шабаб»": the case of a known name stands in the noun before it. */
  private void lead(int from, int to) {
    mentions.stream()
        .filter(m -> m.from() == from && m.to() == to && m.head() == from)
        .filter(m -> m.kind() == Mention.Kind.GROUP || m.kind() == Mention.Kind.ORGANISATION)
        .findFirst()
        .map(m -> m.with(from - 2, m.id(), m.name(), m.kind(), m.of()))
        .ifPresent(this::replace);
  }

  private void replace(Mention one) {
    mentions.removeIf(m -> m.head() < one.to() && m.to() > one.head());
    mentions.add(one);
  }

  private Mention mention(int from, int to, Mention.Kind kind, String name, int head) {
    String latin = Romanizer.name(name, words.profile());
    String id = (kind == Mention.Kind.GROUP ? "group:" : "org:") + Romanizer.slug(latin);
    Mention bare = Mention.named(words, from, to, kind, id, latin, null);
    return bare.with(head, id, latin, kind, null);
  }
}
