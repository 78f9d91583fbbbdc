package org.nashra.delivery;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nashra.model.ValueType;

/**
 * A mail address: an {@code addr-spec} of RFC 5322 as RFC 5321 allows it in SMTP, with the
 * internationalised local parts of RFC 6531. The domain is kept in its ASCII form (IDNA, UTS #46),
 * the local part as written. Comments, folding, address literals and control characters are
 * refused; so no address can end a header line.
 *
 * @param value {@code local@domain}, at most 254 octets; the domain in A-labels, lower case
 */
public record EmailAddress(String value) implements ValueType, Comparable<EmailAddress> {
  private static final int MAX_OCTETS = 254;
  private static final int MAX_LOCAL_OCTETS = 64;

  private static final Pattern DOT_ATOM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+"
              + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+)*+");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO
              | IDNA.NONTRANSITIONAL_TO_ASCII);

  public EmailAddress {
    if (value.length() > 2 * MAX_OCTETS) {
      throw refused(value, "longer than " + MAX_OCTETS + " octets");
    }
    checkCharacters(value);
    int at = value.lastIndexOf('@');
    if (at < 0) {
      throw refused(value, "there is no @");
    }
    String local = localPart(value, value.substring(0, at));
    value = local + "@" + asciiDomain(value, value.substring(at + 1));
    if (octets(value) > MAX_OCTETS) {
      throw refused(value, "longer than " + MAX_OCTETS + " octets");
    }
  }

  public static EmailAddress of(String value) {
    return new EmailAddress(value);
  }

  /** What stands before the @, quoted where RFC 5321 wants it. */
  public String local() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  /** The domain in ASCII. */
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /** Whether the local part needs a server that offers SMTPUTF8 (RFC 6531). */
  public boolean needsSmtpUtf8() {
    return local().chars().anyMatch(c -> c > 127);
  }

  /**
   * The form under which two addresses are the same subscriber: in lower case. RFC 5321 leaves the
   * case of the local part to the host, but no host worth the name tells two people apart by it.
   */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(EmailAddress other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return value;
  }

  private static void checkCharacters(String value) {
    value
        .codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL -> throw refused(value, "it holds a control character");
                case Character.FORMAT ->
                    // ZWNJ and ZWJ may stand in domains; IDNA checks where.
                    refuseUnlessJoiner(value, c);
                case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
                    throw refused(value, "it holds a code point that is no character");
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    throw refused(value, "it holds a line separator");
                default -> {
                  if (c > 127 && Character.isSpaceChar(c)) {
                    throw refused(value, "it holds a space");
                  }
                }
              }
            });
  }

  private static void refuseUnlessJoiner(String value, int c) {
    boolean inDomain = value.indexOf(c) > value.lastIndexOf('@');
    if ((c != 0x200C && c != 0x200D) || !inDomain) {
      throw refused(value, "it holds an invisible character");
    }
  }

  private static String localPart(String value, String written) {
    String local = Normalizer.normalize(written, Normalizer.Form.NFC);
    if (local.startsWith("\"")) {
      String content = unquoted(value, local);
      local = DOT_ATOM.matcher(content).matches() ? content : quoted(content);
    } else if (!DOT_ATOM.matcher(local).matches()) {
      throw refused(
          value,
          local.isEmpty()
              ? "nothing stands before the @"
              : "the part before the @ holds a character or a dot where none may stand");
    }
    if (octets(local) > MAX_LOCAL_OCTETS) {
      throw refused(value, "the part before the @ is longer than " + MAX_LOCAL_OCTETS + " octets");
    }
    return local;
  }

  /** The content of a quoted-string; RFC 5321, section 4.1.2. */
  private static String unquoted(String value, String local) {
    StringBuilder content = new StringBuilder();
    int end = local.length() - 1;
    for (int i = 1; i < end; i++) {
      char c = local.charAt(i);
      if (c == '"') {
        throw refused(value, "a quotation mark stands inside the quoted part");
      }
      if (c == '\\') {
        i++;
        if (i >= end || local.charAt(i) > 126) {
          throw refused(value, "the backslash in the quoted part quotes nothing");
        }
        c = local.charAt(i);
      }
      content.append(c);
    }
    if (end < 1 || local.charAt(end) != '"') {
      throw refused(value, "the quoted part before the @ is not closed");
    }
    if (content.isEmpty()) {
      throw refused(value, "nothing stands before the @");
    }
    return content.toString();
  }

  private static String quoted(String content) {
    return '"' + content.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String asciiDomain(String value, String written) {
    if (written.startsWith("[")) {
      throw refused(value, "an address literal; a domain name is wanted");
    }
    if (written.isEmpty() || written.endsWith(".")) {
      throw refused(value, "the domain after the @ is missing or ends with a dot");
    }
    IDNA.Info info = new IDNA.Info();
    String ascii =
        DOMAINS.nameToASCII(written, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
    if (info.hasErrors()) {
      throw refused(value, "the domain is not valid under IDNA: " + info.getErrors());
    }
    if (NUMBER.matcher(ascii.substring(ascii.lastIndexOf('.') + 1)).matches()) {
      throw refused(value, "the domain ends in a number; a domain name is wanted");
    }
    return ascii;
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static IllegalArgumentException refused(String value, String why) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(80)
        .forEach(
            c -> {
              boolean plain =
                  c >= 32
                      && c != 127
                      && Character.isDefined(c)
                      && Character.getType(c) != Character.CONTROL
                      && Character.getType(c) != Character.FORMAT
                      && Character.getType(c) != Character.SURROGATE
                      && Character.getType(c) != Character.LINE_SEPARATOR
                      && Character.getType(c) != Character.PARAGRAPH_SEPARATOR;
              if (plain) {
                shown.appendCodePoint(c);
              } else {
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
              }
            });
    return new IllegalArgumentException("not a mail address: \"" + shown + "\": " + why);
  }
}
