package org.nashra.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.EditionRegister;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Key;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.MailBody;
import org.nashra.model.RenderedBriefing;
import org.nashra.render.Demonstration;
import org.nashra.render.Renderer;

/**
 * The latest issue of an edition in the archive's folder, through the templates as they stand now;
 * the demonstration where there is none. Thread-safe.
 */
final class Preview {
  /** What a page is made of, besides the issue. */
  private static final List<String> WATCHED =
      List.of("templates", "config/editions", "config/fonts");

  private final Workshop workshop;
  private final EditionId id;
  private final Map<LanguageTag, RenderedBriefing> made = new TreeMap<>();
  private String madeFrom = "";
  private @Nullable Renderer renderer;

  Preview(Workshop workshop, EditionId id) {
    this.workshop = workshop;
    this.id = id;
  }

  /** Differs after every saved file. */
  String version() {
    StringBuilder seen = new StringBuilder();
    for (String folder : WATCHED) {
      try (Stream<Path> files = Files.walk(workshop.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          seen.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
        }
      } catch (IOException | UncheckedIOException e) {
        // A file that is just being replaced: the next look sees what became of it.
        seen.append(e.getMessage());
      }
    }
    return ContentHash.of(seen.toString()).value().substring(0, 16);
  }

  /**
   * The edition as its file says now.
   *
   * @throws ConfigurationException where the file is at fault
   */
  Edition edition() {
    Path folder = workshop.resolve("config/editions");
    return EditionRegister.read(folder).editions().stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ConfigurationException(folder, 0, "has no edition " + id + " now"));
  }

  /**
   * One document, the mail as its HTML.
   *
   * @throws ConfigurationException where a template or the configuration is at fault
   */
  synchronized byte[] document(LanguageTag language, DocumentFormat format) {
    String version = version();
    Renderer with = renderer;
    if (with == null || !version.equals(madeFrom)) {
      made.clear();
      renderer = null;
      with =
          new Renderer(
              workshop.resolve("templates"),
              workshop.resolve("config/fonts"),
              workshop.resolve(Workshop.OUTLINES));
      renderer = with;
      madeFrom = version;
    }
    RenderedBriefing rendered = made.get(language);
    if (rendered == null) {
      rendered = with.render(briefing(language), edition());
      made.put(language, rendered);
    }
    byte[] bytes = rendered.document(format);
    if (format != DocumentFormat.MAIL) {
      return bytes;
    }
    String mail = new String(bytes, StandardCharsets.UTF_8);
    return Json.read(mail, MailBody.class).html().getBytes(StandardCharsets.UTF_8);
  }

  private Briefing briefing(LanguageTag language) {
    try {
      Optional<Path> latest = latest(language);
      return latest.isPresent()
          ? Json.read(Files.readString(latest.get()), Briefing.class)
          : Demonstration.briefing(
              Demonstration.languages().contains(language) ? language : LanguageTag.of("en"));
    } catch (IOException e) {
      throw new UncheckedIOException("the archived issue cannot be read", e);
    }
  }

  /** {@code YYYY/MM/DD/<edition>-<language>[-r<revision>].json}: the last day's last revision. */
  private Optional<Path> latest(LanguageTag language) throws IOException {
    Path archive = workshop.resolve(workshop.settings().text(Key.ARCHIVE));
    if (!Files.isDirectory(archive)) {
      return Optional.empty();
    }
    String name = java.util.regex.Pattern.quote(id + "-" + language) + "(-r[0-9]+)?\\.json";
    try (Stream<Path> files = Files.find(archive, 4, (f, a) -> a.isRegularFile())) {
      return files
          .filter(f -> f.getFileName().toString().matches(name))
          .max(
              Comparator.comparing((Path f) -> String.valueOf(f.getParent()))
                  .thenComparing(f -> f.getFileName().toString().length())
                  .thenComparing(f -> f.getFileName().toString()));
    }
  }
}
