package org.nashra.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.EventsLine;
import org.nashra.extract.Explanation;
import org.nashra.json.Json;
import org.nashra.render.ExplanationPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Option(
      names = "--explain",
      paramLabel = "FILE",
      description = "show why, for people: a plain text, or .json with one article of --jsonl")
  @Nullable Path explain;

  @Option(names = "--html", description = "with --explain: as a page of HTML")
  boolean html;

  @Override
  public Integer call() {
    if (html && explain == null) {
      throw new ParameterException(spec.commandLine(), "--html goes with --explain FILE");
    }
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
    Explanation explanation = workshop.extractor().explain(article(file), workshop.context());
    out()
        .print(
            html
                ? new ExplanationPage(workshop.resolve("templates")).html(explanation)
                : Terminal.of(System.getenv(), System.console() != null).show(explanation));
    out().flush();
    return 0;
  }

  /** The article of a file: a plain text, or the JSON of one article. */
  private static ArticleInput article(Path file) {
    try {
      String text = Files.readString(file);
      if (file.toString().endsWith(".json")) {
        return EventsLine.input(Json.MAPPER.readTree(text));
      }
      return new ArticleInput(file.toString(), null, text, null, null, null, null);
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
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
