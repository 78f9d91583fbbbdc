package org.nashra.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a feed or page into text. A byte order mark decides; then what the document
 * says of itself and what the server says, as far as the bytes agree; bytes that are valid UTF-8
 * are UTF-8 whatever an eight-bit label says; else the charset is detected. Labels are read as
 * browsers read them (WHATWG Encoding: {@code iso-8859-1} means windows-1252). Never fails: what
 * cannot be decoded becomes U+FFFD.
 */
public final class TextDecoder {
  private static final int PROLOGUE = 2048;
  private static final int SAMPLE = 16_384;
  private static final Pattern CONTENT_TYPE_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s{0,64}<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]{1,40})");
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta\\b[^>]{0,400}?charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

  /** Labels whose common meaning is a superset of what they name. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf-8n", "UTF-8"),
          Map.entry("unicode", "UTF-16LE"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("cp-1251", "windows-1251"),
          Map.entry("x-user-defined", "windows-1252"));

  private TextDecoder() {}

  /** The text, and the charset that it was read in. */
  public record Decoded(String text, Charset charset) {}

  /**
   * @param contentType of the HTTP header, if any; its charset is a hint, not a command
   */
  public static Decoded decode(byte[] bytes, @Nullable String contentType) {
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Decoded> wide = byNulls(bytes);
    if (wide.isPresent()) {
      return wide.get();
    }
    List<Charset> labels = labels(bytes, contentType);
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    boolean escaping = labels.stream().anyMatch(c -> c.name().startsWith("ISO-2022"));
    if (utf8.isPresent() && !escaping) {
      return new Decoded(utf8.get(), StandardCharsets.UTF_8);
    }
    for (Charset label : labels) {
      Optional<String> text = strict(bytes, label);
      if (text.isPresent()) {
        return new Decoded(text.get(), label);
      }
    }
    Charset best = labels.isEmpty() ? detect(bytes) : labels.get(0);
    if (mostlyUtf8(bytes)) {
      best = StandardCharsets.UTF_8;
    }
    return new Decoded(new String(bytes, best), best);
  }

  /** The charset that a label stands for; empty where it is unknown or dangerous (UTF-7). */
  static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(ALIASES.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<Decoded> byMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(from(b, 3, StandardCharsets.UTF_8));
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(from(b, 4, Charset.forName("UTF-32LE")));
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(from(b, 4, Charset.forName("UTF-32BE")));
    }
    if (starts(b, 0xFF, 0xFE)) {
      return Optional.of(from(b, 2, StandardCharsets.UTF_16LE));
    }
    if (starts(b, 0xFE, 0xFF)) {
      return Optional.of(from(b, 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  /** Wide encodings without a mark: the first character is a {@code <}. */
  private static Optional<Decoded> byNulls(byte[] b) {
    if (starts(b, 0, 0, 0, '<')) {
      return Optional.of(from(b, 0, Charset.forName("UTF-32BE")));
    }
    if (starts(b, '<', 0, 0, 0)) {
      return Optional.of(from(b, 0, Charset.forName("UTF-32LE")));
    }
    if (starts(b, 0, '<', 0)) {
      return Optional.of(from(b, 0, StandardCharsets.UTF_16BE));
    }
    if (starts(b, '<', 0)) {
      return Optional.of(from(b, 0, StandardCharsets.UTF_16LE));
    }
    if (starts(b, 0x4C, 0x6F, 0xA7, 0x94)) {
      Charset ebcdic = Charset.forName("IBM037");
      Matcher m = XML_ENCODING.matcher(new String(b, 0, Math.min(b.length, PROLOGUE), ebcdic));
      return Optional.of(
          from(b, 0, m.find() ? charset(String.valueOf(m.group(1))).orElse(ebcdic) : ebcdic));
    }
    return Optional.empty();
  }

  private static List<Charset> labels(byte[] bytes, @Nullable String contentType) {
    List<Charset> labels = new ArrayList<>();
    String head =
        new String(bytes, 0, Math.min(bytes.length, PROLOGUE), StandardCharsets.ISO_8859_1);
    add(labels, CONTENT_TYPE_CHARSET.matcher(contentType == null ? "" : contentType));
    add(labels, XML_ENCODING.matcher(head));
    String more = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    add(labels, META_CHARSET.matcher(more));
    // A wide label on bytes without a single NUL is a lie.
    labels.removeIf(c -> c.name().startsWith("UTF-16") || c.name().startsWith("UTF-32"));
    labels.removeIf(c -> !c.canEncode() && !c.name().startsWith("ISO-2022"));
    return labels;
  }

  private static void add(List<Charset> labels, Matcher label) {
    if (label.find()) {
      charset(String.valueOf(label.group(1))).ifPresent(labels::add);
    }
  }

  private static Charset detect(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(bytes.length > 200_000 ? java.util.Arrays.copyOf(bytes, 200_000) : bytes);
    CharsetMatch match = detector.detect();
    return match == null
        ? Charset.forName("windows-1252")
        : charset(match.getName()).orElse(Charset.forName("windows-1252"));
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** UTF-8 with a few broken bytes, as cut or merged documents have. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    long beyond = text.chars().filter(c -> c > 0x7F).count();
    return broken * 10 < beyond;
  }

  private static Decoded from(byte[] bytes, int offset, Charset charset) {
    return new Decoded(new String(bytes, offset, bytes.length - offset, charset), charset);
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
