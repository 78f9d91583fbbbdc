package org.nashra.render;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.util.ULocale;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.wording.PressNumbers;
import org.nashra.model.Briefing;
import org.nashra.model.Briefing.Delta;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.ContentHash;
import org.nashra.model.Edition;
import org.nashra.model.LanguageTag;

/**
 * What templates see, by name:
 *
 * <ul>
 *   <li>{@code b} the briefing, {@code edition}, {@code figureRows} the key figures by loss, {@code
 *       map} the map of the day where there is one;
 *   <li>{@code lang}, {@code dir}, {@code rtl}, {@code start} and {@code end} (left or right),
 *       {@code numerals} as CSS names them;
 *   <li>{@code msg("key", arguments…)} a message, {@code num(5)} a number, {@code change(delta)} a
 *       signed change, {@code chart(figure)} the {@link FigureChart} of a figure that moved, {@code
 *       dates} ({@link Dates}), {@code language(tag)} a language's name, {@code prose(text)}
 *       running text as HTML, {@code site(url)} the host of an address, {@code plain(text)} and
 *       {@code isolate(text, language)} text for the plain skin, {@code hash(script)} how a
 *       Content-Security-Policy names a script.
 * </ul>
 */
final class PageModel {
  private final Briefing briefing;
  private final Messages messages;
  private final ULocale locale;
  private final LocalizedNumberFormatter numbers;

  PageModel(Briefing briefing, Messages messages, ULocale locale) {
    this.briefing = briefing;
    this.messages = messages;
    this.locale = locale;
    this.numbers = PressNumbers.of(locale);
  }

  /** How an edition writes a language: the tag with its numerals, in the Gregorian calendar. */
  static ULocale locale(Edition edition, LanguageTag language) {
    boolean indic = "arabic-indic".equals(edition.numerals().get(language));
    return new ULocale(
        ULocale.forLanguageTag(language.value()).getBaseName()
            + "@calendar=gregorian;numbers="
            + (indic ? "arab" : "latn"));
  }

  Map<String, Object> build(Edition edition, @Nullable Object map) {
    LanguageTag language = briefing.language();
    boolean rtl = language.rightToLeft();
    Prose prose = new Prose(rtl);
    Map<String, Object> model = new HashMap<>();
    model.put("b", briefing);
    model.put("edition", edition);
    model.put("figureRows", FigureGroup.rows(FigureGroup.of(briefing.figures())));
    model.put("lang", language.value());
    model.put("dir", language.direction());
    model.put("rtl", rtl);
    model.put("start", rtl ? "right" : "left");
    model.put("end", rtl ? "left" : "right");
    model.put(
        "numerals", "arab".equals(locale.getKeywordValue("numbers")) ? "arabic-indic" : "decimal");
    model.put(
        "dates", new Dates(messages, locale, java.time.ZoneId.of(briefing.masthead().zone())));
    model.put("msg", method(this::message));
    model.put("num", method(arguments -> numbers.format((Number) arguments.get(0)).toString()));
    model.put("language", method(arguments -> languageName(text(arguments))));
    model.put("site", method(arguments -> site(text(arguments))));
    model.put("plain", method(arguments -> prose.plain(text(arguments))));
    model.put("isolate", method(arguments -> isolate(text(arguments), arguments.get(1))));
    model.put("hash", method(arguments -> ContentHash.of(text(arguments)).sourceExpression()));
    model.put("prose", method(arguments -> markup(prose.html(text(arguments)))));
    model.put("change", method(arguments -> arguments.get(0) instanceof Delta d ? change(d) : ""));
    model.put("chart", method(a -> a.get(0) instanceof Figure f ? FigureChart.of(f, rtl) : null));
    if (map != null) {
      model.put("map", map);
    }
    return model;
  }

  private String message(List<Object> arguments) {
    return messages.get(
        arguments.get(0).toString(), arguments.subList(1, arguments.size()).toArray());
  }

  private String languageName(String tag) {
    return ULocale.getDisplayName(tag, locale);
  }

  /** A change with its sign; empty where nothing is known. */
  private String change(Delta delta) {
    Integer low = delta.min();
    Integer high = delta.max();
    if (low == null && high == null) {
      return "";
    }
    if (Integer.valueOf(0).equals(low) && Integer.valueOf(0).equals(high)) {
      return messages.get("figure.unchanged");
    }
    if (low == null || high == null || low.equals(high)) {
      return signed(low != null ? low : java.util.Objects.requireNonNull(high));
    }
    return messages.get("figure.change-range", signed(low), signed(high));
  }

  private String signed(int value) {
    String sign = value < 0 ? "−" : "+";
    return sign + numbers.format(Math.abs((long) value));
  }

  private static String site(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? address : host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /** A text in its own direction, in plain text: between U+2067 or U+2066 and U+2069. */
  private String isolate(String text, Object language) {
    LanguageTag tag = LanguageTag.of(language.toString());
    if (tag.rightToLeft() == briefing.language().rightToLeft()) {
      return text;
    }
    return (tag.rightToLeft() ? "\u2067" : "\u2066") + text + "\u2069";
  }

  private static Object markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(List<Object> arguments) {
    return arguments.get(0).toString();
  }

  /** A function as FreeMarker calls it, with its arguments as plain Java values. */
  private static TemplateMethodModelEx method(Function<List<Object>, @Nullable Object> body) {
    return arguments -> {
      java.util.ArrayList<Object> values = new java.util.ArrayList<>();
      for (Object argument : (List<?>) arguments) {
        values.add(value(argument));
      }
      if (values.isEmpty()) {
        throw new TemplateModelException("needs an argument");
      }
      return body.apply(values);
    };
  }

  private static Object value(@Nullable Object argument) throws TemplateModelException {
    if (argument instanceof freemarker.ext.util.WrapperTemplateModel wrapper) {
      return wrapper.getWrappedObject();
    }
    if (argument instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    if (argument instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    throw new TemplateModelException(
        "an argument is " + (argument instanceof TemplateModel ? "of no use here" : "null"));
  }
}
