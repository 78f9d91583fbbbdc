package org.nashra.source;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail as sanitised HTML: its HTML part, else its plain one with paragraphs kept.
 * Attachments, pictures and mails within the mail are left alone.
 */
final class MailText {
  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 60;

  private @Nullable String html;
  private @Nullable String plain;
  private int parts;

  private MailText() {}

  /** Null where a mail has no text. */
  static @Nullable String of(Part mail) throws MessagingException, IOException {
    MailText text = new MailText();
    text.collect(mail, 0);
    if (text.html != null) {
      return FeedHtml.sanitise(text.html, null);
    }
    return text.plain == null ? null : FeedHtml.sanitise(paragraphs(text.plain), null);
  }

  private void collect(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || ++parts > MOST_PARTS || attached(part)) {
      return;
    }
    if (part.isMimeType("multipart/*")) {
      if (part.getContent() instanceof Multipart whole) {
        for (int i = 0; i < whole.getCount(); i++) {
          BodyPart one = whole.getBodyPart(i);
          collect(one, depth + 1);
        }
      }
    } else if (part.isMimeType("text/html") && html == null) {
      html = text(part);
    } else if (part.isMimeType("text/plain") && plain == null) {
      plain = text(part);
    }
  }

  private static boolean attached(Part part) throws MessagingException {
    return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return TextDecoder.decode(in.readNBytes(LARGEST), part.getContentType()).text();
    }
  }

  private static String paragraphs(String plain) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : plain.split("(?:\\r?\\n[ \\t]*){2,}")) {
      if (!paragraph.isBlank()) {
        html.append("<p>").append(Entities.escape(paragraph.strip())).append("</p>");
      }
    }
    return html.toString();
  }
}
