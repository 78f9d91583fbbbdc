package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nashra.config.ConfigurationException;

class DeliverySettingsTest {
  private static final Path FILE = Path.of("config", "application.properties");

  private static DeliverySettings read(Map<String, String> properties) {
    return DeliverySettings.from(properties::get, FILE);
  }

  private static String faults(Map<String, String> properties) {
    return assertThrows(ConfigurationException.class, () -> read(properties)).getMessage();
  }

  @Test
  void withoutAHostMailGoesToTheOutbox() {
    DeliverySettings settings = read(Map.of());
    assertTrue(settings.smtp().isEmpty());
    assertEquals("briefing@nashra.invalid", settings.letters().from().value());
    assertEquals(UnknownPolicy.RESEND_ONCE, settings.unknown());
  }

  @Test
  void everyKeyIsRead() {
    DeliverySettings settings =
        read(
            Map.of(
                "nashra.smtp.host", "mail.example.org",
                "nashra.smtp.tls", "tls",
                "nashra.smtp.user", "desk",
                "nashra.smtp.password", "s3cret",
                "nashra.smtp.from", "مكتب نشرة <briefing@news.example>",
                "nashra.mail.unsubscribe", "leave@news.example",
                "nashra.public-url", "https://news.example/",
                "nashra.delivery.unknown", "hold"));
    SmtpSettings smtp = settings.smtp().orElseThrow();
    assertEquals(465, smtp.port());
    assertEquals("desk", smtp.user());
    assertEquals("مكتب نشرة", settings.letters().fromName());
    assertEquals("leave@news.example", settings.letters().unsubscribe().value());
    assertEquals("https://news.example", String.valueOf(settings.letters().publicBase()));
    assertEquals(UnknownPolicy.HOLD, settings.unknown());
    assertFalse(settings.toString().contains("s3cret"), settings.toString());
  }

  @Test
  void everyFaultIsNamedAtOnceAndNoPasswordIsTold() {
    String faults =
        faults(
            Map.of(
                "nashra.smtp.host", "mail.example.org",
                "nashra.smtp.port", "many",
                "nashra.smtp.password", "s3cret",
                "nashra.smtp.from", "no address",
                "nashra.delivery.unknown", "forget"));
    assertTrue(faults.contains("nashra.smtp.port: \"many\" is no number"), faults);
    assertTrue(faults.contains("not a mail address: \"no address\""), faults);
    assertTrue(faults.contains("\"forget\" is no policy"), faults);
    assertFalse(faults.contains("s3cret"), faults);
  }

  @Test
  void whatBelongsTogetherIsAskedFor() {
    assertTrue(
        faults(Map.of("nashra.smtp.host", "mail.example.org"))
            .contains("nashra.smtp.from: is not set"));
    assertTrue(
        faults(
                Map.of(
                    "nashra.smtp.host", "h",
                    "nashra.smtp.from", "a@b.example",
                    "nashra.smtp.user", "desk"))
            .contains("nashra.smtp.password is not"));
    assertTrue(
        faults(Map.of("nashra.dkim.key", "key.pem")).contains("nashra.dkim.selector is not"));
    assertTrue(faults(Map.of("nashra.public-url", "ftp://x")).contains("no http or https"));
    assertTrue(
        faults(Map.of("nashra.smtp.host", "h", "nashra.smtp.tls", "maybe")).contains("maybe"));
  }
}
