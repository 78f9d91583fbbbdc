package org.nashra.app;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nashra.app.IssuePart.Outcome;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.briefing.Composer;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.ClaimCheck;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.RenderedBriefing;
import org.nashra.render.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an issue from the wish for it to the archive: what the {@code briefing-} routes call. */
public final class IssueDesk {
  private static final Logger LOG = LoggerFactory.getLogger(IssueDesk.class);

  private final Map<EditionId, Edition> editions;
  private final IssueMaterial material;
  private final Supplier<Composer> composer;
  private final Supplier<Renderer> renderer;
  private final Archive archive;
  private final Clock clock;
  private final AtomicLong wishes = new AtomicLong();
  private final Map<String, CompletableFuture<List<ArchivedBriefing>>> waiting =
      new ConcurrentHashMap<>();

  public IssueDesk(
      Map<EditionId, Edition> editions,
      IssueMaterial material,
      Supplier<Composer> composer,
      Supplier<Renderer> renderer,
      Archive archive,
      Clock clock) {
    this.editions = Map.copyOf(editions);
    this.material = material;
    this.composer = composer;
    this.renderer = renderer;
    this.archive = archive;
    this.clock = clock;
  }

  /** A new wish; {@link #result} tells what comes of it. */
  public IssueRequest wish(
      EditionId edition, LocalDate date, @Nullable LanguageTag language, boolean deliver) {
    String id = edition + "/" + date + "/" + wishes.incrementAndGet();
    IssueRequest request = new IssueRequest(id, edition, date, language, deliver);
    waiting.put(id, new CompletableFuture<>());
    return request;
  }

  /** What was archived for a wish; fails if nothing could be. */
  public CompletableFuture<List<ArchivedBriefing>> result(IssueRequest request) {
    return waiting.getOrDefault(
        request.id(),
        CompletableFuture.failedFuture(new IllegalStateException("no wish " + request.id())));
  }

  /** The issue whose sending time has come: that of yesterday, by the edition's clock. */
  public IssueRequest due(String edition) {
    Edition found = edition(new EditionId(edition));
    LocalDate today = LocalDate.ofInstant(found.clock(clock).instant(), found.zone());
    return wish(found.id(), today.minusDays(1), null, true);
  }

  public List<IssuePart> parts(IssueRequest request) {
    Edition edition = edition(request.edition());
    List<LanguageTag> languages =
        request.language() == null ? edition.languages() : List.of(request.language());
    IssueMaterial.Gathered gathered = material.gather(edition, request.date());
    return languages.stream()
        .map(
            language ->
                new IssuePart(
                    request, language, languages.size(), input(gathered, request, language)))
        .toList();
  }

  private org.nashra.briefing.IssueInput input(
      IssueMaterial.Gathered gathered, IssueRequest request, LanguageTag language) {
    Edition edition = edition(request.edition());
    Briefing previous =
        archive
            .before(request.edition(), request.date(), language)
            .flatMap(b -> archive.document(b.id(), DocumentFormat.JSON))
            .map(d -> Json.read(new String(d.bytes(), StandardCharsets.UTF_8), Briefing.class))
            .orElse(null);
    Instant now = edition.clock(clock).instant();
    return gathered.input(
        previous,
        archive.numberFor(request.edition(), request.date()),
        now,
        renderer.get().digest());
  }

  public Briefing compose(IssuePart part) {
    Briefing briefing = composer.get().compose(part.input(), part.language());
    int revision =
        archive.revisionFor(
            briefing.edition(), briefing.date(), briefing.language(), briefing.fingerprint());
    return briefing.withRevision(revision);
  }

  public RenderedBriefing render(Briefing briefing) {
    collect();
    return renderer.get().render(briefing, edition(briefing.edition()));
  }

  /** Keeps a rendered part. */
  public Outcome archive(RenderedBriefing rendered, IssuePart part) {
    Outcome kept = new Outcome.Archived(part, archive.archive(rendered));
    collect();
    return kept;
  }

  /**
   * Before and after a layout: what it and the reading before it leave would fill the old
   * generation, which never gives a page back to the system
   * (docs/decisions/one-collection-a-document.md).
   */
  private static void collect() {
    System.gc();
  }

  /** Answers the wish; the issue's claim check if it is to be delivered, else null. */
  public @Nullable ClaimCheck finish(List<Outcome> outcomes) {
    IssueRequest request = outcomes.get(0).request();
    List<ArchivedBriefing> archived = new ArrayList<>();
    @Nullable Exception failure = null;
    for (LanguageTag language : edition(request.edition()).languages()) {
      for (Outcome outcome : outcomes) {
        if (outcome.part().language().equals(language)) {
          if (outcome instanceof Outcome.Archived kept) {
            archived.add(kept.briefing());
          } else if (outcome instanceof Outcome.Failed failed) {
            failure = failed.cause();
          }
        }
      }
    }
    LOG.info(
        "issue {} {}: {} of {} languages archived",
        request.edition(),
        request.date(),
        archived.size(),
        outcomes.get(0).of());
    if (archived.isEmpty()) {
      failed(request, failure == null ? new IllegalStateException("no language") : failure);
      return null;
    }
    answer(request).ifPresent(future -> future.complete(archived));
    return request.deliver() ? new IssueId(request.edition(), request.date()).claim() : null;
  }

  /** Ends a wish that could not even be begun. */
  public void failed(@Nullable Object wish, Exception cause) {
    if (wish instanceof IssueRequest request) {
      answer(request).ifPresent(future -> future.completeExceptionally(cause));
    }
  }

  private Optional<CompletableFuture<List<ArchivedBriefing>>> answer(IssueRequest request) {
    return Optional.ofNullable(waiting.remove(request.id()));
  }

  private Edition edition(EditionId id) {
    Edition edition = editions.get(id);
    if (edition == null) {
      throw new IllegalArgumentException(
          "there is no edition \""
              + id
              + "\"; there are "
              + editions.keySet().stream().sorted().toList());
    }
    return edition;
  }
}
