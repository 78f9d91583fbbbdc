package org.nashra.web;

import java.util.Locale;

/** What a client takes (RFC 9110, 12.5.1). */
final class Accept {
  private static final int MAX_RANGES = 100;

  private Accept() {}

  /**
   * @param mediaType of what is there to give
   * @throws ProblemException 406 if the client does not take it
   */
  static void require(HttpRequest request, String mediaType) {
    String plain = plain(mediaType);
    if (!request.header("Accept").map(accept -> takes(accept, plain)).orElse(true)) {
      throw Problem.of(406, "Here is only " + plain + ".").exception();
    }
  }

  private static boolean takes(String accept, String mediaType) {
    if (accept.isBlank()) {
      return true;
    }
    int nearest = 0;
    boolean taken = false;
    for (String range : accept.split(",", MAX_RANGES)) {
      String name = plain(range);
      int nearness = nearness(name, mediaType);
      if (nearness > nearest) {
        nearest = nearness;
        taken = !refused(range);
      }
    }
    return taken;
  }

  /** 0 if the range is of something else. */
  private static int nearness(String range, String mediaType) {
    String type = mediaType.substring(0, mediaType.indexOf('/') + 1);
    if (range.equals(mediaType)) {
      return 4;
    }
    // Who reads JSON reads application/schema+json too (RFC 6838, 4.2.8).
    if (range.equals(type + mediaType.substring(mediaType.indexOf('+') + 1))) {
      return 3;
    }
    return range.equals(type + "*") ? 2 : range.equals("*/*") ? 1 : 0;
  }

  /** Whether the range has the quality 0: "anything but that". */
  private static boolean refused(String range) {
    for (String parameter : range.split(";")) {
      String text = parameter.replace(" ", "").toLowerCase(Locale.ROOT);
      if (text.startsWith("q=")) {
        return text.substring(2).matches("0(\\.0{0,3})?");
      }
    }
    return false;
  }

  private static String plain(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
