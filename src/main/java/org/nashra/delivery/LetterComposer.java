package org.nashra.delivery;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.nashra.json.Json;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.MailBody;

/**
 * Makes the mails: {@code multipart/mixed [ alternative [ text/plain, text/html ], application/pdf
 * ]} with the PDF attached, {@code multipart/alternative} with a link, {@code text/plain} alone.
 * The body of a briefing is built once a format; the same row of the ledger always gives the same
 * bytes, under the same settings. Thread-safe.
 */
public final class LetterComposer {
  /** Bodies kept: an edition's languages in every format, some MB at most. */
  private static final int KEPT = 24;

  private static final String ARCHIVED = "{{archived}}";
  private static final String SENDER_ID = "nashra";

  private final Function<EditionId, Edition> editions;
  private final IssueDocuments documents;
  private final LetterSettings settings;
  private final @Nullable DkimSeal seal;
  private final Map<String, Body> bodies = new LinkedHashMap<>(16, 0.75f, true);

  private record Body(String subject, BodyPart part) {}

  public LetterComposer(
      Function<EditionId, Edition> editions, IssueDocuments documents, LetterSettings settings) {
    this.editions = editions;
    this.documents = documents;
    this.settings = settings;
    this.seal = settings.dkim() == null ? null : new DkimSeal(settings.dkim());
  }

  /**
   * The whole mail, as it goes behind {@code DATA}, before dot-stuffing.
   *
   * @throws RuntimeException if the archive cannot give the documents
   */
  public byte[] compose(LedgerEntry entry) {
    Edition edition = editions.apply(entry.edition());
    Body body = body(entry, edition);
    String unsubscribe = unsubscribe(entry);
    @Nullable String archived = settings.archived(entry.briefing());
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    out.writeBytes(headers(entry, edition, body.subject, unsubscribe, archived).bytes());
    body.part.write(
        archived == null
            ? Map.of("unsubscribe", unsubscribe)
            : Map.of("unsubscribe", unsubscribe, "archived", archived),
        out);
    byte[] letter = out.toByteArray();
    return seal == null ? letter : seal.sign(letter);
  }

  private HeaderLines headers(
      LedgerEntry entry,
      Edition edition,
      String subject,
      String unsubscribe,
      @Nullable String archived) {
    String title = edition.title().getOrDefault(entry.language(), entry.edition().value());
    String producer = edition.producer().getOrDefault(entry.language(), "Nashra");
    String from = settings.fromName() == null ? producer : settings.fromName();
    HeaderLines headers =
        new HeaderLines()
            .mailbox("From", from, settings.from())
            .mailbox("To", entry.name(), entry.address())
            .text("Subject", subject)
            .date("Date", entry.dated(), edition.zone())
            .add("Message-ID", entry.messageId())
            .add("List-Id", listId(title, entry))
            .add("List-Unsubscribe", "<" + unsubscribe + ">");
    if (archived != null) {
      headers.add("Archived-At", "<" + archived + ">");
    }
    return headers
        .add("Auto-Submitted", "auto-generated")
        // Gmail's form: three campaign fields of the sender's own, then the sender.
        .add(
            "Feedback-ID",
            entry.date() + ":" + entry.language() + ":" + entry.edition() + ":" + SENDER_ID)
        .add("Content-Language", entry.language().value())
        .add("MIME-Version", "1.0");
  }

  private String listId(String title, LedgerEntry entry) {
    HeaderLines phrase = new HeaderLines().text("List-Id", quotedIfPlain(title));
    String line = new String(phrase.bytes(), StandardCharsets.US_ASCII);
    return line.substring("List-Id: ".length()).stripTrailing()
        + "\r\n <"
        + entry.edition()
        + "."
        + settings.from().domain()
        + ">";
  }

  private static String quotedIfPlain(String title) {
    return title.chars().allMatch(c -> c < 128)
        ? '"' + title.replace("\\", "").replace("\"", "'") + '"'
        : title;
  }

