package org.nashra.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.json.Json;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.store.DatabaseUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Composes one issue now, archives it, writes its documents to a folder. Never mails. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description = "Composes one issue now: PDF, HTML, text and JSON in each of its languages.")
final class BriefCommand extends CommandBase {
  /** How long reading the sources may take before the issue is composed from what is there. */
  private static final Duration READING = Duration.ofMinutes(5);

  /** The routes that a single issue needs. */
  private static final List<String> ROUTES =
      List.of(
          "source-poll",
          "article-*",
          "event-*",
          "briefing-compose",
          "briefing-language",
          "briefing-render",
          "briefing-archive",
          "briefing-gather",
          "work-resume",
          "errors");

  @Option(names = "--edition", required = true, description = "id of the edition")
  String edition = "";

  @Option(names = "--date", description = "the day covered; the edition's yesterday if not named")
  @Nullable LocalDate date;

  @Option(names = "--language", description = "one language of the edition instead of all")
  @Nullable String language;

  @Option(
      names = "--out",
      defaultValue = "out",
      description = "folder for the documents (${DEFAULT-VALUE})")
  Path folder = Path.of("out");

  @Option(names = "--no-poll", description = "do not read the sources first")
  boolean noPoll;

  @Option(
      names = "--articles",
      paramLabel = "FILE.jsonl",
      description = "compose from these articles, with no database and no archive")
  @Nullable Path articles;

  @Override
  public Integer call() throws IOException {
    try (Workshop workshop = workshop()) {
      Edition wanted = edition(workshop);
      LanguageTag only = language(wanted);
      LocalDate day = date != null ? date : yesterday(wanted, workshop.clock());
      if (articles != null) {
        return new FileBriefing(workshop, out(), err()).write(wanted, day, only, articles, folder);
      }
      return compose(workshop, wanted, day, only);
    }
  }

  private int compose(Workshop workshop, Edition wanted, LocalDate day, @Nullable LanguageTag only)
      throws IOException {
    try (Service service = open(workshop)) {
      service.start();
      if (!noPoll) {
        read(service, wanted);
      }
      err().println("composing " + wanted.id() + " " + day);
      List<ArchivedBriefing> archived =
          service.trigger(service.issues().wish(wanted.id(), day, only, false)).join();
      for (ArchivedBriefing briefing : archived) {
        out().println(line(service, briefing));
      }
      out().flush();
      int languages = only == null ? wanted.languages().size() : 1;
      return archived.size() == languages ? 0 : Nashra.SOME_FAILED;
    } catch (CompletionException e) {
      err().println("the issue could not be composed: " + e.getCause());
      return Nashra.SOME_FAILED;
    }
  }

  private Service open(Workshop workshop) {
    try {
      return Service.open(workshop, ROUTES, false);
    } catch (DatabaseUnavailableException e) {
      if (!e.locked()) {
        throw e;
      }
      throw new CouldNotRunException(
          e.getMessage()
              + ": POST /api/v1/editions/"
              + edition
              + "/briefings at its address (see README.md)",
          e);
    }
  }

  /** Reads the sources of an edition that are due, and waits until their articles are extracted. */
  private void read(Service service, Edition wanted) {
    Clock clock = Clock.systemUTC();
    Instant until = clock.instant().plus(READING);
    service.poll(wanted.id(), source -> err().println("reading " + source));
    if (!service.awaitSettled(until)) {
      err().println("not everything could be read in " + READING.toMinutes() + " minutes");
    }
  }

  private String line(Service service, ArchivedBriefing briefing) throws IOException {
    Files.createDirectories(folder);
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("edition", briefing.edition().value());
    line.put("date", briefing.date().toString());
    line.put("language", briefing.language().value());
    line.put("fingerprint", briefing.fingerprint());
    for (DocumentFormat format : DocumentFormat.values()) {
      if (format.isPublic()) {
        byte[] bytes = service.archive().document(briefing.id(), format).orElseThrow().bytes();
        line.put(
            format.extension(),
            write(folder, briefing.edition(), briefing.date(), briefing.language(), format, bytes));
      }
    }
    return line.toString();
  }

  /** Writes one document; its path as given to the user. */
  static String write(
      Path folder,
      EditionId edition,
      LocalDate date,
      LanguageTag language,
      DocumentFormat format,
      byte[] bytes)
      throws IOException {
    Path file = folder.resolve(edition + "-" + date + "-" + language + "." + format.extension());
    Files.write(file, bytes);
    return file.toString();
  }

  private Edition edition(Workshop workshop) {
    try {
      return workshop.edition(new EditionId(edition));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private @Nullable LanguageTag language(Edition wanted) {
    if (language == null) {
      return null;
    }
    LanguageTag tag = tag(language);
    if (!wanted.languages().contains(tag)) {
      throw new ParameterException(
          spec.commandLine(),
          "the edition "
              + wanted.id()
              + " is not written in "
              + tag
              + "; it is in "
              + wanted.languages());
    }
    return tag;
  }

  private LanguageTag tag(String text) {
    try {
      return LanguageTag.of(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static LocalDate yesterday(Edition wanted, Clock clock) {
    return LocalDate.ofInstant(wanted.clock(clock).instant(), wanted.zone()).minusDays(1);
  }
}
