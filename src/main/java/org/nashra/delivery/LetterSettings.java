package org.nashra.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says about its sender.
 *
 * @param from the sender's address, also that of the envelope
 * @param fromName the sender's name; null for the edition's producer
 * @param unsubscribe where a mail goes that asks for no more
 * @param publicBase under which readers reach the archive, such as {@code https://news.example};
 *     null if they cannot: mails then hold no link to it, and who asked for one gets the PDF
 * @param dkim null to send unsigned
 */
public record LetterSettings(
    EmailAddress from,
    @Nullable String fromName,
    EmailAddress unsubscribe,
    @Nullable URI publicBase,
    @Nullable DkimSettings dkim) {
  public LetterSettings {
    if (fromName != null && !Subscriber.isOneLine(fromName)) {
      throw new IllegalArgumentException("the sender's name holds a line break");
    }
    if (from.needsSmtpUtf8()) {
      throw new IllegalArgumentException(
          "the sender's address " + from + " must be ASCII before the @, or few servers take it");
    }
    if (publicBase != null) {
      String scheme = publicBase.getScheme();
      boolean web = "http".equals(scheme) || "https".equals(scheme);
      if (!web || publicBase.getHost() == null || publicBase.getRawQuery() != null) {
        throw new IllegalArgumentException(
            "\"" + publicBase + "\" is no http or https address without a query");
      }
      String plain = publicBase.toASCIIString();
      publicBase = URI.create(plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain);
    }
  }

  /** Where a briefing stands in the public archive; null without one. */
  @Nullable String archived(String briefingId) {
    return publicBase == null ? null : publicBase + "/api/v1/briefings/" + briefingId + ".html";
  }
}
