package org.nashra.delivery;

import java.nio.file.Path;
import java.time.Duration;
import org.nashra.store.Database;

/**
 * A process that recovers, then sends all that is due; started by {@link CrashTest}, which kills
 * it.
 */
public final class SendingProcess {
  private SendingProcess() {}

  /**
   * @param args database, user, register, port
   */
  public static void main(String[] args) {
    try (Database database = Database.open(args[0], args[1], "");
        Transport transport =
            new SmtpTransport(
                settings(Integer.parseInt(args[3])), new SteppedClock(TestIssue.SENDING))) {
      TestIssue.Desk desk =
          new TestIssue()
              .desk(
                  database,
                  new SubscriberRegister(Path.of(args[2])),
                  transport,
                  new SteppedClock(TestIssue.SENDING));
      run(desk);
    }
  }

  /** What the service does at start. */
  static void run(TestIssue.Desk desk) {
    desk.desk().recover();
    desk.plan();
    for (String id : desk.desk().unfinished()) {
      desk.desk().send(id);
    }
  }

  static SmtpSettings settings(int port) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        SmtpSettings.Tls.NONE,
        null,
        null,
        Duration.ofSeconds(20),
        Duration.ofSeconds(20));
  }
}
