package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk@example.org",
        "first.last+tag@sub.example.org",
        "o'hara@example.org",
        "!#$%&'*+/=?^_`{|}~-@example.org",
        "a@b",
        "\"two words\"@example.org",
        "\"an @ sign\"@example.org",
        "\"a\\\"b\"@example.org"
      })
  void whatRfc5321AllowsIsKeptAsItIs(String address) {
    assertEquals(address, EmailAddress.of(address).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "desk",
        "@example.org",
        "desk@",
        "desk@example.org.",
        "desk@.example.org",
        "desk@example..org",
        "desk@-example.org",
        "desk@exa_mple.org",
        "desk@[127.0.0.1]",
        "desk@127.0.0.1",
        ".desk@example.org",
        "desk.@example.org",
        "de..sk@example.org",
        "two words@example.org",
        " desk@example.org",
        "desk@example.org ",
        "de,sk@example.org",
        "desk(comment)@example.org",
        "Desk <desk@example.org>",
        "a@b@example.org",
        "\"open@example.org",
        "\"\"@example.org",
        "\"a\"b\"@example.org",
        "\"a\\\"@example.org",
        "desk@example.org\r\nBcc: all@example.org",
        "desk\n@example.org",
        "\"a\r\nb\"@example.org",
        "\"a\u0000b\"@example.org",
        "de\u2028sk@example.org",
        "de\u200Bsk@example.org",
        "de\u202Esk@example.org",
        "de\u00A0sk@example.org",
        "de\uD800sk@example.org",
        "desk@exam\u200Bple.org"
      })
  void whatIsNoAddressIsRefused(String address) {
    assertThrows(IllegalArgumentException.class, () -> EmailAddress.of(address));
  }

  @Test
  void theMessageShowsTheAddressOnOneLine() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> EmailAddress.of("desk@example.org\r\nBcc: all@example.org"));
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    assertTrue(e.getMessage().contains("desk@example.org\\u{d}\\u{a}Bcc"), e.getMessage());
  }

  @Test
  void lengthsAreThoseOfRfc5321() {
    assertEquals(64, EmailAddress.of("a".repeat(64) + "@example.org").local().length());
    assertThrows(
        IllegalArgumentException.class, () -> EmailAddress.of("a".repeat(65) + "@example.org"));
    // 33 letters of two octets each.
    assertThrows(
        IllegalArgumentException.class, () -> EmailAddress.of("я".repeat(33) + "@example.org"));
    String domain = ("a".repeat(60) + ".").repeat(3) + "example";
    assertThrows(
        IllegalArgumentException.class,
        () -> EmailAddress.of("a".repeat(64) + "@" + domain + ".org"));
  }

  @ParameterizedTest
  @CsvSource({
    "ليلى@مثال.إختبار, ليلى@xn--mgbh0fb.xn--kgbechtv",
    "desk@пример.рф, desk@xn--e1afmkfd.xn--p1ai",
    "desk@Bücher.Example, desk@xn--bcher-kva.example",
    "desk@straße.example, desk@xn--strae-oqa.example",
    "desk@EXAMPLE.org, desk@example.org",
    "desk@نامه\u200Cای.com, desk@xn--mgba3gch31f060k.com"
  })
  void domainsAreKeptInAscii(String address, String kept) {
    assertEquals(kept, EmailAddress.of(address).value());
  }

  @Test
  void onlyTheLocalPartAsksForSmtpUtf8() {
    assertTrue(EmailAddress.of("ليلى@example.org").needsSmtpUtf8());
    assertFalse(EmailAddress.of("desk@مثال.إختبار").needsSmtpUtf8());
  }

  @Test
  void oneMailboxHasOneKey() {
    assertEquals(
        EmailAddress.of("desk@example.org").key(), EmailAddress.of("\"Desk\"@Example.ORG").key());
    assertEquals(
        EmailAddress.of("Ivan@example.org").key(), EmailAddress.of("ivan@example.org").key());
    // Composed and decomposed.
    assertEquals(
        EmailAddress.of("andr\u00E9@example.org"), EmailAddress.of("andre\u0301@example.org"));
  }

  @Test
  void aLongHostileTextIsRefusedAtOnce() {
    String hostile = "a.".repeat(5_000_000);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> EmailAddress.of(hostile + "@b"));
    assertTrue(e.getMessage().length() < 300, e.getMessage());
  }
}
