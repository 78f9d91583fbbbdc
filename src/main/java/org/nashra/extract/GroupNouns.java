package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Peeled;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/** Nouns with the article that stand for an armed group named before: "وبدأ التنظيم هجومه". */
final class GroupNouns {
  private static final int PAST = 3;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;

  GroupNouns(NewsText text, Lexicon lexicon) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
  }

  /** The mentions, and one for every such noun that stands for a group among them. */
  List<Mention> resolve(List<Mention> mentions) {
    boolean named =
        lexicon.has(Trait.ANALYTIC) && lexicon.ownerBefore() && !text.words().shouting();
    if (!lexicon.caseless() && !named) {
      return mentions;
    }
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.isWord(i) && words.is(WordClass.GROUP_NOUNS, i) && !qualified(i)) {
        Mention group = !free(i, mentions) ? null : named ? last(i, mentions) : before(i, mentions);
        if (group != null) {
          found.add(at(i, group));
        }
      }
    }
    if (found.isEmpty()) {
      return mentions;
    }
    List<Mention> all = new ArrayList<>(mentions);
    all.addAll(found);
    all.sort(Comparator.comparingInt(Mention::from));
    return all;
  }

  /** "الحركة الشعبية", "التنظيم الدولي": an adjective with the article makes it another's name. */
  private boolean qualified(int i) {
    return i + 1 < words.size()
        && words.isWord(i + 1)
        && words.is(WordClass.ARTICLE, i + 1)
        && lexicon.offices().at(words, i + 1, i + 2).isEmpty();
  }

  /** "The group freed": the body named last, where that is an armed one; null elsewhere. */
  private @Nullable Mention last(int i, List<Mention> mentions) {
    boolean bare =
        words.is(WordClass.DEFINITE, i - 1)
            && i + 1 < words.size()
            && words.isWord(i + 1)
            && !words.is(WordClass.OF, i + 1)
            && !words.capital(i + 1)
            && lexicon.reporting().at(words, i + 1, words.size()).stream()
                .noneMatch(f -> f.value().is("say"));
    int sentence = text.sentence(i).index();
    Mention last = null;
    for (Mention mention : mentions) {
      boolean body =
          mention.kind() == Mention.Kind.GROUP
              || mention.kind() == Mention.Kind.ORGANISATION
                  && !mention.id().matches("org:([a-z]{2})?-.*");
      if (bare
          && body
          && mention.to() <= i
          && sentence - text.sentence(mention.from()).index() <= PAST) {
        last = mention;
      }
    }
    return last != null && last.kind() == Mention.Kind.GROUP ? last : null;
  }

  private static boolean free(int i, List<Mention> mentions) {
    return mentions.stream().noneMatch(m -> m.head() <= i && i < m.to());
  }

  private @Nullable Mention before(int i, List<Mention> mentions) {
    int sentence = text.sentence(i).index();
    List<Mention> groups =
        mentions.stream().filter(m -> m.to() <= i && m.kind() == Mention.Kind.GROUP).toList();
    // However far back, where no other is named between.
    boolean alone = groups.stream().map(Mention::id).distinct().count() == 1;
    return groups.stream()
        .filter(m -> alone || sentence - text.sentence(m.from()).index() <= PAST)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  private Mention at(int i, Mention group) {
    String prefix =
        words.is(WordClass.ARTICLE, i)
            ? ""
            : words.readings(i).stream()
                .map(Peeled::prefix)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    return new Mention(
        i,
        i + 1,
        words.token(i).start(),
        words.token(i).end(),
        group.kind(),
        group.id(),
        group.name(),
        group.of(),
        group.title(),
        Mention.Form.NAME,
        i,
        null,
        prefix,
        "");
  }
}
