package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTransportTest {
  private static final byte[] MAIL = "Subject: x\r\n\r\ny\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path outbox;

  private static Envelope to(String address) {
    return new Envelope(
        "south-caucasus-2022-09-13-0123456789abcdef0123",
        TestIssue.EDITION,
        TestIssue.DATE,
        EmailAddress.of("briefing@nashra.invalid"),
        EmailAddress.of(address));
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.walk(outbox)) {
      return files.filter(Files::isRegularFile).map(outbox::relativize).toList();
    }
  }

  @Test
  void theSameMailAgainIsTheSameFile() throws Exception {
    OutboxTransport transport = new OutboxTransport(outbox);
    assertInstanceOf(Handover.Accepted.class, transport.hand(to("desk@example.org"), MAIL));
    assertInstanceOf(Handover.Accepted.class, transport.hand(to("desk@example.org"), MAIL));
    Path file = Path.of("south-caucasus-2022-09-13", "desk@example.org-0123456789abcdef0123.eml");
    assertEquals(List.of(file), files());
    assertArrayEquals(MAIL, Files.readAllBytes(outbox.resolve(file)));
  }

  @Test
  void noAddressLeavesTheFolder() throws Exception {
    OutboxTransport transport = new OutboxTransport(outbox);
    for (String address :
        List.of(
            "../../etc/passwd@example.org".replace("..", "a"),
            "\"../../x\"@example.org",
            "/etc/passwd@example.org",
            "\".hidden\"@example.org",
            "con|nul*?@example.org",
            "ليلى@example.org",
            "a".repeat(64) + "@example.org")) {
      assertInstanceOf(Handover.Accepted.class, transport.hand(to(address), MAIL));
    }
    for (Path file : files()) {
      assertEquals("south-caucasus-2022-09-13", file.getParent().toString());
      assertTrue(
          file.getFileName().toString().matches("[A-Za-z0-9_@+][A-Za-z0-9._@+-]{1,90}\\.eml"),
          file.toString());
    }
    assertEquals(7, files().size());
  }

  @Test
  void aFolderThatCannotBeWrittenIsTemporary() throws Exception {
    Path file = Files.writeString(outbox.resolve("file"), "no folder");
    Handover handover = new OutboxTransport(file).hand(to("desk@example.org"), MAIL);
    assertTrue(assertInstanceOf(Handover.Temporary.class, handover).answer().contains("file"));
  }
}
