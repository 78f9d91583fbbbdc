package org.nashra.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has: its home, its settings, and the two streams. */
abstract class CommandBase implements Callable<Integer> {
  @ParentCommand Nashra nashra = new Nashra();
  @Spec CommandSpec spec = CommandSpec.create();

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final Workshop workshop() {
    Home home = nashra.home();
    return new Workshop(home, nashra.settings(home));
  }

  final Progress progress(String what) {
    return new Progress(err(), java.time.Clock.systemUTC(), what);
  }

  /** Where relative file arguments count from. */
  static Path here() {
    return Path.of("").toAbsolutePath();
  }
}
