package org.nashra.extract;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.language.LanguageDetector;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Languages;
import org.nashra.language.NumberExpression;
import org.nashra.language.TextTimes;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event.Attribution;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;
import org.nashra.model.Quotation;
import org.nashra.model.Span;
import org.nashra.place.Gazetteer;

/**
 * From an article to the events that it tells of. Rules and lexicons: the same article gives the
 * same events, and every event knows the rules that made it. No input, no output; thread-safe.
 */
public final class Extractor {
  static final int LONGEST = 30_000;

  private final Languages languages;
  private final LanguageDetector detector;
  private final TextTimes times;
  private final Entities entities;
  private final Gazetteer gazetteer;
  private final EventTypes types;
  private final Weights weights;
  private final Lexicons lexicons;

  private Extractor(
      Languages languages,
      Entities entities,
      Gazetteer gazetteer,
      EventTypes types,
      Weights weights,
      Lexicons lexicons) {
    this.languages = languages;
    this.detector = new LanguageDetector();
    this.times = new TextTimes(languages, detector);
    this.entities = entities;
    this.gazetteer = gazetteer;
    this.types = types;
    this.weights = weights;
    this.lexicons = lexicons;
  }

  /**
   * Reads what all languages share. The lexicon of a language is read with its first article, or
   * with all others by {@link #check}.
   *
   * @param config the folder that holds {@code lang} and {@code shared}
   * @throws ConfigurationException with every fault of a file
   */
  public static Extractor load(
      Path config, Languages languages, Entities entities, Gazetteer gazetteer) {
    Path shared = config.resolve("shared");
    EventTypes types = EventTypes.read(shared.resolve("event-types.yaml"));
    return new Extractor(
        languages,
        entities,
        gazetteer,
        types,
        Weights.read(shared.resolve("weights.yaml")),
        new Lexicons(languages));
  }

  /** Reads everything under a folder. */
  public static Extractor load(Path config) {
    Languages languages = Languages.load(config.resolve("lang"));
    return load(
        config,
        languages,
        Entities.load(config.resolve("shared"), languages),
        Gazetteer.load(config.resolve("shared")));
  }

  /**
   * Reads the lexicons of all languages.
   *
   * @throws ConfigurationException with every fault of every file
   */
  public void check() {
    lexicons.check();
  }

  /** The same for some languages; one that has no lexicon is no fault. */
  public void check(Collection<LanguageTag> languages) {
    lexicons.check(languages);
  }

  /**
   * The events of an article; none where its language has no lexicon.
   *
   * @throws ConfigurationException if the lexicon of its language is faulty
   */
  public Extraction extract(ArticleInput article, Context context) {
    return read(article, context).extraction();
  }

  /** The same events, and what led to them. */
  public Explanation explain(ArticleInput article, Context context) {
    Read read = read(article, context);
    return Explainer.explain(article.text(), read, types, weights);
  }

  /**
   * An article read.
   *
   * @param findings null where its language has no lexicon
   */
  record Read(Extraction extraction, @Nullable Findings findings) {}

  Weights weights() {
    return weights;
  }

