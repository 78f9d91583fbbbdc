package org.nashra.source;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;

/** Makes ids fit for the register from the names of sources in any script. */
final class SourceId {
  private static final int LONGEST = 50;

  private SourceId() {}

  /** An id that is not among the given ones, to which it is added. */
  static String unique(String name, String address, Set<String> taken) {
    String id = slug(name);
    if (id.isEmpty()) {
      id = slug(WebAddress.of(address).map(u -> String.valueOf(u.getHost())).orElse("source"));
    }
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  private static String slug(String name) {
    String latin = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
    String slug =
        latin
            .toLowerCase(Locale.ROOT)
            .replaceAll("['`ʻʼ]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-+$", "") : slug;
  }
}
