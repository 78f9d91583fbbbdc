package org.nashra.render;

import org.nashra.model.Briefing;

/** The mail's subject and preheader: the first two key points, each one line. */
final class Subject {
  /** Longer ones are cut by mail clients, who cut inside words. */
  private static final int SUBJECT_LENGTH = 120;

  private static final int PREHEADER_LENGTH = 160;

  private Subject() {}

  static String of(Briefing briefing, Messages messages) {
    String region = briefing.masthead().region();
    String point =
        briefing.keyPoints().isEmpty()
            ? messages.get("mail.nothing")
            : briefing.keyPoints().get(0).text();
    return line(messages.get("mail.subject", region, point), SUBJECT_LENGTH);
  }

  static String preheader(Briefing briefing) {
    return line(
        briefing.keyPoints().size() < 2 ? "" : briefing.keyPoints().get(1).text(),
        PREHEADER_LENGTH);
  }

  /** One line of at most a length, cut between words. */
  private static String line(String text, int length) {
    String one = text.replaceAll("\\s+", " ").strip();
    if (one.length() <= length) {
      return one;
    }
    int end = one.lastIndexOf(' ', length - 1);
    return one.substring(0, end > length / 2 ? end : length - 1).replaceAll("[\\s,;:،؛–—-]+$", "")
        + "…";
  }
}
