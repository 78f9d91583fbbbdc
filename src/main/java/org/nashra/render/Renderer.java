package org.nashra.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nashra.config.ConfigurationException;
import org.nashra.config.TreeDigest;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.LanguageTag;
import org.nashra.model.RenderedBriefing;

/**
 * Makes every document of a briefing: PDF, HTML, text, JSON and the mail's body. The same briefing
 * with the same templates and fonts gives the same bytes. Thread-safe; PDFs are laid out one at a
 * time, so that memory stays within bounds however many languages an edition has.
 */
public final class Renderer {
  private final Path templateFolder;
  private final Templates templates;
  private final Fonts fonts;
  private final Pdf pdf;
  private final Outlines outlines;
  private final String digest;
  private final Map<ULocale, Messages> messages = new ConcurrentHashMap<>();

  /**
   * @param templates the folder {@code templates/}
   * @param fonts the folder {@code config/fonts/}
   * @param outlines the countries' outlines, {@code config/shared/outlines.json.gz}
   * @throws ConfigurationException when one of them cannot be used
   */
  public Renderer(Path templates, Path fonts, Path outlines) {
    this.templateFolder = templates;
    this.templates = new Templates(templates);
    this.fonts = new Fonts(fonts);
    this.pdf = new Pdf(this.fonts);
    this.outlines = Outlines.read(outlines);
    this.digest =
        TreeDigest.of(
            List.of(templates.resolve("briefing"), templates.resolve("messages"), fonts, outlines));
  }

  /** SHA-256 over names and bytes of the briefing's templates, messages, fonts and outlines. */
  public String digest() {
    return digest;
  }

  /** The languages that there are messages of, and so can be rendered. */
  public List<LanguageTag> languages() {
    return Messages.languages(templateFolder.resolve("messages"));
  }

  /**
   * Makes all documents.
   *
   * @throws ConfigurationException naming file and line when a template or the language's messages
   *     are at fault
   */
  public RenderedBriefing render(Briefing briefing, Edition edition) {
    Briefing clean = Cleaning.of(briefing, Cleaning::visible);
    Skins skins = new Skins(templates, messages(edition, briefing), clean, edition, outlines);
    Map<DocumentFormat, byte[]> documents = new EnumMap<>(DocumentFormat.class);
    documents.put(DocumentFormat.PDF, pdf(skins, clean));
    documents.put(DocumentFormat.HTML, utf8(skins.screen()));
    documents.put(DocumentFormat.TXT, utf8(skins.text()));
    documents.put(DocumentFormat.JSON, utf8(Json.write(briefing) + "\n"));
    documents.put(DocumentFormat.MAIL, utf8(Json.write(skins.mail())));
    return new RenderedBriefing(briefing, documents);
  }

  private synchronized byte[] pdf(Skins skins, Briefing briefing) {
    Printable printable = new Printable(fonts);
    return pdf.of(
        skins.print(printable, Skins.WIDE),
        () -> skins.print(printable, Skins.NARROW),
        briefing,
        utf8(lasting(briefing)));
  }

  /** The JSON without what differs between two runs over the same articles. */
  private static String lasting(Briefing briefing) {
    ObjectNode json = (ObjectNode) Json.tree(briefing);
    json.remove(List.of("generated", "revision"));
    json.withArray("sources").forEach(source -> ((ObjectNode) source).remove("retrieved"));
    return json.toPrettyString() + "\n";
  }

  private Messages messages(Edition edition, Briefing briefing) {
    ULocale locale = PageModel.locale(edition, briefing.language());
    return messages.computeIfAbsent(
        locale, l -> Messages.read(templateFolder.resolve("messages"), briefing.language(), l));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
