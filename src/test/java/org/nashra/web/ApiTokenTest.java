package org.nashra.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;

class ApiTokenTest {
  @TempDir Path data;

  @Test
  void aMissingTokenIsMadeForTheOwnerAloneAndKept() throws Exception {
    Path folder = data.resolve("new");
    ApiToken made = ApiToken.load(null, folder);
    String token = made.generated().orElseThrow();
    assertEquals(43, token.length());
    Path file = folder.resolve("api-token");
    assertEquals(token, Files.readString(file).strip());
    assertEquals("rw-------", permissions(file));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }

    ApiToken again = ApiToken.load("  ", folder);
    assertTrue(again.generated().isEmpty());
    assertTrue(again.matches(token));
    assertFalse(again.matches(token + "x"));
    assertFalse(again.matches(""));
    assertFalse(made.toString().contains(token));
  }

  @Test
  void twoHomesHaveTwoTokens() {
    ApiToken one = ApiToken.load(null, data.resolve("one"));
    ApiToken two = ApiToken.load(null, data.resolve("two"));
    assertFalse(one.matches(two.generated().orElseThrow()));
  }

  @Test
  void aFileThatOthersMayReadIsClosed() throws Exception {
    Path file = Files.writeString(data.resolve("api-token"), "kept-token\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertTrue(ApiToken.load(null, data).matches("kept-token"));
    assertEquals("rw-------", permissions(file));
  }

  @Test
  void aConfiguredTokenGoesFirstAndWritesNothing() {
    ApiToken token = ApiToken.load("configured", data);
    assertTrue(token.matches("configured"));
    assertTrue(token.generated().isEmpty());
    assertFalse(Files.exists(data.resolve("api-token")));
  }

  @Test
  void anUnfitTokenIsRefusedWithoutBeingShown() throws Exception {
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> ApiToken.load("two words", data));
    assertTrue(e.getMessage().contains("nashra.api.token"), e.getMessage());
    assertFalse(e.getMessage().contains("two words"), e.getMessage());
    Files.writeString(data.resolve("api-token"), "\n");
    ConfigurationException empty =
        assertThrows(ConfigurationException.class, () -> ApiToken.load(null, data));
    assertTrue(empty.getMessage().contains("api-token"), empty.getMessage());
    Files.delete(data.resolve("api-token"));
    Files.createDirectory(data.resolve("api-token"));
    assertThrows(ConfigurationException.class, () -> ApiToken.load(null, data));
  }

  private static String permissions(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
