package org.nashra.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.nashra.json.Json;
import org.nashra.model.Feed;

/** What the command {@code feed} does with each file: one JSON line. Thread-safe. */
public final class FeedLines {
  private final FeedReader reader;
  private final Path folder;

  /**
   * @param folder that relative file names count from
   */
  public FeedLines(FeedReader reader, Path folder) {
    this.reader = reader;
    this.folder = folder;
  }

  /** The line of one file; with {@code error} if it cannot be read. Never throws. */
  public CommandLine line(String file) {
    try {
      return CommandLine.done(Json.write(json(file, reader.read(bytes(folder, file), null, null))));
    } catch (FeedUnreadableException e) {
      return CommandLine.failed("file", file, e.kind(), e.detail());
    } catch (IOException | InvalidPathException e) {
      return CommandLine.failed("file", file, FetchError.FILE, "cannot be read: " + e);
    } catch (RuntimeException | StackOverflowError e) {
      return CommandLine.failed("file", file, FetchError.NOT_A_FEED, "cannot be parsed: " + e);
    }
  }

  private static ObjectNode json(String file, Feed feed) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("file", file);
    ObjectNode head = line.putObject("feed");
    head.put("title", feed.title());
    head.put("link", feed.link());
    head.put("language", feed.language());
    head.set("updated", Json.tree(String.valueOf(feed.updated())));
    if (feed.updated() == null) {
      head.putNull("updated");
    }
    line.set("entries", Json.tree(feed.entries()));
    return line;
  }

  /**
   * The bytes of a file, a {@code .gz} one unpacked; at most a little more than a feed may have.
   */
  static byte[] bytes(Path folder, String file) throws IOException {
    Path path = folder.resolve(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
        InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return plain.readNBytes(FeedReader.LARGEST + 1);
    }
  }
}
