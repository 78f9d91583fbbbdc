package org.nashra.extract;

import java.util.List;
import java.util.Objects;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Resolves "the two sides": the two states that were last named together. */
final class PairFinder {
  private static final int NEAR = 2;

  private final NewsText text;
  private final Lexicon lexicon;
  private final List<Mention> mentions;

  PairFinder(NewsText text, Lexicon lexicon, List<Mention> mentions) {
    this.text = text;
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  /** Adds the two parties to an event whose clause speaks of them. */
  void add(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!text.words().isWord(i)
          || lexicon.pair().at(text.words(), i, to).isEmpty()
          || ofPact(draft, i)) {
        continue;
      }
      Mention second = null;
      Mention first = null;
      List<Mention> most = mostNamed();
      if (most.size() == 2 && most.get(0).from() < i && most.get(1).from() < i) {
        first = most.get(0);
        second = most.get(1);
      }
      for (int k = mentions.size() - 1; k >= 0 && first == null; k--) {
        Mention one = mentions.get(k);
        if (one.from() >= i
            || one.side() == null
            || !together(one)
            || located(one)
            || draft.type() == EventType.CLASH && atOne(one)) {
          continue;
        }
        if (second == null) {
          second = one;
        } else if (!Objects.equals(one.side(), second.side())
            && text.sentence(one.from()).index() == text.sentence(second.from()).index()) {
          first = one;
        } else if (text.sentence(one.from()).index() != text.sentence(second.from()).index()) {
          second = one;
        }
      }
      if (first == null || second == null) {
        return;
      }
      boolean speech = draft.actors().stream().anyMatch(r -> r.role() == Actor.Role.ACTOR);
      Actor.Role role = speech ? Actor.Role.TARGET : Actor.Role.PARTICIPANT;
      Pattern.Hit hit = lexicon.pair().at(text.words(), i, to).get(0).hit();
      draft.actor(standIn(first, hit), role);
      draft.actor(standIn(second, hit), role);
      return;
    }
  }

  /**
   * "Лунин встретился с Халилем. Стороны подписали план": who met just before, where no two states
   * are told of.
   */
  void carry(Draft draft, List<Draft> drafts, int from, int to) {
    if (!lexicon.declining() || !draft.actors().isEmpty() || draft.type() != EventType.AGREEMENT) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (text.words().isWord(i) && !lexicon.pair().at(text.words(), i, to).isEmpty()) {
        Pattern.Hit hit = lexicon.pair().at(text.words(), i, to).get(0).hit();
        met(drafts, draft.sentence())
            .forEach(m -> draft.actor(standIn(m, hit), Actor.Role.PARTICIPANT));
        return;
      }
    }
  }

  /**
   * The two or more who took part in the meeting told of last, where it was told of just before.
   */
  private static List<Mention> met(List<Draft> drafts, int sentence) {
    for (int k = drafts.size() - 1; k >= 0; k--) {
      Draft draft = drafts.get(k);
      boolean meeting = draft.type() == EventType.TALKS || draft.type() == EventType.CALL;
      if (meeting && draft.actors().size() > 1) {
        return sentence - draft.sentence() <= NEAR
            ? draft.actors().stream().map(Role::mention).toList()
            : List.of();
      }
    }
    return List.of();
  }

  /** "Help under the treaty signed between the two countries": they are the treaty's parties. */
  private boolean ofPact(Draft draft, int pair) {
    boolean pact = draft.type() == EventType.AGREEMENT || draft.type() == EventType.CEASEFIRE;
    Words words = text.words();
    return !pact
        && (words.is(WordClass.CONCLUDED, pair - 1) || words.is(WordClass.CONCLUDED, pair - 2));
  }

  /** The two parties that the text names most, where a third is named less. */
  private List<Mention> mostNamed() {
    java.util.TreeMap<String, Integer> counts = new java.util.TreeMap<>();
    java.util.Map<String, Mention> firsts = new java.util.HashMap<>();
    for (Mention mention : mentions) {
      String side = mention.side();
      if (side != null && mention.kind() != Mention.Kind.MEDIA) {
        counts.merge(side, 1, Integer::sum);
        if (together(mention) && !located(mention)) {
          firsts.putIfAbsent(side, mention);
        }
      }
    }
    List<String> order = new java.util.ArrayList<>(counts.keySet());
    order.sort(java.util.Comparator.comparing((String s) -> -counts.getOrDefault(s, 0)));
    if (order.size() < 2
        || order.size() > 2
            && counts.getOrDefault(order.get(2), 0) >= counts.getOrDefault(order.get(1), 0)) {
      return List.of();
    }
    Mention a = firsts.get(order.get(0));
    Mention b = firsts.get(order.get(1));
    return a == null || b == null ? List.of() : List.of(a, b);
  }

  /** "ودانت البحرين والكويت": who speak as one do not fight each other. */
  private boolean atOne(Mention mention) {
    int verb = mention.head() - (lexicon.is(WordClass.JOINED, mention.prefix()) ? 2 : 1);
    return lexicon.verbFirst()
        && verb >= 0
        && lexicon.triggers().at(text.words(), verb, text.words().size()).stream()
            .anyMatch(
                f ->
                    f.value().syntax() == Trigger.Syntax.VERB
                        && (f.value().type() == EventType.ACCUSATION
                            || f.value().type() == EventType.SUPPORT));
  }

  /** "في بريتوريا بجنوب أفريقيا": a state that only tells where. */
  private boolean located(Mention mention) {
    int before = mention.head() - 1;
    return mention.kind() == Mention.Kind.STATE
        && (lexicon.is(WordClass.LOCATIVE_PREFIXES, mention.prefix())
            || before >= 0 && text.words().is(WordClass.IN, before));
  }

  private static boolean together(Mention mention) {
    return mention.side() != null
        && (mention.kind() == Mention.Kind.STATE || mention.kind() == Mention.Kind.GROUP);
  }

  /** The party, with the words that stand for it here. */
  private static Mention standIn(Mention party, Pattern.Hit hit) {
    return new Mention(
        hit.from(),
        hit.to(),
        hit.start(),
        hit.end(),
        party.kind(),
        party.id(),
        party.name(),
        party.of(),
        null,
        Mention.Form.NAME,
        hit.from(),
        null,
        "",
        "");
  }
}
