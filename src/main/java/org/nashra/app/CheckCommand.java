package org.nashra.app;

import java.util.ArrayList;
import java.util.List;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.model.EditionId;
import org.nashra.render.TemplateCheck;
import picocli.CommandLine.Command;

/** Reads everything that can be configured, and says what is wrong with it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads the whole configuration, routes and templates; prints it, or every fault.")
final class CheckCommand extends CommandBase {
  private final List<Fault> faults = new ArrayList<>();

  @Override
  public Integer call() {
    try (Workshop workshop = workshop()) {
      read(workshop::editions);
      read(workshop::sources);
      read(() -> workshop.languages().check());
      if (faults.isEmpty()) {
        read(() -> workshop.extractor().check());
        read(workshop::composer);
        faults.addAll(
            TemplateCheck.check(
                workshop.resolve("templates"),
                workshop.resolve("config/fonts"),
                workshop.resolve(Workshop.OUTLINES)));
        read(() -> RouteCheck.check(workshop.resolve("routes")));
      }
      if (!faults.isEmpty()) {
        faults.forEach(err()::println);
        return Nashra.BAD_USAGE;
      }
      workshop.settings().shown().forEach((key, value) -> out().println(key + "=" + value));
      for (EditionId edition : workshop.editions().keySet().stream().sorted().toList()) {
        out()
            .println(
                "edition "
                    + edition
                    + ": "
                    + workshop.sources().ofEdition(edition).size()
                    + " sources");
      }
      out().flush();
      return 0;
    }
  }

  /** Reads one part; its faults are kept, so that all are said at once. */
  private void read(Runnable part) {
    try {
      part.run();
    } catch (ConfigurationException e) {
      faults.addAll(e.faults());
    }
  }
}
