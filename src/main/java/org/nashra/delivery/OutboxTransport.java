package org.nashra.delivery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes mails as files instead of sending them: {@code
 * <outbox>/<edition>-<date>/<address>-<pseudonym>.eml}. The same mail again is the same file.
 */
public final class OutboxTransport implements Transport {
  private static final int MAX_NAME = 60;

  private final Path outbox;

  public OutboxTransport(Path outbox) {
    this.outbox = outbox;
  }

  @Override
  public Handover hand(Envelope envelope, byte[] message) {
    Path folder = outbox.resolve(envelope.edition() + "-" + envelope.date());
    Path file = folder.resolve(fileName(envelope));
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, ".", ".part");
      try {
        Files.write(part, message);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return new Handover.Accepted(
          file.getFileName().toString(), "written to " + outbox.relativize(file));
    } catch (IOException e) {
      return new Handover.Temporary("the file " + file + " cannot be written: " + e);
    }
  }

  /** Safe on every file system; the pseudonym at its end tells apart what was replaced alike. */
  static String fileName(Envelope envelope) {
    String readable = envelope.to().value().replaceAll("[^A-Za-z0-9._@+-]", "_");
    readable = readable.replaceAll("^[.-]", "_");
    String id = envelope.deliveryId();
    return readable.substring(0, Math.min(readable.length(), MAX_NAME))
        + "-"
        + id.substring(id.lastIndexOf('-') + 1)
        + ".eml";
  }

  @Override
  public void rest() {}

  @Override
  public void close() {}
}
