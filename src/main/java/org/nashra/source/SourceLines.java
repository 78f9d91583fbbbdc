package org.nashra.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nashra.json.Json;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** What the commands {@code sources list|import|export|discover} do. */
public final class SourceLines {
  private final SourceRegister register;

  public SourceLines(SourceRegister register) {
    this.register = register;
  }

  /** A line a source: the register's entry and its health. */
  public List<CommandLine> list(SourceWard ward, Instant now) {
    return ward.all(now).stream()
        .map(
            health -> {
              ObjectNode line = (ObjectNode) Json.tree(health);
              register
                  .source(health.sourceId())
                  .ifPresent(
                      source -> {
                        line.put("language", source.language().value());
                        line.put(
                            "kind",
                            source
                                .kind()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'));
                        line.put("grade", String.valueOf(source.grade()));
                        line.set(
                            "editions", Json.tree(source.editions().stream().sorted().toList()));
                      });
              return CommandLine.done(Json.write(line));
            })
        .toList();
  }

  /** The register's feeds as OPML. */
  public String export() {
    return Opml.write("Nashra", register.all());
  }

  /**
   * Writes the feeds of an OPML file that the register does not have yet into a new file of it.
   *
   * @param folder {@code config/sources}
   * @param language of feeds whose entry names none
   * @return a line a feed: {@code {"id","name","address","added"}}
   */
  public List<CommandLine> importFile(
      Path opml, Path folder, EditionId edition, LanguageTag language) {
    List<Opml.Entry> entries;
    try {
      entries = Opml.read(Files.readAllBytes(opml));
    } catch (IOException e) {
      return failure(opml, FetchError.FILE, "cannot be read: " + e);
    } catch (FeedUnreadableException e) {
      return failure(opml, e.kind(), e.detail());
    }
    Set<String> addresses =
        register.all().stream()
            .map(s -> WebAddress.canonical(s.address().toString()))
            .collect(Collectors.toCollection(java.util.HashSet::new));
    Set<String> ids =
        register.all().stream()
            .map(s -> s.id())
            .collect(Collectors.toCollection(java.util.HashSet::new));
    StringBuilder yaml =
        new StringBuilder("# Imported from an OPML list; check grades and languages.\nsources:\n");
    List<CommandLine> lines = new ArrayList<>();
    boolean any = false;
    for (Opml.Entry entry : entries) {
      boolean added = addresses.add(WebAddress.canonical(entry.address()));
      String id = added ? SourceId.unique(entry.id(), entry.address(), ids) : entry.id();
      if (added) {
        SourceYaml.append(yaml, id, entry, edition, language);
        any = true;
      }
      lines.add(line(id, entry, added));
    }
    if (any) {
      Optional<String> fault = write(folder, opml, yaml.toString());
      if (fault.isPresent()) {
        return failure(opml, FetchError.FILE, fault.get());
      }
    }
    return lines;
  }

  private static CommandLine line(String id, Opml.Entry entry, boolean added) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("id", id);
    line.put("name", entry.name());
    line.put("address", entry.address());
    line.put("added", added);
    return CommandLine.done(Json.write(line));
  }

  private static Optional<String> write(Path folder, Path opml, String yaml) {
    String stem = String.valueOf(opml.getFileName()).replaceAll("\\.[^.]*$", "");
    Path file = folder.resolve("imported-" + stem.replaceAll("[^A-Za-z0-9_-]", "-") + ".yaml");
    try {
      Files.writeString(file, yaml, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      return Optional.empty();
    } catch (FileAlreadyExistsException e) {
      return Optional.of(file + " exists already; rename it or the OPML file");
    } catch (IOException e) {
      return Optional.of(file + " cannot be written: " + e);
    }
  }

  private static List<CommandLine> failure(Path opml, FetchError kind, String detail) {
    return List.of(CommandLine.failed("file", opml.toString(), kind, detail));
  }

  /** A line a feed that a page leads to; a line with {@code error} if there is none. */
  public static List<CommandLine> discover(FeedDiscovery discovery, String address) {
    Optional<URI> page = WebAddress.of(address);
    if (page.isEmpty()) {
      return List.of(
          CommandLine.failed(
              "url", address, FetchError.BAD_ADDRESS, "not an http or https address"));
    }
    FeedDiscovery.Answer answer = discovery.discover(page.get());
    if (answer.feeds().isEmpty()) {
      FetchError kind =
          answer.refused().map(FetchOutcome.Refused::kind).orElse(FetchError.NOT_A_FEED);
      String detail =
          answer.refused().map(FetchOutcome.Refused::detail).orElse("the page leads to no feed");
      return List.of(CommandLine.failed("url", address, kind, detail));
    }
    return answer.feeds().stream().map(f -> CommandLine.done(Json.write(f))).toList();
  }
}
