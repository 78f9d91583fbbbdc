package org.nashra.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.article.ArticleLines;
import org.nashra.article.ArticleReader;
import org.nashra.source.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Extracts the article from HTML pages. */
@Command(
    name = "article",
    mixinStandardHelpOptions = true,
    description = "Extracts the article from HTML: title, date, authors, main text.")
final class ArticleCommand extends CommandBase {
  @Parameters(paramLabel = "FILE", arity = "0..*", description = "HTML pages, also as .gz")
  List<String> files = List.of();

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description = "JSON Lines with id, url and html or file; - reads standard input")
  @Nullable String jsonl;

  @Override
  public Integer call() {
    ArticleLines articles = new ArticleLines(new ArticleReader(), here());
    OutputLines lines = new OutputLines(out(), progress("pages"));
    for (String file : files) {
      CommandLine line = articles.file(file);
      lines.write(line.json(), line.failed());
    }
    if (jsonl != null) {
      InputLines.each(
          jsonl,
          (number, text) -> {
            CommandLine line = articles.line(text);
            lines.write(line.json(), line.failed());
          });
    }
    return lines.end();
  }
}
