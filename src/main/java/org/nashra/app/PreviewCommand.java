package org.nashra.app;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.nashra.model.EditionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Shows a design while it is worked on. Needs no database, archives nothing. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description =
        "Serves page, mail, PDF and text of an edition's latest issue (a made-up one where there is"
            + " none) on this machine, anew with every saved template.")
final class PreviewCommand extends CommandBase {
  @Option(names = "--edition", required = true, description = "id of the edition")
  String edition = "";

  @Option(
      names = "--port",
      defaultValue = "8090",
      description = "where to listen, on this machine only (${DEFAULT-VALUE}); 0 for any")
  int port;

  @Override
  public Integer call() throws InterruptedException {
    try (Workshop workshop = workshop()) {
      EditionId id = known(workshop);
      try (PreviewServer server = new PreviewServer(new Preview(workshop, id), port)) {
        out().println(server.address());
        out().flush();
        err().println("Ctrl-C stops.");
        new CountDownLatch(1).await();
      } catch (IOException e) {
        throw new CouldNotRunException(
            "port " + port + " cannot be served (" + e.getMessage() + "); name another with --port",
            e);
      }
    }
    return 0;
  }

  private EditionId known(Workshop workshop) {
    try {
      return workshop.edition(new EditionId(edition)).id();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
