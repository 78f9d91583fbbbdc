package org.nashra.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a language as a tree of their places: what many rules open with is read once for all
 * of them. Immutable and thread-safe once built.
 */
final class TimeRuleTree {
  /** A rule and where it stands among the others. */
  record Numbered(int number, TimeRule rule) {}

  /** What may follow on the same places, and the rules that end with them. */
  static final class Node {
    private final List<Numbered> ended = new ArrayList<>(1);
    private final PhraseTrie<Node> words = new PhraseTrie<>();
    private final Map<TimeSlot, Node> slots = new EnumMap<>(TimeSlot.class);
    private int kinds;

    private Node() {}

    /** The rules that are complete here, in their order. */
    List<Numbered> ended() {
      return ended;
    }

    boolean isLeaf() {
      return slots.isEmpty() && words.isEmpty();
    }

    /** What follows on words. */
    PhraseTrie<Node> words() {
      return words;
    }

    /** What follows on slots, in their order. */
    Map<TimeSlot, Node> slots() {
      return slots;
    }

    /** The slots that something follows on, as {@link TimeSlot#kinds} tells them. */
    int kinds() {
      return kinds;
    }
  }

  private final Node root = new Node();

  TimeRuleTree(List<TimeRule> rules) {
    // Rules share a place of words only where it is the same: a tree of single words would grow
    // with every combination of alternatives.
    Map<Node, Map<List<String>, Node>> shared = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Node node = root;
      for (TimeRule.Place place : rules.get(i).places()) {
        node = next(node, place, shared);
      }
      node.ended.add(new Numbered(i, rules.get(i)));
    }
  }

  private static Node next(
      Node node, TimeRule.Place place, Map<Node, Map<List<String>, Node>> shared) {
    if (place.slot() != null) {
      node.kinds |= place.slot().kind();
      return node.slots.computeIfAbsent(place.slot(), slot -> new Node());
    }
    return shared
        .computeIfAbsent(node, n -> new HashMap<>())
        .computeIfAbsent(
            place.phrases(),
            phrases -> {
              Node next = new Node();
              phrases.forEach(phrase -> node.words.add(phrase, next));
              return next;
            });
  }

  Node root() {
    return root;
  }
}
