package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is named again: by the family name alone, or by the office that was told with the name. */
final class Recurrences {
  private final FamilyNames familyNames;

  Recurrences(FamilyNames familyNames) {
    this.familyNames = familyNames;
  }

  /** A family name alone is the person named before; an office is its holder named before. */
  List<Mention> resolve(List<Mention> mentions) {
    Map<String, Mention> byOffice = new HashMap<>();
    Map<String, Set<String>> holders = new HashMap<>();
    List<Mention> out = new ArrayList<>();
    Map<String, Mention> bySurname = familyNames.of(mentions);
    Set<Integer> taken = new HashSet<>();
    for (Mention mention : mentions) {
      for (int i = mention.head(); i < mention.to(); i++) {
        taken.add(i);
      }
      if (mention.kind() == Mention.Kind.PERSON
          && mention.title() != null
          && mention.of() != null) {
        byOffice.putIfAbsent(mention.title() + "@" + mention.of(), mention);
        holders.computeIfAbsent(mention.title(), t -> new HashSet<>()).add(mention.id());
        byOffice.putIfAbsent(mention.title() + "@null", mention);
      }
    }
    for (Mention mention : mentions) {
      boolean one = holders.getOrDefault(mention.title(), Set.of()).size() == 1;
      Mention holder =
          mention.form() == Mention.Form.OFFICE && (mention.of() != null || one)
                  || again(mention) && one
              ? byOffice.get(mention.title() + "@" + mention.of())
              : null;
      if (holder != null && again(mention) && holder.from() > mention.from()) {
        holder = null;
      }
      out.add(
          holder == null
              ? mention
              : mention.with(
                  mention.head(), holder.id(), holder.name(), Mention.Kind.PERSON, holder.of()));
    }
    familyNames.again(bySurname, taken, out);
    out.sort(Comparator.comparingInt(Mention::from).thenComparing(Mention::id));
    return out;
  }

  /** "The prime minister", without a state or a name. */
  private static boolean again(Mention mention) {
    return mention.form() == Mention.Form.AGAIN && mention.kind() == Mention.Kind.UNNAMED;
  }
}
