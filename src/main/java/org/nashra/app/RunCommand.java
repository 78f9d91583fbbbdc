package org.nashra.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/**
 * The service: polls, extracts, composes on schedule, delivers, serves HTTP, until it is stopped.
 */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "The service: polls, composes on schedule, delivers, serves HTTP (the default).")
final class RunCommand extends CommandBase {
  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (Workshop workshop = workshop();
        Service service = Service.open(workshop, List.of("*"), true)) {
      Announcement announcement = new Announcement(workshop, service, out());
      service.start();
      // Ctrl-C: wait until everything is closed before the process may end.
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    stopping.countDown();
                    awaitQuietly(closed);
                  },
                  "stopping"));
      announcement.begin();
      stopping.await();
      err().println("Stopping.");
    } finally {
      closed.countDown();
    }
    return 0;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
