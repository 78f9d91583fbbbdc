package org.nashra.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Settings;
import org.nashra.store.DatabaseUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The entry point. Results go to standard output in UTF-8, everything else to standard error. Exit
 * 0: done; 1: some inputs failed; 2: bad usage or configuration; 3: could not run.
 */
@Command(
    name = "nashra",
    description =
        "Reads the news of a region in its own languages and sends a daily situation briefing.",
    mixinStandardHelpOptions = true,
    versionProvider = Nashra.Version.class,
    subcommands = {
      RunCommand.class,
      BriefCommand.class,
      PreviewCommand.class,
      CheckCommand.class,
      FeedCommand.class,
      ArticleCommand.class,
      TimesCommand.class,
      EventsCommand.class,
      StoriesCommand.class,
      SourcesCommand.class,
      ArchiveCommand.class
    })
public final class Nashra implements Runnable {
  static final int SOME_FAILED = 1;
  static final int BAD_USAGE = 2;
  static final int COULD_NOT_RUN = 3;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "the folder that holds config/, routes/ and templates/")
  @Nullable Path homeOption;

  @CommandLine.Spec CommandLine.Model.@Nullable CommandSpec spec;

  public static void main(String[] args) {
    // Else every thread that writes a file keeps a native copy of its largest block.
    System.setProperty("jdk.nio.maxCachedBufferSize", "65536");
    // Else every thread that answers HTTP takes 4 MB for answers of a few kilobytes: pages of 8 KB,
    // doubled this often, are what it takes at a time.
    System.setProperty("io.netty.allocator.maxOrder", "3");
    int code = commandLine().execute(args.length == 0 ? new String[] {"run"} : args);
    // Under exec:java a bare System.exit would end Maven before it has reported.
    if (code != 0 || System.getProperty("maven.home") == null) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Nashra());
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (exception, commandLine, result) -> explain(exception, commandLine.getErr()));
    return line;
  }

  /** Says in plain words what ended the command. */
  private static int explain(Exception exception, PrintWriter err) throws Exception {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigurationException faults) {
        faults.faults().forEach(err::println);
        return BAD_USAGE;
      }
      if (cause instanceof DatabaseUnavailableException || cause instanceof CouldNotRunException) {
        err.println(cause.getMessage());
        return COULD_NOT_RUN;
      }
    }
    throw exception;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "name a command");
  }

  Home home() {
    return Home.find(homeOption, System.getenv());
  }

  Settings settings(Home home) {
    Map<String, String> system =
        System.getProperties().stringPropertyNames().stream()
            .collect(
                java.util.stream.Collectors.toMap(name -> name, name -> System.getProperty(name)));
    return Settings.read(home.resolve("config/application.properties"), System.getenv(), system);
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Nashra.class.getPackage().getImplementationVersion();
      return new String[] {"nashra " + (version == null ? "(from source)" : version)};
    }
  }
}
