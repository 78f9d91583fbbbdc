package org.nashra.render;

import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing;
import org.nashra.model.Edition;
import org.nashra.model.MailBody;

/** One briefing through the templates: the print, screen, text and mail skins of one design. */
final class Skins {
  /** Bytes; a large provider cuts what is longer than 102 KB. */
  private static final int LARGEST_MAIL = 98_000;

  /** Widths of the printed map in millimetres: as a rule, and where room is scarce. */
  static final int WIDE = 112;

  static final int NARROW = 92;

  private final Templates templates;
  private final Messages messages;
  private final Briefing briefing;
  private final Edition edition;
  private final @Nullable DayMap map;

  Skins(
      Templates templates,
      Messages messages,
      Briefing briefing,
      Edition edition,
      Outlines outlines) {
    this.templates = templates;
    this.messages = messages;
    this.briefing = briefing;
    this.edition = edition;
    this.map = DayMap.of(briefing, edition, outlines);
  }

  /**
   * The HTML that the PDF is laid out from; what no font can draw is written otherwise.
   *
   * @param mapWidth of the map in millimetres
   */
  String print(Printable printable, int mapWidth) {
    return fill(
        "briefing/print.ftlh",
        Cleaning.of(briefing, printable::text),
        Map.of("mapWidth", mapWidth));
  }

  String screen() {
    return fill("briefing/screen.ftlh", briefing, Map.of());
  }

  String text() {
    return PlainText.wrap(
        fill("briefing/text.ftl", briefing, Map.of()), briefing.language().rightToLeft());
  }

  MailBody mail() {
    String subject = Subject.of(briefing, messages);
    String preheader = Subject.preheader(briefing);
    Map<String, Object> extra = Map.of("subject", subject, "preheader", preheader);
    String html = mailHtml(extra);
    String text =
        PlainText.wrap(
            fill("briefing/mail-text.ftl", briefing, extra), briefing.language().rightToLeft());
    return new MailBody(subject, preheader, html, text);
  }

  /** As much as a mail client shows: longer mails leave out quotations, then all but the leads. */
  private String mailHtml(Map<String, Object> extra) {
    String html = "";
    for (String extent : List.of("full", "short", "lead")) {
      Map<String, Object> model = new HashMap<>(extra);
      model.put("extent", extent);
      html = MailStyles.inline(fill("briefing/mail.ftlh", briefing, model));
      if (html.getBytes(StandardCharsets.UTF_8).length <= LARGEST_MAIL) {
        return html;
      }
    }
    return html;
  }

  private String fill(String template, Briefing text, Map<String, Object> extra) {
    ULocale locale = PageModel.locale(edition, briefing.language());
    Map<String, Object> model =
        new HashMap<>(new PageModel(text, messages, locale).build(edition, map));
    model.putAll(extra);
    return templates.fill(template, model);
  }
}
