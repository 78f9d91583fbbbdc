package org.nashra.app;

import java.util.function.Function;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchiveLines;
import org.nashra.archive.ArchiveQuery;
import org.nashra.archive.ArchiveStore;
import org.nashra.config.Key;
import org.nashra.store.Database;
import picocli.CommandLine.Command;

/** The archive. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "The archive: list its briefings, verify every checksum.")
final class ArchiveCommand extends CommandBase {
  @Override
  public Integer call() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "name one of list, verify");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "every briefing, newest first")
  Integer list() {
    return with(
        lines -> {
          lines.list(ArchiveQuery.everything(), out()::println);
          return 0;
        });
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "recomputes every checksum, in the database and in the files")
  Integer verify() {
    return with(lines -> lines.verify(out()::println) ? 0 : Nashra.SOME_FAILED);
  }

  private int with(Function<ArchiveLines, Integer> work) {
    try (Workshop workshop = workshop();
        Database database = Databases.open(workshop)) {
      Archive archive =
          new Archive(
              new ArchiveStore(database),
              workshop.resolve(workshop.settings().text(Key.ARCHIVE)),
              workshop.clock());
      int code = work.apply(new ArchiveLines(archive));
      out().flush();
      return code;
    }
  }
}
