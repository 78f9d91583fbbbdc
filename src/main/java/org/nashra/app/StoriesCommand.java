package org.nashra.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.nashra.json.Json;
import org.nashra.model.EditionId;
import org.nashra.model.Report;
import org.nashra.story.StoryGrouper;
import org.nashra.story.StoryLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Groups articles into stories. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = "Groups articles that report the same happening, in whatever language.")
final class StoriesCommand extends CommandBase {
  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      required = true,
      description = "JSON Lines as events takes them; - reads standard input")
  String jsonl = "-";

  @Override
  public Integer call() {
    try (Workshop workshop = workshop()) {
      LineReports lineReports = new LineReports(workshop, new EditionId("stories"));
      List<LineReports.Line> read = lineReports.all(jsonl, progress("articles read"));
      List<Report> reports =
          read.stream().map(LineReports.Line::report).filter(Objects::nonNull).toList();
      OutputLines lines = new OutputLines(out(), progress("articles grouped"));
      Iterator<StoryLines.Line> grouped = new StoryLines(new StoryGrouper()).of(reports).iterator();
      for (LineReports.Line line : read) {
        lines.write(
            line.report() == null
                ? JsonLines.error(
                    id(line.text()), "bad-input", "line " + line.number() + ": " + line.fault())
                : Json.tree(grouped.next()));
      }
      return lines.end();
    }
  }

  private static @org.jspecify.annotations.Nullable JsonNode id(String line) {
    try {
      return Json.MAPPER.readTree(line).get("id");
    } catch (IOException e) {
      return null;
    }
  }
}
