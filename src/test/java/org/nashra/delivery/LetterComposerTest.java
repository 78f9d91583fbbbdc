package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.SignatureRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.LanguageTag;

class LetterComposerTest {
  private final TestIssue issue = new TestIssue();

  private static LedgerEntry entry(ReadingFormat format, LanguageTag language, String name) {
    return entry(format, language, name, "leila@example.org");
  }

  private static LedgerEntry entry(
      ReadingFormat format, LanguageTag language, String name, String address) {
    Subscriber subscriber =
        new Subscriber(
            EmailAddress.of(address), name, List.of(language), format, Subscriber.State.ACTIVE);
    IssueBriefing briefing = TestIssue.briefing(language, 1);
    Instant now = Instant.parse(TestIssue.SENDING);
    return new LedgerEntry(
        LedgerEntry.id(TestIssue.EDITION, TestIssue.DATE, subscriber),
        TestIssue.EDITION,
        TestIssue.DATE,
        subscriber.key(),
        1,
        subscriber.address(),
        name,
        format,
        language,
        briefing.id(),
        briefing.fingerprint(),
        "<" + briefing.fingerprint() + "." + subscriber.pseudonym() + "@nashra.example>",
        now,
        LedgerState.PLANNED,
        0,
        0,
        now,
        now,
        null,
        null,
        null);
  }

  private static LetterSettings withArchive() {
    LetterSettings plain = TestIssue.letters();
    return new LetterSettings(
        plain.from(), null, plain.unsubscribe(), URI.create("https://news.example/"), null);
  }

  private byte[] compose(LetterSettings settings, LedgerEntry entry) {
    return new LetterComposer(TestIssue.editions(), issue, settings).compose(entry);
  }

