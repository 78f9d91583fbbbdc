package org.nashra.delivery;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a letter as it goes over the wire, headers and all. A part that says the same to
 * everybody is encoded once.
 */
abstract sealed class BodyPart {
  private static final Base64.Encoder BASE64 =
      Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

  /**
   * Writes the part, ending with a line end.
   *
   * @param links what the placeholders stand for, by name
   */
  abstract void write(Map<String, String> links, ByteArrayOutputStream out);

  /** A text in UTF-8 that may hold placeholders, such as {@code {{archived}}}. */
  static BodyPart text(String text) {
    return new Text("text/plain; charset=utf-8", text, false);
  }

  /** As {@link #text}; what is put in is escaped for HTML. */
  static BodyPart html(String html) {
    return new Text("text/html; charset=utf-8", html, true);
  }

  /**
   * A file.
   *
   * @param plainName its name in ASCII, for readers that do not know RFC 2231
   * @param name its name in whatever script
   */
  static BodyPart attachment(String mediaType, String plainName, String name, byte[] content) {
    ParameterList typed = new ParameterList();
    typed.set("name", plainName);
    String[] names = mediaType.split("/", 2);
    ContentType type = new ContentType(names[0], names[1], typed);
    ParameterList parameters = new ParameterList();
    parameters.set("filename", name, StandardCharsets.UTF_8.name());
    String disposition = new ContentDisposition("attachment", parameters).toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length * 3 / 2);
    out.writeBytes(
        new HeaderLines()
            .add("Content-Type", type.toString())
            .add("Content-Disposition", disposition)
            .add("Content-Transfer-Encoding", "base64")
            .bytes());
    out.writeBytes(base64(content));
    return new Fixed(out.toByteArray());
  }

  /** Parts between boundaries; the boundary must stand in none of them. */
  static BodyPart multipart(String subtype, String boundary, java.util.List<BodyPart> parts) {
    return new Multipart(subtype, boundary, java.util.List.copyOf(parts));
  }

  private static final class Fixed extends BodyPart {
    private final byte[] bytes;

    private Fixed(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    void write(Map<String, String> links, ByteArrayOutputStream out) {
      out.writeBytes(bytes);
    }
  }

  private static final class Text extends BodyPart {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]{1,20})}}");

    private final byte[] headers;
    private final String content;
    private final boolean html;
    private final byte @Nullable [] fixed;

    private Text(String mediaType, String content, boolean html) {
      this.headers =
          new HeaderLines()
              .add("Content-Type", mediaType)
              .add("Content-Transfer-Encoding", "base64")
              .bytes();
      this.content = content.replaceAll("\r\n|\r|\n", "\r\n");
      this.html = html;
      this.fixed = PLACEHOLDER.matcher(content).find() ? null : encoded(this.content);
    }

    @Override
    void write(Map<String, String> links, ByteArrayOutputStream out) {
      out.writeBytes(headers);
      out.writeBytes(fixed != null ? fixed : encoded(filled(links)));
    }

    private String filled(Map<String, String> links) {
      Map<String, String> escaped = new LinkedHashMap<>();
      links.forEach((name, link) -> escaped.put(name, html ? escape(link) : link));
      return PLACEHOLDER
          .matcher(content)
          .replaceAll(
              found ->
                  Matcher.quoteReplacement(escaped.getOrDefault(found.group(1), found.group())));
    }

    private static byte[] encoded(String text) {
      return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;")
          .replace("'", "&#39;");
    }
  }

  private static final class Multipart extends BodyPart {
    private final String boundary;
    private final byte[] headers;
    private final java.util.List<BodyPart> parts;

    private Multipart(String subtype, String boundary, java.util.List<BodyPart> parts) {
      this.boundary = boundary;
      this.parts = parts;
      this.headers =
          new HeaderLines()
              .add("Content-Type", "multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"")
              .bytes();
    }

    @Override
    void write(Map<String, String> links, ByteArrayOutputStream out) {
      out.writeBytes(headers);
      line(out, "");
      for (BodyPart part : parts) {
        line(out, "--" + boundary);
        part.write(links, out);
      }
      line(out, "--" + boundary + "--");
    }

    private static void line(ByteArrayOutputStream out, String text) {
      out.writeBytes((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** An empty line, and the content behind it. */
  private static byte[] base64(byte[] content) {
    byte[] encoded = BASE64.encode(content);
    byte[] all = new byte[encoded.length + 4];
    all[0] = '\r';
    all[1] = '\n';
    System.arraycopy(encoded, 0, all, 2, encoded.length);
    all[all.length - 2] = '\r';
    all[all.length - 1] = '\n';
    return all;
  }
}
