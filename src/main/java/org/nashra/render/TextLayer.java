package org.nashra.render;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What comes out when a reader copies or searches: the glyphs of joined letters are mapped to the
 * letters themselves (ToUnicode), not to presentation forms, which no search would find.
 */
final class TextLayer {
  /** Glyph codes from and to, and the UTF-16 of the first. */
  private static final Pattern RANGE =
      Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4,})>");

  private static final Pattern BLOCKS =
      Pattern.compile("[0-9]+ beginbfrange.*endbfrange\\s*", Pattern.DOTALL);

  private static final Map<Integer, Integer> ALEFS =
      ArabicForms.CARRIERS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private TextLayer() {}

  /** The fonts that pages draw with, each once. */
  static Set<COSDictionary> fonts(PDDocument document) {
    Set<COSDictionary> all = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PDPage page : document.getPages()) {
      COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      if (fonts != null) {
        fonts.keySet().stream().map(fonts::getCOSDictionary).forEach(all::add);
      }
    }
    return all;
  }

  /**
   * @param fonts subset already
   */
  static void useLetters(Set<COSDictionary> fonts) throws IOException {
    for (COSDictionary font : fonts) {
      if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
        rewrite(map);
      }
    }
  }

  private static void rewrite(COSStream map) throws IOException {
    String text;
    try (var in = map.createInputStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    if (!BLOCKS.matcher(text).find()) {
      return;
    }
    String mapped =
        BLOCKS.matcher(text).replaceFirst(m -> Matcher.quoteReplacement(blocks(m.group())));
    try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(mapped.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** The same mappings one by one, each to letters, in blocks of at most a hundred. */
  private static String blocks(String ranges) {
    List<String> lines = new ArrayList<>();
    Matcher range = RANGE.matcher(ranges);
    while (range.find()) {
      int first = Integer.parseInt(range.group(1), 16);
      int last = Integer.parseInt(range.group(2), 16);
      String target =
          new String(HexFormat.of().parseHex(range.group(3)), StandardCharsets.UTF_16BE);
      int head = target.length() - 1;
      for (int code = first; code <= last; code++) {
        String form = target.substring(0, head) + (char) (target.charAt(head) + code - first);
        lines.add(String.format(Locale.ROOT, "<%04X> <%s>", code, hex(letters(form))));
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i += 100) {
      List<String> block = lines.subList(i, Math.min(i + 100, lines.size()));
      out.append(block.size()).append(" beginbfchar\n");
      block.forEach(line -> out.append(line).append('\n'));
      out.append("endbfchar\n");
    }
    return out.toString();
  }

  private static String hex(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  private static String letters(String form) {
    StringBuilder out = new StringBuilder();
    form.codePoints().forEach(c -> letters(c, out));
    return out.toString();
  }

  private static void letters(int form, StringBuilder out) {
    Integer alef = ALEFS.get(form);
    if (alef != null) {
      out.appendCodePoint(alef);
    } else if (form >= 0xFEF7 && form <= 0xFEFC) {
      out.append('ل');
    } else if (isPresentationForm(form)) {
      String letter = new String(Character.toChars(form));
      out.append(Normalizer2.getNFKCInstance().normalize(letter).strip());
    } else {
      out.appendCodePoint(form);
    }
  }

  private static boolean isPresentationForm(int c) {
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  }
}
