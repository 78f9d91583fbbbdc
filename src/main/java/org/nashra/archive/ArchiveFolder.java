package org.nashra.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nashra.model.DocumentFormat;

/**
 * The archive as plain files, for people and backups: {@code YYYY/MM/DD/<edition>-<language>.pdf}.
 * A file is there whole or not at all. Thread-safe.
 */
final class ArchiveFolder {
  private static final Pattern DATED = Pattern.compile("\\d{4}/\\d{2}/\\d{2}/[^/]+");
  private static final Duration LEFT_OVER = Duration.ofHours(1);

  private final Path root;

  ArchiveFolder(Path root) {
    this.root = root;
  }

  /** Where a document's file lies, relative to the archive's folder, with {@code /} between. */
  static String relative(ArchivedBriefing briefing, DocumentFormat format) {
    return String.format(
        Locale.ROOT,
        "%04d/%02d/%02d/%s",
        briefing.date().getYear(),
        briefing.date().getMonthValue(),
        briefing.date().getDayOfMonth(),
        briefing.fileName(format));
  }

  Path path(ArchivedBriefing briefing, DocumentFormat format) {
    return root.resolve(relative(briefing, format));
  }

  boolean has(ArchivedBriefing briefing, DocumentFormat format) {
    return Files.isRegularFile(path(briefing, format));
  }

  /** Empty if there is no such file. */
  Optional<byte[]> read(ArchivedBriefing briefing, DocumentFormat format) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(path(briefing, format)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void write(ArchivedBriefing briefing, DocumentFormat format, byte[] bytes) throws IOException {
    Path target = path(briefing, format);
    Files.createDirectories(target.getParent());
    Path partial = Files.createDirectories(partials()).resolve(UUID.randomUUID() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Removes what a process that was killed while writing left behind. */
  void clean(Instant now) throws IOException {
    if (!Files.isDirectory(partials())) {
      return;
    }
    try (Stream<Path> files = Files.list(partials())) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_OVER))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Every file that lies where the archive keeps documents, relative, in order. */
  List<String> files() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.find(root, 4, (path, attributes) -> !attributes.isDirectory())) {
      return all.map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(path -> DATED.matcher(path).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive's folder " + root + " cannot be read", e);
    }
  }

  /** Whether the folder can be written to, or made. */
  boolean usable() {
    Path at = root.toAbsolutePath();
    while (at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
      at = at.getParent();
    }
    return at != null && Files.isDirectory(at) && Files.isWritable(at);
  }

  private Path partials() {
    return root.resolve(".partial");
  }
}
