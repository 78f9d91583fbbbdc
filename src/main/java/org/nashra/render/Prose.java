package org.nashra.render;

import freemarker.core.HTMLOutputFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running text made safe and well directed. What runs against the text's direction (a Latin name in
 * Arabic, an Arabic title in English) is isolated, so that neighbouring punctuation and numbers
 * stay where they belong; dates, ranges and signed numbers, which the bidirectional algorithm would
 * turn round in Arabic (UAX 9, rules W2 to W7), are kept together from left to right. Immutable.
 */
final class Prose {
  private static final String RTL_SCRIPTS =
      "\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}";
  private static final String LTR_LETTER = "[\\p{L}&&[^" + RTL_SCRIPTS + "]]";
  private static final String LTR_WORD =
      LTR_LETTER + "[\\p{L}\\p{M}0-9'’&&[^" + RTL_SCRIPTS + "]]*+";
  private static final String RTL_LETTER = "[\\p{L}&&[" + RTL_SCRIPTS + "]]";
  private static final String RTL_WORD =
      RTL_LETTER + "[\\p{L}\\p{M}ـ\u200c\u200d&&[" + RTL_SCRIPTS + "\\p{M}\u200c\u200d]]*+";

  /** Numbers that hold a sign, a slash, a colon or a dash. */
  private static final String NUMBER =
      "(?<![\\p{L}\\p{N}])(?:[+−±-][0-9][0-9.,]*+%?|[0-9]++(?:[-–—/.:,][0-9]++)++%?|[0-9]++%)";

  private static final String ADDRESS = "https?://[^\\s<>\"]++";

  private static final Pattern IN_RTL =
      Pattern.compile(
          "(?<number>"
              + NUMBER
              + ")|(?<other>"
              + ADDRESS
              + "|"
              + LTR_WORD
              + "(?:[ ,./&:@–-]{1,2}(?:"
              + LTR_WORD
              + "|[0-9]++(?![0-9/–:-])))*+)");

  private static final Pattern IN_LTR =
      Pattern.compile(
          "(?<other>"
              + RTL_WORD
              + "(?:[ ،؛.:«»\"()–-]{1,3}(?:"
              + RTL_WORD
              + "|[0-9٠-٩۰-۹]++(?=[ .،–-]{1,3}"
              + RTL_LETTER
              + ")))*+)");

  private static final Pattern DIGITS = Pattern.compile("[0-9٠-٩۰-۹]");

  private final boolean rightToLeft;

  Prose(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  /** The text as HTML; {@code class} tells print to balance the sizes of the scripts. */
  String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    Matcher matcher = (rightToLeft ? IN_RTL : IN_LTR).matcher(text);
    int done = 0;
    while (matcher.find()) {
      escape(text.substring(done, matcher.start()), out);
      span(matcher, out);
      done = matcher.end();
    }
    escape(text.substring(done), out);
    return out.toString();
  }

  private void span(Matcher match, StringBuilder out) {
    String words = match.group();
    if (!rightToLeft) {
      // Numbers within make a level of their own, which the PDF's layout orders in a box only.
      String kind = DIGITS.matcher(words).find() ? "foreign isle" : "foreign";
      out.append("<bdi dir=\"rtl\" class=\"").append(kind).append("\">");
    } else if (match.group("number") != null) {
      out.append("<bdi dir=\"ltr\" class=\"number\">");
    } else {
      out.append("<bdi dir=\"ltr\" class=\"foreign\">");
    }
    escape(words, out);
    out.append("</bdi>");
  }

  private static void escape(String text, StringBuilder out) {
    try {
      java.io.StringWriter writer = new java.io.StringWriter(text.length() + 16);
      HTMLOutputFormat.INSTANCE.output(text, writer);
      out.append(writer);
    } catch (java.io.IOException | freemarker.template.TemplateModelException e) {
      throw new IllegalStateException("writing into memory", e);
    }
  }

  /**
   * The text as plain text: the same isolation by U+2066 and U+2069, in right-to-left text only.
   */
  String plain(String text) {
    if (!rightToLeft) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    Matcher matcher = IN_RTL.matcher(text);
    while (matcher.find()) {
      String words = matcher.group();
      boolean number = matcher.group("number") != null;
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(number ? "\u2066" + words + "\u2069" : words));
    }
    return matcher.appendTail(out).toString();
  }
}
