package org.nashra.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nashra.config.Key;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.source.AddressGuard;
import org.nashra.source.CommandLine;
import org.nashra.source.FeedDiscovery;
import org.nashra.source.FeedReader;
import org.nashra.source.Fetcher;
import org.nashra.source.SourceLines;
import org.nashra.source.SourceStateStore;
import org.nashra.source.SourceWard;
import org.nashra.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The source register. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "The source register: list with health, import and export OPML, discover feeds.")
final class SourcesCommand extends CommandBase {
  @Override
  public Integer call() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "name one of list, import, export, discover");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "every source and its health")
  Integer list() {
    try (Workshop workshop = workshop();
        Database database = Databases.open(workshop)) {
      Instant now = workshop.clock().instant();
      SourceWard ward = new SourceWard(workshop.sources(), new SourceStateStore(database));
      return write(new SourceLines(workshop.sources()).list(ward, now));
    }
  }

  @Command(name = "export", mixinStandardHelpOptions = true, description = "the register as OPML")
  Integer export() {
    try (Workshop workshop = workshop()) {
      out().print(new SourceLines(workshop.sources()).export());
      out().flush();
      return 0;
    }
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "adds the feeds of an OPML file to config/sources")
  Integer importOpml(
      @Parameters(paramLabel = "FILE.opml") Path file,
      @Option(names = "--edition", required = true, description = "edition that they are for")
          String edition,
      @Option(
              names = "--language",
              defaultValue = "und",
              description = "language of feeds that name none (${DEFAULT-VALUE})")
          String language) {
    try (Workshop workshop = workshop()) {
      return write(
          new SourceLines(workshop.sources())
              .importFile(
                  file,
                  workshop.resolve("config/sources"),
                  new EditionId(edition),
                  LanguageTag.of(language)));
    }
  }

  @Command(
      name = "discover",
      mixinStandardHelpOptions = true,
      description = "the feeds that a page leads to")
  Integer discover(@Parameters(paramLabel = "URL") String url) {
    try (Workshop workshop = workshop();
        Fetcher fetcher =
            new Fetcher(
                Fetching.settings(workshop.settings()),
                new AddressGuard(Set.copyOf(workshop.settings().list(Key.FETCH_ALLOW))),
                workshop.clock())) {
      return write(SourceLines.discover(new FeedDiscovery(fetcher, new FeedReader()), url));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int write(List<CommandLine> results) {
    OutputLines lines = new OutputLines(out(), progress("sources"));
    results.forEach(line -> lines.write(line.json(), line.failed()));
    return lines.end();
  }
}
