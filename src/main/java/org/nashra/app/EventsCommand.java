package org.nashra.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.EventsLine;
import org.nashra.extract.Explanation;
import org.nashra.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Extracts the events of texts. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Extracts the events of a text: who did what to whom, where, when, who says so.")
final class EventsCommand extends CommandBase {
  @Parameters(paramLabel = "FILE", arity = "0..*", description = "plain texts in UTF-8")
  List<Path> files = List.of();

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description = "JSON Lines with id, text, …; - reads standard input")
  @Nullable String jsonl;

  @Option(names = "--explain", paramLabel = "FILE", description = "show why, for people")
  @Nullable Path explain;

  @Option(names = "--html", description = "with --explain: as a page of HTML")
  boolean html;

  @Override
  public Integer call() {
    try (Workshop workshop = workshop()) {
      if (explain != null) {
        return explain(workshop, explain);
      }
      EventsLine events = new EventsLine(workshop.extractor(), workshop.context());
      OutputLines lines = new OutputLines(out(), progress("texts"));
      for (Path file : files) {
        lines.write(answer(events, file));
      }
      if (jsonl != null) {
        InputLines.each(jsonl, (number, line) -> lines.write(events.answer(line)));
      }
      return lines.end();
    }
  }

  private int explain(Workshop workshop, Path file) {
    try {
      String text = Files.readString(file);
      ArticleInput article = new ArticleInput(file.toString(), null, text, null, null, null, null);
      Explanation explanation =
          new Explanation(text, workshop.extractor().extract(article, workshop.context()));
      out().print(html ? explanation.html() : explanation.plain());
      out().flush();
      return 0;
    } catch (IOException e) {
      throw new CouldNotRunException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String answer(EventsLine events, Path file) {
    ObjectNode input = Json.MAPPER.createObjectNode();
    input.put("id", file.toString());
    try {
      return events.answer(input.put("text", Files.readString(file)).toString());
    } catch (IOException e) {
      return JsonLines.error(input.get("id"), "file", "cannot be read: " + e).toString();
    }
  }
}
