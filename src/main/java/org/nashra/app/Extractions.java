package org.nashra.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nashra.article.ArticleStore;
import org.nashra.extract.ExtractionStore;
import org.nashra.model.Article;
import org.nashra.model.ClaimCheck;
import org.nashra.model.Extraction;

/** Extraction as the routes call it, kept for each state of the lexicons. */
public final class Extractions {
  private static final int AT_A_TIME = 10_000;

  private final ArticleStore articles;
  private final ExtractionStore store;
  private final Function<Article, Extraction> extractor;
  private final Supplier<String> engine;

  /**
   * @param engine digest of the engine and its lexicons
   */
  public Extractions(
      ArticleStore articles,
      ExtractionStore store,
      Function<Article, Extraction> extractor,
      Supplier<String> engine) {
    this.articles = articles;
    this.store = store;
    this.extractor = extractor;
    this.engine = engine;
  }

  public void extract(ClaimCheck claim) {
    if (store.find(claim, engine.get()).isPresent()) {
      return;
    }
    articles
        .article(claim.id(), claim.version())
        .ifPresent(article -> store.save(claim, engine.get(), extractor.apply(article)));
  }

  /** What was found in an article; empty where it waits to be read. */
  public Optional<Extraction> of(Article article) {
    return store.find(new ClaimCheck(article.id(), article.revision()), engine.get());
  }

  public List<ClaimCheck> unfinished() {
    return store.unfinished(engine.get(), AT_A_TIME);
  }
}
