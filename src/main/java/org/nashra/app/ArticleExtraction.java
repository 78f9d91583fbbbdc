package org.nashra.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.Context;
import org.nashra.extract.Extractor;
import org.nashra.model.Article;
import org.nashra.model.Extraction;
import org.nashra.model.Source;
import org.nashra.source.SourceRegister;

/** Extracts the events of an article that a source of the register published. */
final class ArticleExtraction implements Function<Article, Extraction> {
  private final Supplier<Extractor> extractor;
  private final SourceRegister sources;
  private final Clock clock;

  ArticleExtraction(Supplier<Extractor> extractor, SourceRegister sources, Clock clock) {
    this.extractor = extractor;
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public Extraction apply(Article article) {
    String id = article.source();
    Optional<Source> source = id == null ? Optional.empty() : sources.source(id);
    // An article without a date was new when it was retrieved.
    Instant now = article.retrieved() == null ? clock.instant() : article.retrieved();
    return extractor
        .get()
        .extract(
            new ArticleInput(
                article.id(),
                article.title(),
                article.text(),
                article.language().equals(org.nashra.model.LanguageTag.UNDETERMINED)
                    ? null
                    : article.language(),
                article.published(),
                source.map(Source::name).orElse(id),
                article.url()),
            new Context(now, ZoneOffset.UTC));
  }
}
