package org.nashra.render;

import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.Edition;
import org.nashra.model.LanguageTag;

/**
 * Tries a folder of templates before a briefing does: parses each, then fills in all skins with the
 * {@link Demonstration} in every language that there are messages of.
 */
public final class TemplateCheck {
  private TemplateCheck() {}

  /** Every fault found, with file and line; empty when all is well. */
  public static List<Fault> check(Path templates, Path fonts, Path outlines) {
    Set<Fault> faults = new LinkedHashSet<>();
    try {
      Templates parsed = new Templates(templates);
      faults.addAll(parsed.parseAll());
      if (faults.isEmpty()) {
        Path messages = templates.resolve("messages");
        Printable printable = new Printable(new Fonts(fonts));
        Outlines shapes = Outlines.read(outlines);
        for (LanguageTag language : Messages.languages(messages)) {
          fill(parsed, messages, language, printable, shapes, faults);
        }
      }
    } catch (ConfigurationException e) {
      faults.addAll(e.faults());
    }
    return List.copyOf(faults);
  }

  private static void fill(
      Templates templates,
      Path messages,
      LanguageTag language,
      Printable printable,
      Outlines outlines,
      Set<Fault> faults) {
    Edition edition = Demonstration.edition();
    try {
      ULocale locale = PageModel.locale(edition, language);
      Messages words = Messages.read(messages, language, locale);
      Skins skins = new Skins(templates, words, demonstration(language), edition, outlines);
      List<Runnable> all =
          List.of(
              () -> skins.print(printable, Skins.WIDE), skins::screen, skins::text, skins::mail);
      for (Runnable skin : all) {
        try {
          skin.run();
        } catch (ConfigurationException e) {
          faults.addAll(e.faults());
        }
      }
    } catch (ConfigurationException e) {
      faults.addAll(e.faults());
    }
  }

  /** The demonstration; in a language that it does not speak, the English one under its name. */
  private static Briefing demonstration(LanguageTag language) {
    if (Demonstration.languages().contains(language)) {
      return Demonstration.briefing(language);
    }
    var json =
        (com.fasterxml.jackson.databind.node.ObjectNode)
            Json.tree(Demonstration.briefing(Messages.REFERENCE));
    json.put("language", language.value());
    return Json.read(json.toString(), Briefing.class);
  }
}