  private static MimeMessage parse(byte[] letter) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(letter));
  }

  private static String header(MimeMessage message, String name) throws Exception {
    String[] values = message.getHeader(name);
    assertTrue(values != null && values.length == 1, name + " stands once");
    return values[0];
  }

  @Test
  void thePdfIsAttachedBesideTheAlternatives() throws Exception {
    MimeMessage mail =
        parse(compose(withArchive(), entry(ReadingFormat.PDF, TestIssue.ARABIC, "ليلى")));
    assertTrue(mail.isMimeType("multipart/mixed"));
    MimeMultipart mixed = (MimeMultipart) mail.getContent();
    assertEquals(2, mixed.getCount());
    assertTrue(mixed.getBodyPart(0).isMimeType("multipart/alternative"));
    MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertEquals(2, alternative.getCount());
    assertTrue(alternative.getBodyPart(0).isMimeType("text/plain"));
    assertTrue(alternative.getBodyPart(1).isMimeType("text/html"));
    String html = (String) alternative.getBodyPart(1).getContent();
    assertTrue(html.contains("أعلنت وزارة الدفاع مقتل 49 جنديًا على الأقل."), html);
    BodyPart pdf = mixed.getBodyPart(1);
    assertTrue(pdf.isMimeType("application/pdf"));
    assertEquals("attachment", pdf.getDisposition());
    assertEquals("جنوب القوقاز 2022-09-13.pdf", pdf.getFileName());
    assertTrue(
        pdf.getContentType().contains("south-caucasus-2022-09-13-ar.pdf"), pdf.getContentType());
    assertArrayEquals(issue.pdf(), pdf.getInputStream().readAllBytes());
  }

  @Test
  void whoReadsByLinkGetsNoAttachment() throws Exception {
    MimeMessage mail =
        parse(compose(withArchive(), entry(ReadingFormat.LINK, TestIssue.ARABIC, "")));
    MimeMultipart alternative = (MimeMultipart) mail.getContent();
    assertTrue(mail.isMimeType("multipart/alternative"));
    assertEquals(2, alternative.getCount());
    String link = "https://news.example/api/v1/briefings/south-caucasus-2022-09-13-ar-1.html";
    assertTrue(((String) alternative.getBodyPart(0).getContent()).contains(link));
    assertTrue(((String) alternative.getBodyPart(1).getContent()).contains("\"" + link + "\""));
    assertEquals("<" + link + ">", header(mail, "Archived-At"));
  }

  @Test
  void withoutAPublicArchiveALinkGivesWayToThePdf() throws Exception {
    byte[] letter = compose(TestIssue.letters(), entry(ReadingFormat.LINK, TestIssue.ARABIC, ""));
    MimeMessage mail = parse(letter);
    assertTrue(mail.isMimeType("multipart/mixed"));
    assertNull(mail.getHeader("Archived-At"));
    MimeMultipart alternative =
        (MimeMultipart) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    String text = (String) alternative.getBodyPart(0).getContent();
    assertFalse(text.contains("الأرشيف"), text);
    assertFalse(text.contains("{{"), text);
    String html = (String) alternative.getBodyPart(1).getContent();
    assertFalse(html.contains("{{") || html.contains("الأرشيف"), html);
    assertTrue(html.contains("<html lang=\"ar\" dir=\"rtl\">"), html);
    assertTrue(html.contains("إلغاء الاشتراك</a><br>نشرة</p>"), html);
    assertFalse(html.contains("note"), html);
  }

  @Test
  void whoReadsTextGetsTextAlone() throws Exception {
    MimeMessage mail =
        parse(compose(withArchive(), entry(ReadingFormat.TEXT, TestIssue.ARABIC, "")));
    assertTrue(mail.isMimeType("text/plain"));
    String text = (String) mail.getContent();
    assertTrue(text.startsWith("أعلنت وزارة الدفاع مقتل 49 جنديًا على الأقل.\r\n"), text);
    assertFalse(text.contains("{{"), text);
  }

  @Test
  void theHeadersAreThoseOfAList() throws Exception {
    LedgerEntry entry = entry(ReadingFormat.PDF, TestIssue.ARABIC, "ليلى الأيوبي");
    MimeMessage mail = parse(compose(withArchive(), entry));
    assertEquals(TestIssue.ARABIC_SUBJECT, mail.getSubject());
    InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
    assertEquals("ليلى الأيوبي", to.getPersonal());
    assertEquals("leila@example.org", to.getAddress());
    assertEquals("مكتب نشرة", ((InternetAddress) mail.getFrom()[0]).getPersonal());
    assertEquals("Wed, 14 Sep 2022 07:00:00 +0400", header(mail, "Date"));
    assertEquals(entry.messageId(), header(mail, "Message-ID"));
    assertEquals("auto-generated", header(mail, "Auto-Submitted"));
    assertEquals("2022-09-13:ar:south-caucasus:nashra", header(mail, "Feedback-ID"));
    assertEquals("ar", header(mail, "Content-Language"));
    assertTrue(
        header(mail, "List-Id").endsWith("<south-caucasus.nashra.example>"),
        header(mail, "List-Id"));
    assertEquals(
        "<mailto:briefing@nashra.example?subject=unsubscribe%20south-caucasus%20"
            + entry.pseudonym()
            + ">",
        header(mail, "List-Unsubscribe"));
    assertNull(mail.getHeader("List-Unsubscribe-Post"), "there is no https address to post to");
  }

  @Test
  void nothingButHeadersAndLinksDiffersBetweenReaders() {
    LetterComposer composer = new LetterComposer(TestIssue.editions(), issue, withArchive());
    String one =
        text(composer.compose(entry(ReadingFormat.PDF, TestIssue.ENGLISH, "", "a@example.org")));
    String two =
        text(composer.compose(entry(ReadingFormat.PDF, TestIssue.ENGLISH, "", "b@example.org")));
    String pdf = "Content-Type: application/pdf";
    assertEquals(one.substring(one.indexOf(pdf)), two.substring(two.indexOf(pdf)));
    assertFalse(one.equals(two));
  }

  @Test
  void theSameRowGivesTheSameBytesInAnotherProcess() {
    LedgerEntry entry = entry(ReadingFormat.PDF, TestIssue.ARABIC, "ليلى");
    assertArrayEquals(compose(withArchive(), entry), compose(withArchive(), entry));
  }

  @Test
  void everyLineFitsAndEndsWithCrLf() {
    byte[] letter =
        compose(withArchive(), entry(ReadingFormat.PDF, TestIssue.ARABIC, "ليلى ".repeat(39)));
    String text = text(letter);
    assertFalse(text.replace("\r\n", "").contains("\n"));
    assertFalse(text.replace("\r\n", "").contains("\r"));
    text.lines().forEach(line -> assertTrue(line.length() <= 998, line));
    text.lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> !line.startsWith("Message-ID") && !line.startsWith("List-Unsub"))
        .forEach(line -> assertTrue(line.length() <= 100, line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leila\" <evil@example.net>, \"x",
        "Leila <evil@example.net>",
        "=?utf-8?Q?Leila=0D=0ABcc:_evil@example.net?=",
        "Leila, evil@example.net",
        "(Leila)",
        "\\"
      })
  void aHostileNameStaysAName(String name) throws Exception {
    MimeMessage mail =
        parse(compose(withArchive(), entry(ReadingFormat.TEXT, TestIssue.ENGLISH, name)));
    assertEquals(1, mail.getAllRecipients().length);
    assertEquals("leila@example.org", ((InternetAddress) mail.getAllRecipients()[0]).getAddress());
    assertNull(mail.getHeader("Bcc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: evil@example.net", "a\nb", "a\u0085b", "a\u2028b", "a\u0000b"})
  void aSubjectCannotEndItsLine(String subject) {
    String line = text(new HeaderLines().text("Subject", subject).bytes());
    assertEquals(1, line.lines().count(), line);
    assertTrue(line.matches("Subject: a (Bcc: evil@example.net|b)\r\n"), line);
  }

  @Test
  void aNonAsciiLocalPartStandsInUtf8() throws Exception {
    byte[] letter =
        compose(
            withArchive(), entry(ReadingFormat.TEXT, TestIssue.ARABIC, "ليلى", "ليلى@example.org"));
    assertTrue(text(letter).contains("<ليلى@example.org>\r\n"), text(letter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"leila@example.org", "ليلى@example.org"})
  void theDkimSignatureHolds(String address, @TempDir Path folder) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    Path key = folder.resolve("dkim.pem");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    LetterSettings plain = withArchive();
    LetterSettings signed =
        new LetterSettings(
            plain.from(),
            null,
            plain.unsubscribe(),
            plain.publicBase(),
            new DkimSettings("nashra.example", "s1", key));
    LedgerEntry entry = entry(ReadingFormat.PDF, TestIssue.ARABIC, "ليلى", address);
    byte[] letter = compose(signed, entry);

    String publicKey =
        "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    PublicKeyRecordRetriever dns =
        (methods, selector, token) -> {
          assertEquals("s1", selector.toString());
          assertEquals("nashra.example", token.toString());
          return List.of(publicKey);
        };
    List<SignatureRecord> verified = new DKIMVerifier(dns).verify(new ByteArrayInputStream(letter));
    assertEquals(1, verified.size());
    String headers = verified.get(0).getHeaders().toString().toLowerCase(java.util.Locale.ROOT);
    for (String name :
        List.of(
            "from",
            "subject",
            "date",
            "message-id",
            "list-id",
            "list-unsubscribe",
            "mime-version",
            "content-type",
            "auto-submitted",
            "archived-at")) {
      assertTrue(headers.contains(name), name + " is signed: " + headers);
    }
    assertEquals(address.startsWith("leila"), headers.contains("to,"), headers);
    assertArrayEquals(letter, compose(signed, entry), "the same mail, the same signature");
    String text = text(letter);
    String unsigned = text(compose(plain, entry));
    assertEquals(unsigned, text.substring(text.length() - unsigned.length()), "only a header more");

    byte[] changed =
        text.replace("Feedback-ID: 2022", "Feedback-ID: 2023").getBytes(StandardCharsets.UTF_8);
    org.junit.jupiter.api.Assertions.assertThrows(
        org.apache.james.jdkim.exceptions.FailException.class,
        () -> new DKIMVerifier(dns).verify(new ByteArrayInputStream(changed)));
  }

  private static String text(byte[] letter) {
    return new String(letter, StandardCharsets.UTF_8);
  }
}