  Read read(ArticleInput article, Context context) {
    LanguageTag given = article.language();
    LanguageTag language = given == null ? detector.detect(article.text()) : given;
    boolean assumed = article.published() == null;
    Instant published = article.published() == null ? context.now() : article.published();
    Optional<LanguageProfile> profile = languages.find(language);
    Lexicon lexicon = profile.isEmpty() ? null : lexicons.of(language);
    if (lexicon == null) {
      return new Read(
          new Extraction(
              article.id(), language, published, assumed, List.of(), List.of(), List.of()),
          null);
    }
    String whole = article.text();
    NewsText text = NewsText.of(whole.length() <= LONGEST ? whole : cut(whole), lexicon.profile());
    ZonedDateTime reference = published.atZone(context.zone());
    TextTimes.Found read =
        times.read(new TextTimes.Line(article.id(), text.original(), language, reference));
    Optional<Instant> own = assumed ? OwnDate.of(text, read.times(), reference) : Optional.empty();
    if (own.isPresent()) {
      published = own.get();
      reference = published.atZone(context.zone());
      read = times.read(new TextTimes.Line(article.id(), text.original(), language, reference));
    }
    List<TimeExpression> dated = read.times();
    List<NumberExpression> counted = read.numbers();
    List<Mention> mentions =
        GenericOrganisations.resolve(
            Acronyms.add(
                text,
                lexicon,
                QuotedNames.add(
                    text,
                    lexicon,
                    NamedBodies.add(
                        text,
                        lexicon,
                        MentionFinder.find(text, lexicon, entities, gazetteer, dated)))),
            text,
            lexicon,
            entities);
    // "حركة 23 مارس": the day in the name of a body dates nothing.
    List<TimeExpression> found = dated.stream().filter(t -> !named(t, mentions)).toList();
    Surroundings surroundings = new Surroundings(text, lexicon, mentions);
    List<Frame> frames = new FrameFinder(text, lexicon, surroundings).find();
    List<Quotation> quotations = QuotationSpeakers.of(text, lexicon, surroundings, frames);
    Findings findings =
        findings(
            text, lexicon, surroundings, frames, found, counted, reference, article, quotations);
    List<Span> sentences = text.sentences().stream().map(NewsText.Sentence::span).toList();
    return new Read(
        new Extraction(
            article.id(), language, published, assumed, sentences, findings.events(), quotations),
        findings);
  }

  private static boolean named(TimeExpression time, List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m.kind() == Mention.Kind.GROUP || m.kind() == Mention.Kind.ORGANISATION)
        .anyMatch(m -> m.start() <= time.start() && time.end() <= m.end());
  }

  /** A text beyond all news: what comes after the bound is not read. */
  private static String cut(String text) {
    int end = LONGEST;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private Findings findings(
      NewsText text,
      Lexicon lexicon,
      Surroundings surroundings,
      List<Frame> frames,
      List<TimeExpression> found,
      List<NumberExpression> counted,
      ZonedDateTime reference,
      ArticleInput article,
      List<Quotation> quotations) {
    List<Mention> mentions = surroundings.mentions();
    SiteFinder sites = new SiteFinder(text, lexicon, surroundings, gazetteer, entities, found);
    List<Draft> drafts =
        new DraftBuilder(text, lexicon, types, surroundings, sites, found, frames).build();
    List<Loss> losses = new LossFinder(text, lexicon, mentions, counted, found).find();
    TimeChooser chooser = new TimeChooser(text.words(), found, surroundings);
    List<Draft> all =
        new LossAssigner(text, types, lexicon, frames, chooser, surroundings, sites)
            .assign(drafts, losses);
    all.sort(java.util.Comparator.comparingInt(Draft::sentence).thenComparingInt(Draft::token));
    LocalDateTime published = reference.toLocalDateTime();
    new LeadTimes(text, lexicon, chooser).settle(all, published);
    new NarrativeTimes(text, lexicon).settle(all, published);
    new CountedDays(text, lexicon, found, published).settle(all);
    Explosions.settle(all);
    Bombardments.settle(all, text.words());
    Intrusions.settle(all);
    Plans.ahead(all, types, published, text.words());
    StatusReader status = new StatusReader(text, lexicon, published, found);
    status.read(all);
    List<Draft> merged = new Merger(types, text).merge(all);
    status.refine(merged);
    merged.addAll(new StatementFinder(text, lexicon, frames, losses).find(merged));
    merged.sort(java.util.Comparator.comparingInt(Draft::sentence).thenComparingInt(Draft::token));
    List<Findings.Written> written =
        new EventWriter(text, weights, outlet(article.source()), quotations).write(merged);
    return new Findings(
        text, lexicon, mentions, frames, found, counted, losses, List.copyOf(all), written);
  }

  private @Nullable Attribution outlet(@Nullable String source) {
    if (source == null || source.isBlank()) {
      return null;
    }
    Optional<Entity> known = entities.named(source);
    String id = known.map(Entity::id).orElse("source:" + Romanizer.slug(source));
    String name = known.map(Entity::name).orElse(source);
    return new Attribution(id, name, Attribution.Mode.PUBLISHER, null, null, null);
  }
}
