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
      "(?:UTC[+−-][0-9:]++|(?<![\\p{L}\\p{N}])(?:[+−±-][0-9][0-9.,]*+%?|[0-9]++(?:[-–—/.:,][0-9]++)++%?|[0-9]++%))";

  private static final String ADDRESS = "https?://[^\\s<>\"]++";

  private static final Pattern IN_RTL =
      Pattern.compile(
          "(?<number>"
              + NUMBER
              + ")|(?<other>"
              + ADDRESS
              + "|"
              + LTR_WORD
              + "(?:[+-][0-9]++)?+(?:[ ,./&:@–-]{1,2}(?:"
              + LTR_WORD
              + "|[0-9]++(?![0-9/–:-])))*+)");

  private static final Pattern IN_LTR =
      Pattern.compile(
          "(?<number>"
              + NUMBER
              + ")|(?<other>"
              + RTL_WORD
              + "(?:[ ،؛.:«»\"()–-]{1,3}(?:"
              + RTL_WORD
              + "|[0-9٠-٩۰-۹]++(?=[ .،–-]{1,3}"
              + RTL_LETTER
              + ")))*+)");

  /** Two words and a stroke between them. */
  private static final Pattern PAIR = Pattern.compile("\\p{L}++/\\p{L}++");

  private static final Pattern DIGITS = Pattern.compile("[0-9٠-٩۰-۹]");

  /** Longer ones must be allowed to break. */
  private static final int LONGEST_KEPT = 28;

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
      int start = backOverPunctuation(text, matcher.start(), done);
      int end = overPunctuation(text, matcher.end());
      boolean kept = end - start > matcher.group().length() && end - start <= LONGEST_KEPT;
      words(text.substring(done, kept ? start : matcher.start()), out);
      if (kept) {
        // A line may else break between a bracket and what is isolated within.
        out.append("<span class=\"kept\">");
        escape(text.substring(start, matcher.start()), out);
      }
      span(matcher, out);
      done = matcher.end();
      if (kept) {
        escape(text.substring(done, end), out);
        out.append("</span>");
        done = end;
      }
    }
    words(text.substring(done), out);
    return out.toString();
  }

  private static int backOverPunctuation(String text, int from, int least) {
    int i = from;
    while (i > least && "([«“\"".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  private static int overPunctuation(String text, int from) {
    int i = from;
    while (i < text.length() && ")]»”\".,:;!?،؛؟%".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private void span(Matcher match, StringBuilder out) {
    boolean number = match.group("number") != null;
    String tag = number && !rightToLeft ? "span" : "bdi";
    out.append('<').append(tag);
    if (!number || rightToLeft) {
      out.append(rightToLeft ? " dir=\"ltr\"" : " dir=\"rtl\"");
    }
    String words = match.group();
    // Numbers within make a level of their own, which the PDF's layout orders in a box only.
    boolean isle = !number && !rightToLeft && DIGITS.matcher(words).find();
    out.append(" class=\"")
        .append(number ? "number" : isle ? "foreign isle" : "foreign")
        .append("\">");
    escape(words, out);
    out.append("</").append(tag).append('>');
  }

  /** Browsers would break a line behind the stroke of two names of one month. */
  private static void words(String text, StringBuilder out) {
    Matcher pair = PAIR.matcher(text);
    int done = 0;
    while (pair.find()) {
      if (pair.end() - pair.start() <= LONGEST_KEPT) {
        escape(text.substring(done, pair.start()), out);
        out.append("<span class=\"pair\">");
        escape(pair.group(), out);
        out.append("</span>");
        done = pair.end();
      }
    }
    escape(text.substring(done), out);
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
