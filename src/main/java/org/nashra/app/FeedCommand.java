package org.nashra.app;

import java.util.List;
import org.nashra.source.CommandLine;
import org.nashra.source.FeedLines;
import org.nashra.source.FeedReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Parses feed documents. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Parses feed documents: RSS, Atom, JSON Feed; one JSON line a file.")
final class FeedCommand extends CommandBase {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "feed documents")
  List<String> files = List.of();

  @Override
  public Integer call() {
    FeedLines feeds = new FeedLines(new FeedReader(), here());
    OutputLines lines = new OutputLines(out(), progress("feeds"));
    for (String file : files) {
      CommandLine line = feeds.line(file);
      lines.write(line.json(), line.failed());
    }
    return lines.end();
  }
}
