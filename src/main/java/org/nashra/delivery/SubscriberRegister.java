package org.nashra.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.model.EditionId;

/**
 * The subscribers of every edition: {@code <folder>/<edition>.csv}, with the columns of {@link
 * SubscriberTable}. The file is the register: who is taken out of it gets no more mail. It is read
 * again when it has changed. An edition without a file has no subscribers. Thread-safe.
 */
public final class SubscriberRegister {
  private final Path folder;
  private final Map<EditionId, Version> read = new ConcurrentHashMap<>();

  private record Version(FileTime time, long size, Map<String, Subscriber> subscribers) {}

  /**
   * What an import did, or would do.
   *
   * @param added addresses that were not there
   * @param changed addresses whose name, languages or format is another now
   * @param kept addresses that stay as they are
   * @param withheld addresses that are in the file but do not get mail again by an import:
   *     unsubscribed, bounced, complained
   */
  public record ImportReport(
      List<String> added, List<String> changed, List<String> kept, List<String> withheld) {
    public ImportReport {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      kept = List.copyOf(kept);
      withheld = List.copyOf(withheld);
    }
  }

  public SubscriberRegister(Path folder) {
    this.folder = folder;
  }

  public Path file(EditionId edition) {
    return folder.resolve(edition + ".csv");
  }

  /**
   * Every subscriber of an edition, in the order of the file.
   *
   * @throws ConfigurationException with every fault of the file
   */
  public List<Subscriber> subscribers(EditionId edition) {
    return List.copyOf(byKey(edition).values());
  }

  /** The subscriber with a key ({@link Subscriber#key()}). */
  public Optional<Subscriber> find(EditionId edition, String key) {
    return Optional.ofNullable(byKey(edition).get(key));
  }

  /**
   * Takes the subscribers of a file into the register of an edition. The same import again changes
   * nothing, and none revives who has unsubscribed.
   *
   * @param dryRun only says what would be done
   * @throws ConfigurationException with every fault of either file; nothing is changed then
   */
  public synchronized ImportReport importFrom(EditionId edition, Path file, boolean dryRun) {
    Map<String, Subscriber> merged = new LinkedHashMap<>(byKey(edition));
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    for (Subscriber incoming : SubscriberTable.read(file)) {
      Subscriber present = merged.get(incoming.key());
      if (present == null) {
        added.add(incoming.address().value());
        merged.put(incoming.key(), incoming);
      } else if (isGone(present)) {
        withheld.add(present.address().value());
      } else if (present.equals(incoming)) {
        kept.add(present.address().value());
      } else {
        changed.add(incoming.address().value());
        merged.put(incoming.key(), incoming);
      }
    }
    if (!dryRun && !(added.isEmpty() && changed.isEmpty())) {
      write(edition, List.copyOf(merged.values()));
    }
    return new ImportReport(added, changed, kept, withheld);
  }

  private static boolean isGone(Subscriber subscriber) {
    return switch (subscriber.state()) {
      case UNSUBSCRIBED, BOUNCED, COMPLAINED -> true;
      case PENDING, ACTIVE, PAUSED -> false;
    };
  }

  private Map<String, Subscriber> byKey(EditionId edition) {
    Path file = file(edition);
    FileTime time;
    long size;
    try {
      if (!Files.exists(file)) {
        return Map.of();
      }
      time = Files.getLastModifiedTime(file);
      size = Files.size(file);
    } catch (IOException e) {
      throw new ConfigurationException(List.of(new Fault(file, 0, null, "cannot be read: " + e)));
    }
    Version known = read.get(edition);
    if (known != null && known.time.equals(time) && known.size == size) {
      return known.subscribers;
    }
    Map<String, Subscriber> subscribers = new LinkedHashMap<>();
    for (Subscriber subscriber : SubscriberTable.read(file)) {
      subscribers.put(subscriber.key(), subscriber);
    }
    read.put(edition, new Version(time, size, subscribers));
    return subscribers;
  }

  private void write(EditionId edition, List<Subscriber> subscribers) {
    Path file = file(edition);
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "." + edition, ".part");
      Files.writeString(part, SubscriberTable.write(subscribers), StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      read.remove(edition);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the register " + file + " cannot be written", e);
    }
  }
}
