package org.nashra.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;

/**
 * The keys of delivery in {@code config/application.properties}; {@code docs/delivery.md} explains
 * them.
 *
 * @param smtp empty to write mails to the outbox
 */
public record DeliverySettings(
    Optional<SmtpSettings> smtp, LetterSettings letters, UnknownPolicy unknown) {

  /** The sender of a first run, whose mails leave the machine in no way (RFC 2606). */
  private static final String NOBODY = "briefing@nashra.invalid";

  private static final Pattern NAMED =
      Pattern.compile("\"?([^\"<>]{0,200}?)\"?\\s*<([^<>]{1,300})>");

  /**
   * @param property the value of a key; null or empty if it is not set
   * @param file named in faults
   * @throws ConfigurationException with every fault; never quotes a password
   */
  public static DeliverySettings from(Function<String, @Nullable String> property, Path file) {
    return new Reading(property, file).settings();
  }

  private static final class Reading {
    private final Function<String, @Nullable String> property;
    private final Path file;
    private final List<Fault> faults = new ArrayList<>();

    private Reading(Function<String, @Nullable String> property, Path file) {
      this.property = property;
      this.file = file;
    }

    private DeliverySettings settings() {
      Optional<SmtpSettings> smtp =
          value("nashra.smtp.host").flatMap(host -> read("nashra.smtp", () -> smtp(host)));
      if (smtp.isPresent() && value("nashra.smtp.from").isEmpty()) {
        fault("nashra.smtp.from", "is not set; name the address that mail comes from");
      }
      Optional<LetterSettings> letters = read("nashra.smtp.from", this::letters);
      Optional<UnknownPolicy> unknown =
          read(
              "nashra.delivery.unknown",
              () ->
                  UnknownPolicy.of(
                      value("nashra.delivery.unknown").orElse(UnknownPolicy.RESEND_ONCE.code())));
      if (!faults.isEmpty() || letters.isEmpty() || unknown.isEmpty()) {
        throw new ConfigurationException(faults);
      }
      return new DeliverySettings(smtp, letters.get(), unknown.get());
    }

    private SmtpSettings smtp(String host) {
      String tlsCode = value("nashra.smtp.tls").orElse("starttls");
      SmtpSettings.Tls tls =
          switch (tlsCode.toLowerCase(Locale.ROOT)) {
            case "starttls" -> SmtpSettings.Tls.STARTTLS;
            case "tls" -> SmtpSettings.Tls.TLS;
            case "none" -> SmtpSettings.Tls.NONE;
            default ->
                throw new IllegalArgumentException(
                    "nashra.smtp.tls: \"" + tlsCode + "\" is none of starttls, tls, none");
          };
      return SmtpSettings.of(
          host,
          value("nashra.smtp.port").map(Reading::port).orElse(tls.defaultPort()),
          tls,
          value("nashra.smtp.user").orElse(null),
          value("nashra.smtp.password").orElse(null));
    }

    private LetterSettings letters() {
      String written = value("nashra.smtp.from").orElse(NOBODY);
      Matcher named = NAMED.matcher(written);
      boolean hasName = named.matches();
      EmailAddress from = EmailAddress.of(hasName ? named.group(2).strip() : written);
      String name = hasName ? named.group(1).strip() : "";
      return new LetterSettings(
          from,
          name.isEmpty() ? null : name,
          value("nashra.mail.unsubscribe").map(EmailAddress::of).orElse(from),
          value("nashra.public-url").map(URI::create).orElse(null),
          dkim(from).orElse(null));
    }

    private Optional<DkimSettings> dkim(EmailAddress from) {
      return value("nashra.dkim.key")
          .map(
              key ->
                  new DkimSettings(
                      value("nashra.dkim.domain").orElse(from.domain()),
                      value("nashra.dkim.selector")
                          .orElseThrow(
                              () ->
                                  new IllegalArgumentException(
                                      "nashra.dkim.key is set, but nashra.dkim.selector is not")),
                      Path.of(key)));
    }

    private static int port(String written) {
      try {
        return Integer.parseInt(written);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("nashra.smtp.port: \"" + written + "\" is no number", e);
      }
    }

    private <T> Optional<T> read(String key, Supplier<T> value) {
      try {
        return Optional.of(value.get());
      } catch (IllegalArgumentException e) {
        fault(key, String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    }

    private void fault(String key, String message) {
      faults.add(new Fault(file, 0, key, message));
    }

    private Optional<String> value(String key) {
      String value = property.apply(key);
      return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }
  }
}