  private String unsubscribe(LedgerEntry entry) {
    String subject = "unsubscribe " + entry.edition() + " " + entry.pseudonym();
    return "mailto:"
        + URLEncoder.encode(settings.unsubscribe().local(), StandardCharsets.UTF_8)
            .replace("+", "%20")
        + "@"
        + settings.unsubscribe().domain()
        + "?subject="
        + subject.replace(" ", "%20");
  }

  private Body body(LedgerEntry entry, Edition edition) {
    ReadingFormat format =
        entry.format() == ReadingFormat.LINK && settings.publicBase() == null
            ? ReadingFormat.PDF
            : entry.format();
    String key = entry.briefing() + " " + format;
    // Under the lock, so that workers that begin together build it once.
    synchronized (bodies) {
      Body body = bodies.get(key);
      if (body == null) {
        body = build(entry, edition, format);
        bodies.put(key, body);
        if (bodies.size() > KEPT) {
          bodies.remove(bodies.keySet().iterator().next());
        }
      }
      return body;
    }
  }

  private Body build(LedgerEntry entry, Edition edition, ReadingFormat format) {
    byte[] json = documents.document(entry.briefing(), DocumentFormat.MAIL);
    MailBody mail = reachable(Json.read(new String(json, StandardCharsets.UTF_8), MailBody.class));
    BodyPart text = BodyPart.text(mail.text());
    BodyPart part =
        switch (format) {
          case TEXT -> text;
          case LINK -> alternative(entry, text, mail);
          case PDF ->
              BodyPart.multipart(
                  "mixed",
                  boundary(entry, "mixed"),
                  List.of(alternative(entry, text, mail), pdf(entry, edition)));
        };
    return new Body(mail.subject(), part);
  }

  /**
   * The body as it can be sent. Without a public archive, what leads there would lead nowhere: the
   * line of the text and the link of the HTML are left out.
   */
  private MailBody reachable(MailBody mail) {
    if (settings.publicBase() != null) {
      return mail;
    }
    String text =
        mail.text()
            .lines()
            .filter(line -> !line.contains(ARCHIVED))
            .collect(Collectors.joining("\n", "", "\n"));
    return new MailBody(mail.subject(), mail.preheader(), withoutArchiveLinks(mail.html()), text);
  }

  private static String withoutArchiveLinks(String html) {
    if (!html.contains(ARCHIVED)) {
      return html;
    }
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    for (Element element : document.getAllElements()) {
      if (element.attributes().asList().stream().anyMatch(a -> a.getValue().contains(ARCHIVED))) {
        removeWithTraces(element);
      }
    }
    return document.outerHtml().replace(ARCHIVED, "");
  }

  /** Also the separator before a link, and a paragraph that was there for the link alone. */
  private static void removeWithTraces(Element element) {
    if (element.previousSibling() instanceof TextNode before) {
      before.text(before.getWholeText().replaceAll("[\\s·|]+$", ""));
    }
    Element parent = element.parent();
    element.remove();
    if (parent != null && parent.normalName().equals("p") && !parent.hasText()) {
      parent.remove();
    }
  }

  private static BodyPart alternative(LedgerEntry entry, BodyPart text, MailBody mail) {
    return BodyPart.multipart(
        "alternative", boundary(entry, "alternative"), List.of(text, BodyPart.html(mail.html())));
  }

  private BodyPart pdf(LedgerEntry entry, Edition edition) {
    String plainName = entry.edition() + "-" + entry.date() + "-" + entry.language() + ".pdf";
    String title = edition.title().getOrDefault(entry.language(), entry.edition().value());
    String name = HeaderLines.oneLine(title).replaceAll("[/\\\\:*?\"<>|]", "-");
    return BodyPart.attachment(
        DocumentFormat.PDF.mediaType(),
        plainName,
        name + " " + entry.date() + ".pdf",
        documents.document(entry.briefing(), DocumentFormat.PDF));
  }

  /** "=_" can stand neither in base64 nor in quoted-printable. */
  private static String boundary(LedgerEntry entry, String kind) {
    return "=_" + ContentHash.of(entry.fingerprint() + " " + kind).value().substring(0, 32);
  }
}
