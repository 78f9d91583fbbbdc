package org.nashra.briefing.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence with slots: {@code {slot}}, {@code {slot:form}}, {@code {slot?one/other}} for words
 * that agree with a slot, and {@code [parts]} that are left out where a slot of theirs is missing.
 * Parts do not nest. Immutable.
 */
public final class SentenceTemplate {
  private sealed interface Part {}

  private record Words(String text) implements Part {}

  /**
   * @param subject whether it stands right behind a word that agrees with what it is filled with;
   *     anywhere else something governs it
   */
  private record Slot(String name, String form, boolean subject) implements Part {}

  private record Agreement(String name, List<String> alternatives) implements Part {}

  private record Optionally(List<Part> parts) implements Part {}

  private final List<Part> parts;

  private SentenceTemplate(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * @throws IllegalArgumentException saying what is wrong, and where in the template
   */
  public static SentenceTemplate parse(String text) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == '[') {
        int end = text.indexOf(']', i);
        if (end < 0) {
          throw new IllegalArgumentException("\"[\" is not closed in \"" + text + "\"");
        }
        parts.add(new Optionally(flat(text.substring(i + 1, end))));
        i = end + 1;
      } else {
        int end = text.indexOf('[', i);
        parts.addAll(flat(text.substring(i, end < 0 ? text.length() : end)));
        i = end < 0 ? text.length() : end;
      }
    }
    return new SentenceTemplate(List.copyOf(parts));
  }

  private static List<Part> flat(String text) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int open = text.indexOf('{', i);
      String words = text.substring(i, open < 0 ? text.length() : open);
      if (words.indexOf('}') >= 0 || words.indexOf(']') >= 0) {
        throw new IllegalArgumentException("a bracket too many in \"" + text + "\"");
      }
      if (!words.isEmpty()) {
        parts.add(new Words(words));
      }
      if (open < 0) {
        break;
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("\"{\" is not closed in \"" + text + "\"");
      }
      boolean subject =
          words.equals(" ") && parts.size() > 1 && parts.get(parts.size() - 2) instanceof Agreement;
      parts.add(slot(text.substring(open + 1, close), subject));
      i = close + 1;
    }
    return parts;
  }

  private static Part slot(String text, boolean subject) {
    int mark = text.indexOf('?');
    if (mark > 0) {
      return new Agreement(text.substring(0, mark), List.of(text.substring(mark + 1).split("/")));
    }
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    if (!name.matches("[a-z]+")) {
      throw new IllegalArgumentException("\"" + name + "\" is no name of a slot");
    }
    return new Slot(name, colon < 0 ? "" : text.substring(colon + 1), subject);
  }

  /** The slots that it names. */
  public Set<String> slots() {
    Set<String> names = new LinkedHashSet<>();
    collect(parts, names);
    return names;
  }

  private static void collect(List<Part> parts, Set<String> names) {
    for (Part part : parts) {
      if (part instanceof Slot slot) {
        names.add(slot.name());
      } else if (part instanceof Agreement agreement) {
        names.add(agreement.name());
      } else if (part instanceof Optionally optional) {
        collect(optional.parts(), names);
      }
    }
  }

  /** Fills it; empty where a slot that is not optional is missing. */
  public Optional<Phrase> fill(Map<String, Phrase> slots, Grammar grammar) {
    StringBuilder out = new StringBuilder();
    List<Ground> grounds = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Optionally optional) {
        if (missing(optional.parts(), slots)) {
          continue;
        }
        optional.parts().forEach(p -> append(p, slots, grammar, out, grounds));
      } else if (missing(List.of(part), slots)) {
        return Optional.empty();
      } else {
        append(part, slots, grammar, out, grounds);
      }
    }
    return Optional.of(Phrase.plain(out.toString(), grounds));
  }

  private static boolean missing(List<Part> parts, Map<String, Phrase> slots) {
    Set<String> names = new LinkedHashSet<>();
    collect(parts, names);
    return !slots.keySet().containsAll(names);
  }

  private static void append(
      Part part,
      Map<String, Phrase> slots,
      Grammar grammar,
      StringBuilder out,
      List<Ground> grounds) {
    if (part instanceof Words words) {
      out.append(words.text());
    } else if (part instanceof Slot slot) {
      Phrase phrase = java.util.Objects.requireNonNull(slots.get(slot.name()));
      if (slot.form().isEmpty()) {
        out.append(slot.subject() ? phrase.text() : grammar.governed(phrase));
      } else {
        out.append(grammar.form(phrase, slot.form()));
      }
      grounds.addAll(phrase.grounds());
    } else if (part instanceof Agreement agreement) {
      Phrase phrase = java.util.Objects.requireNonNull(slots.get(agreement.name()));
      out.append(grammar.agree(phrase, agreement.alternatives()));
    }
  }
}
