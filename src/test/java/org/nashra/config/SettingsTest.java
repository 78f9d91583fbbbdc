package org.nashra.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void theShippedFileHasNoFaultAndNamesEveryDefault() {
    Settings settings = Settings.read(Path.of("config/application.properties"), Map.of(), Map.of());
    assertEquals(Duration.ofSeconds(20), settings.duration(Key.FETCH_DEADLINE));
    assertEquals("data", settings.text(Key.DATA));
  }

  @Test
  void everyKeyIsExplainedInTheShippedFile() throws IOException {
    String file = Files.readString(Path.of("config/application.properties"));
    for (Key key : Key.values()) {
      assertTrue(file.contains(key.key() + "="), key.key() + " is explained nowhere");
    }
  }

  @Test
  void anUnknownKeyIsNamedWithItsLine() throws IOException {
    ConfigurationException e = fails("nashra.data=d\n# x\nnashra.smpt.host=mail\n");
    Fault fault = e.faults().get(0);
    assertEquals(3, fault.line());
    assertEquals("nashra.smpt.host", fault.key());
  }

  @Test
  void everyBadValueIsNamedAtOnce() throws IOException {
    ConfigurationException e =
        fails("nashra.smtp.port=many\nnashra.fetch.deadline=20\nnashra.smtp.tls=yes\n");
    assertEquals(List.of(1, 2, 3), e.faults().stream().map(Fault::line).sorted().toList());
  }

  @Test
  void theEnvironmentGoesBeforeSystemPropertiesBeforeTheFile() throws IOException {
    Path file = file("nashra.smtp.host=file\nnashra.smtp.user=file\nnashra.data=file\n");
    Settings settings =
        Settings.read(
            file,
            Map.of("NASHRA_SMTP_HOST", "environment", "NASHRA_PORT", "81"),
            Map.of("nashra.smtp.host", "system", "nashra.smtp.user", "system"));
    assertEquals("environment", settings.text(Key.SMTP_HOST));
    assertEquals("system", settings.text(Key.SMTP_USER));
    assertEquals("file", settings.text(Key.DATA));
    assertEquals("81", settings.forCamel().getProperty("camel.server.port"));
  }

  @Test
  void secretsAreMaskedAndNeverReachCamel() throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "hunter2\n");
    Settings settings =
        Settings.read(
            file("nashra.smtp.password.file=" + secret + "\nnashra.api.token=t0ken\n"),
            Map.of(),
            Map.of());
    assertEquals("hunter2", settings.text(Key.SMTP_PASSWORD));
    assertFalse(settings.shown().toString().contains("hunter2"));
    assertFalse(settings.shown().toString().contains("t0ken"));
    assertFalse(settings.forCamel().toString().contains("t0ken"));
    assertFalse(settings.forCamel().toString().contains("hunter2"));
  }

  @Test
  void aBadSecretIsNotPrinted() throws IOException {
    Settings settings = Settings.read(file("nashra.api.token=abc\n"), Map.of(), Map.of());
    assertEquals("********", settings.shown().get("nashra.api.token"));
  }

  @Test
  void durationsHaveUnits() throws IOException {
    Settings settings = Settings.read(file("nashra.fetch.pause=250ms\n"), Map.of(), Map.of());
    assertEquals(Duration.ofMillis(250), settings.duration(Key.FETCH_PAUSE));
  }

  private ConfigurationException fails(String text) throws IOException {
    Path file = file(text);
    return assertThrows(
        ConfigurationException.class, () -> Settings.read(file, Map.of(), Map.of()));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("application.properties"), text);
  }
}
