package org.nashra.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      List<Report> reports = new ArrayList<>();
      Map<Integer, ObjectNode> errors = new HashMap<>();
      Progress reading = progress("articles read");
      int[] count = {0};
      InputLines.each(
          jsonl,
          (number, line) -> {
            try {
              reports.add(lineReports.report(Json.MAPPER.readTree(line)));
            } catch (IOException | IllegalArgumentException e) {
              errors.put(
                  count[0],
                  JsonLines.error(id(line), "bad-input", "line " + number + ": " + e.getMessage()));
            }
            count[0]++;
            reading.step();
          });
      OutputLines lines = new OutputLines(out(), progress("articles grouped"));
      List<StoryLines.Line> grouped = new StoryLines(new StoryGrouper()).of(reports);
      int next = 0;
      for (int i = 0; i < count[0]; i++) {
        ObjectNode error = errors.get(i);
        lines.write(error != null ? error : Json.tree(grouped.get(next++)));
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
