package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the service between any two stages, as {@code kill -9} does, and starts it again: the
 * briefing is the same as an undisturbed one, and each subscriber gets one mail.
 */
class RecoveryTest {
  /** Places to halt: a route, and the step before which (from 1), in the order of the workflow. */
  private static final List<String[]> PLACES =
      List.of(
          new String[] {"source-poll", "after-poll"},
          new String[] {"article-read", "before-read"},
          new String[] {"article-read", "after-read"},
          new String[] {"event-extract", "before-extract"},
          new String[] {"event-extract", "after-extract"},
          new String[] {"briefing-language", "before-compose"},
          new String[] {"briefing-language", "after-compose"},
          new String[] {"briefing-archive", "before-archive"},
          new String[] {"briefing-archive", "after-archive"},
          new String[] {"briefing-deliver", "before-plan"},
          new String[] {"briefing-deliver", "after-plan"},
          new String[] {"delivery-send", "before-send"},
          new String[] {"delivery-send", "after-send"});

  /** The same for every run: the addresses of articles hold it. */
  private static final int SAMPLE_PORT = freePort();

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void killedBetweenAnyTwoStagesTheDayIsStillRight() throws Exception {
    Map<String, String> undisturbed;
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      Path home = TestHome.copyTo(folder.resolve("undisturbed"));
      assertEquals(0, run(home, mail, null), "an undisturbed run ends well");
      undisturbed = fingerprints(home);
      assertTrue(undisturbed.size() >= 12, "three days in four languages: " + undisturbed);
      assertEachOnce(mail);
    } finally {
      mail.stop();
    }
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      Path home = TestHome.copyTo(folder.resolve("disturbed"));
      for (String[] place : PLACES) {
        haltAt(home.resolve("routes/" + place[0] + ".camel.yaml"), place[1]);
      }
      for (String[] place : PLACES) {
        assertEquals(Halt.CODE, run(home, mail, place[1]), "halted at " + place[1]);
      }
      assertEquals(0, run(home, mail, null));
      assertEquals(undisturbed, fingerprints(home));
      assertEachOnce(mail);
    } finally {
      mail.stop();
    }
  }

  /** Puts a halt before or after the step that calls the bean. */
  private static void haltAt(Path route, String place) throws IOException {
    String method = place.substring(place.indexOf('-') + 1);
    List<String> lines = new ArrayList<>(Files.readAllLines(route));
    int bean = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith("method: " + method)) {
        bean = i - 2;
      }
    }
    assertTrue(bean > 0, route + " calls no method " + method);
    String indent = lines.get(bean).substring(0, lines.get(bean).indexOf('-'));
    List<String> step =
        List.of(
            indent + "- bean:",
            indent + "    beanType: org.nashra.app.Halt",
            indent + "    method: at('" + place + "')");
    lines.addAll(place.startsWith("before") ? bean : bean + 3, step);
    Files.write(route, lines);
  }

  /** Runs the service until it says that the last day is delivered; its exit code. */
  private static int run(Path home, GreenMail mail, String haltAt) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("NASHRA_PORT", "0");
    environment.put("NASHRA_SAMPLE_PORT", Integer.toString(SAMPLE_PORT));
    environment.put("NASHRA_SMTP_HOST", "127.0.0.1");
    environment.put("NASHRA_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
    environment.put("NASHRA_SMTP_TLS", "none");
    environment.put("NASHRA_SMTP_FROM", "briefing@nashra.example");
    if (haltAt != null) {
      environment.put(Halt.VARIABLE, haltAt);
    }
    Path log = home.resolve("log-" + haltAt + ".txt");
    ProcessBuilder builder = NashraProcess.of(home, environment, "run");
    Process process = builder.redirectError(log.toFile()).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("Ctrl-C")) {
          process.toHandle().destroy();
        }
      }
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the process ends");
      int code = process.exitValue();
      // 143: ended by SIGTERM, after the shutdown hooks.
      return code == 143 ? 0 : code;
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, String> fingerprints(Path home) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (var files = Files.walk(home.resolve("archive"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        found.put(
            home.relativize(file).toString(),
            org.nashra.json.Json.MAPPER
                .readTree(Files.readString(file))
                .path("fingerprint")
                .asText());
      }
    }
    return found;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertEachOnce(GreenMail mail) throws Exception {
    List<String> recipients = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      recipients.add(message.getRecipients(Message.RecipientType.TO)[0].toString());
    }
    assertEquals(6, new HashSet<>(recipients).size(), recipients.toString());
    assertEquals(6, recipients.size(), recipients.toString());
  }
}
