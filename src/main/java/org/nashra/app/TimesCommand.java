package org.nashra.app;

import org.nashra.json.Json;
import org.nashra.language.LanguageDetector;
import org.nashra.language.TextTimes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Resolves the times and numbers of texts. */
@Command(
    name = "times",
    mixinStandardHelpOptions = true,
    description = "Resolves the time expressions and numbers of a text.")
final class TimesCommand extends CommandBase {
  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      required = true,
      description = "JSON Lines with id, text, language, reference; - reads standard input")
  String jsonl = "-";

  @Override
  public Integer call() {
    try (Workshop workshop = workshop()) {
      TextTimes times =
          new TextTimes(workshop.languages(), new LanguageDetector(workshop.languages().known()));
      return new JsonLines(new OutputLines(out(), progress("texts")))
          .each(jsonl, input -> times.read(Json.MAPPER.convertValue(input, TextTimes.Line.class)));
    }
  }
}
