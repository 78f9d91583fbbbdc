package org.nashra.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.RenderedBriefing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rendered briefings, kept for good under their ids: the database holds the truth, a folder mirrors
 * it as plain files. A file that cannot be written stops nothing; {@link #restoreFiles()} brings it
 * later. Thread-safe.
 */
public final class Archive {
  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

  private final ArchiveStore store;
  private final ArchiveFolder folder;
  private final Clock clock;

  /**
   * @param folder of the mirrored files; made when needed
   */
  public Archive(ArchiveStore store, Path folder, Clock clock) {
    this.store = store;
    this.folder = new ArchiveFolder(folder);
    this.clock = clock;
  }

  /**
   * Keeps a briefing. The same fingerprint of the same issue and language again changes nothing,
   * whatever its revision says, and gives what is kept.
   *
   * @throws RevisionTakenException if its revision is kept with another fingerprint
   */
  public ArchivedBriefing archive(RenderedBriefing rendered) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ArchivedBriefing kept = store.keep(rendered, headline(rendered.briefing()), now);
    mirror(kept);
    return kept;
  }

  /** The revision that a briefing is to be rendered as: that of its fingerprint, else the next. */
  public int revisionFor(
      EditionId edition, LocalDate date, LanguageTag language, String fingerprint) {
    return store
        .revisionOf(edition, date, language, fingerprint)
        .orElseGet(
            () -> store.latest(edition, date, language).map(b -> b.revision() + 1).orElse(1));
  }

  /** The number of an issue: one more than there are issues of earlier dates. */
  public int numberFor(EditionId edition, LocalDate date) {
    return store.issuesBefore(edition, date) + 1;
  }

  public Optional<ArchivedBriefing> find(String id) {
    return store.find(id);
  }

  /** The latest revision of an issue in a language. */
  public Optional<ArchivedBriefing> latest(
      EditionId edition, LocalDate date, LanguageTag language) {
    return store.latest(edition, date, language);
  }

  /** The latest revision of the newest issue before a date. */
  public Optional<ArchivedBriefing> before(
      EditionId edition, LocalDate date, LanguageTag language) {
    return store.before(edition, date, language);
  }

  /** The editions that have briefings here. */
  public List<EditionId> editions() {
    return store.editions();
  }

  /** The languages that briefings here are in. */
  public List<LanguageTag> languages() {
    return store.languages();
  }

  /**
   * Newest date first, then by edition and language, the latest revision first.
   *
   * @throws IllegalArgumentException if the cursor is none
   */
  public ArchivePage list(ArchiveQuery query) {
    @Nullable ArchiveCursor after =
        query.cursor() == null ? null : ArchiveCursor.decode(query.cursor());
    List<ArchivedBriefing> found = store.list(query, after);
    if (found.size() <= query.limit()) {
      return new ArchivePage(found, null);
    }
    List<ArchivedBriefing> page = found.subList(0, query.limit());
    return new ArchivePage(page, ArchiveCursor.at(page.get(page.size() - 1)).encode());
  }

  /** Hands over every briefing that a query finds, over all pages. */
  public void each(ArchiveQuery query, Consumer<ArchivedBriefing> consumer) {
    @Nullable ArchiveQuery next = query;
    while (next != null) {
      ArchivePage page = list(next);
      page.briefings().forEach(consumer);
      next = page.next() == null ? null : next.after(page.next());
    }
  }

  /**
   * The bytes of a document, checked against their hash.
   *
   * @throws DamagedDocumentException if they are not those that were archived
   */
  public Optional<StoredDocument> document(String id, DocumentFormat format) {
    Optional<StoredDocument> document = store.document(id, format);
    document.ifPresent(
        d -> {
          ContentHash found = ContentHash.of(d.bytes());
          if (!found.equals(d.hash())) {
            throw new DamagedDocumentException(id, format, d.hash(), found);
          }
        });
    return document;
  }

  /**
   * Writes the files that are missing, as after a crash. What is there is left alone.
   *
   * @return how many were written
   */
  public int restoreFiles() {
    int[] written = {0};
    try {
      folder.clean(clock.instant());
    } catch (IOException e) {
      LOG.warn("left-over partial files of the archive cannot be removed: {}", e.toString());
    }
    each(ArchiveQuery.everything(), briefing -> written[0] += mirror(briefing));
    return written[0];
  }

  /** Recomputes every checksum, in the database and of the files, and names each fault. */
  public ArchiveVerification verify() {
    return new ArchiveVerifier(this, store, folder).verify();
  }

  /** Whether the mirrored files can be written at all. */
  public boolean folderUsable() {
    return folder.usable();
  }

  private int mirror(ArchivedBriefing briefing) {
    List<DocumentFormat> missing =
        Stream.of(DocumentFormat.values())
            .filter(DocumentFormat::isPublic)
            .filter(format -> !folder.has(briefing, format))
            .toList();
    int written = 0;
    for (DocumentFormat format : missing) {
      try {
        byte[] bytes = document(briefing.id(), format).orElseThrow().bytes();
        folder.write(briefing, format, bytes);
        written++;
      } catch (IOException | DamagedDocumentException e) {
        LOG.error(
            "{} is in the archive's database, but not as the file {}: {}; it is tried again at the"
                + " next start",
            briefing.id(),
            folder.path(briefing, format),
            e.toString());
      }
    }
    return written;
  }

  private static String headline(Briefing briefing) {
    return Stream.concat(
            briefing.keyPoints().stream().map(Briefing.Item::text),
            briefing.sections().stream()
                .flatMap(section -> section.stories().stream())
                .map(Briefing.StoryText::headline))
        .findFirst()
        .orElse("");
  }
}
