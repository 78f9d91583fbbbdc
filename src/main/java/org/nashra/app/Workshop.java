package org.nashra.app;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nashra.briefing.Composer;
import org.nashra.briefing.EditionRegister;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.config.Key;
import org.nashra.config.Settings;
import org.nashra.config.TreeDigest;
import org.nashra.extract.Context;
import org.nashra.extract.Entities;
import org.nashra.extract.Extractor;
import org.nashra.language.Languages;
import org.nashra.language.NameBook;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.Event;
import org.nashra.place.Gazetteer;
import org.nashra.render.Renderer;
import org.nashra.source.SourceRegister;
import org.nashra.story.StoryGrouper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts that need no database, each made when it is first asked for. One a process;
 * thread-safe.
 */
final class Workshop implements AutoCloseable {
  static final String OUTLINES = "config/shared/outlines.jsonl.gz";

  private static final String NOWHERE = "http://sample.invalid";

  private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

  private final Home home;
  private final Settings settings;
  private final Clock clock;
  private final Lazy<Optional<SampleNewsroom>> sample = new Lazy<>(this::openSample);
  private final Lazy<Map<EditionId, Edition>> editions = new Lazy<>(this::readEditions);
  private final Lazy<SourceRegister> sources = new Lazy<>(this::readSources);
  private final Lazy<Languages> languages =
      new Lazy<>(() -> Languages.load(this.resolve("config/lang")));
  private final Lazy<Entities> entities =
      new Lazy<>(() -> Entities.load(this.resolve("config/shared"), languages()));
  private final Lazy<Gazetteer> gazetteer =
      new Lazy<>(() -> Gazetteer.load(this.resolve("config/shared")));
  private final Lazy<Extractor> extractor =
      new Lazy<>(
          () ->
              Extractor.load(this.resolve("config"), languages(), entities.get(), gazetteer.get()));
  private final Lazy<String> extractorDigest =
      new Lazy<>(
          () -> TreeDigest.of(List.of(this.resolve("config/lang"), this.resolve("config/shared"))));
  private final Lazy<Composer> composer = new Lazy<>(this::makeComposer);
  private final Lazy<Renderer> renderer =
      new Lazy<>(
          () ->
              new Renderer(
                  this.resolve("templates"), this.resolve("config/fonts"), this.resolve(OUTLINES)));

  Workshop(Home home, Settings settings) {
    this(home, settings, Clock.systemUTC());
  }

  Workshop(Home home, Settings settings, Clock clock) {
    this.home = home;
    this.settings = settings;
    this.clock = clock;
  }

  Path resolve(String path) {
    return home.resolve(path);
  }

  Settings settings() {
    return settings;
  }

  Clock clock() {
    return clock;
  }

  /** The sample newsroom, served as long as this workshop is open; empty if it is switched off. */
  Optional<SampleNewsroom> sample() {
    return sample.get();
  }

  /** The editions that are switched on. */
  Map<EditionId, Edition> editions() {
    return editions.get();
  }

  /**
   * @throws IllegalArgumentException naming those that there are
   */
  Edition edition(EditionId id) {
    return Optional.ofNullable(editions().get(id))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no edition \"" + id + "\"; there are " + editions().keySet()));
  }

  SourceRegister sources() {
    return sources.get();
  }

  Languages languages() {
    return languages.get();
  }

  Extractor extractor() {
    return extractor.get();
  }

  /** What the extractor knows besides an article. */
  Context context() {
    return new Context(clock.instant(), ZoneOffset.UTC);
  }

  /** Changes whenever the lexicons do, so that articles are read anew. */
  String extractorDigest() {
    return extractorDigest.get();
  }

  Composer composer() {
    return composer.get();
  }

  Renderer renderer() {
    return renderer.get();
  }

  private Optional<SampleNewsroom> openSample() {
    if (!settings.on(Key.SAMPLE)) {
      return Optional.empty();
    }
    Path folder = resolve("config/sample");
    int port = settings.number(Key.SAMPLE_PORT);
    try {
      return Optional.of(SampleNewsroom.start(folder, port));
    } catch (UncheckedIOException e) {
      LOG.warn("{}; the sample takes any free port instead", e.getMessage());
      return Optional.of(SampleNewsroom.start(folder, 0));
    }
  }

  private Map<EditionId, Edition> readEditions() {
    Map<EditionId, Edition> byId = new TreeMap<>();
    EditionRegister.read(resolve("config/editions"))
        .editions()
        .forEach(edition -> byId.put(edition.id(), edition));
    return byId;
  }

  private SourceRegister readSources() {
    return register(sample().map(SampleNewsroom::base).map(URI::toString).orElse(NOWHERE));
  }

  /** The sources as the files name them, for who reads none of them: no sample is served. */
  SourceRegister register() {
    return register(NOWHERE);
  }

  private SourceRegister register(String sample) {
    return SourceRegister.load(resolve("config/sources"), Map.of("sample", sample));
  }

  private Composer makeComposer() {
    WordingBook wordings =
        WordingBook.read(
            resolve("config"),
            editions().values().stream().flatMap(e -> e.languages().stream()).distinct().toList());
    NameBook names =
        (id, language) ->
            entities.get().name(id, language).or(() -> gazetteer.get().name(id, language));
    return new Composer(wordings, names, new StoryGrouper(), languages(), this::capital);
  }

  private boolean capital(Event.Place place) {
    return gazetteer.get().find(place.name(), Set.copyOf(place.countries())).stream()
        .anyMatch(p -> p.capital() && p.id().equals(place.id()));
  }

  @Override
  public void close() {
    Optional<SampleNewsroom> open = sample.made();
    if (open != null) {
      open.ifPresent(SampleNewsroom::close);
    }
  }
}
