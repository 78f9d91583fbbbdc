package org.nashra.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.archive.ArchiveFault.Kind;
import org.nashra.json.Json;
import org.nashra.model.DocumentFormat;
import org.nashra.model.RenderedBriefing;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class ArchiveVerifyTest {
  @TempDir Path folder;
  private final Database database = TestDatabases.h2();
  private Archive archive;

  @BeforeEach
  void fill() {
    Clock clock = Clock.fixed(Instant.parse("2022-09-16T03:00:00Z"), ZoneOffset.UTC);
    archive = new Archive(new ArchiveStore(database), folder, clock);
    archive.archive(TestBriefings.arabic("2022-09-15"));
    archive.archive(TestBriefings.english("2022-09-15"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUntouchedArchiveIsSound() {
    ArchiveVerification found = archive.verify();
    assertTrue(found.sound(), found.toString());
    assertEquals(List.of(5, 5), found.briefings().stream().map(b -> b.documents()).toList());
    assertEquals(List.of(4, 4), found.briefings().stream().map(b -> b.files()).toList());
  }

  @Test
  void everyTamperedFileIsNamed() throws Exception {
    Path day = folder.resolve("2022/09/15");
    Files.writeString(day.resolve("south-caucasus-ar.txt"), "another text");
    Files.delete(day.resolve("south-caucasus-en.pdf"));
    Files.writeString(day.resolve("south-caucasus-fr.txt"), "planted");
    assertEquals(
        List.of(
            Kind.FILE_DAMAGED + " 2022/09/15/south-caucasus-ar.txt",
            Kind.FILE_MISSING + " 2022/09/15/south-caucasus-en.pdf",
            Kind.FILE_UNKNOWN + " 2022/09/15/south-caucasus-fr.txt"),
        faults());
    archive.restoreFiles();
    assertFalse(faults().toString().contains(Kind.FILE_MISSING.toString()), faults().toString());
  }

  @Test
  void aTamperedDatabaseIsNamedAndNotServed() {
    String id = "south-caucasus-2022-09-15-ar-1";
    byte[] forged = "forged".getBytes(StandardCharsets.UTF_8);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update document set content = ? where hash = (select hash from"
                        + " archived_document where briefing_id = ? and format = 'pdf')",
                    forged,
                    id));
    assertEquals(List.of(Kind.DOCUMENT_DAMAGED + " " + id + ".pdf"), faults());
    DamagedDocumentException e =
        assertThrows(
            DamagedDocumentException.class, () -> archive.document(id, DocumentFormat.PDF));
    assertTrue(e.getMessage().contains("the pdf of " + id), e.getMessage());
  }

  @Test
  void aDocumentTakenFromTheDatabaseIsNamed() {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "delete from archived_document where format = 'mail' and briefing_id like"
                        + " '%-en-1'"));
    assertEquals(
        List.of(Kind.DOCUMENT_MISSING + " south-caucasus-2022-09-15-en-1.mail.json"), faults());
  }

  @Test
  void aJsonThatDoesNotGiveItsFingerprintIsNamed() {
    RenderedBriefing sound = TestBriefings.arabic("2022-09-17");
    Map<DocumentFormat, byte[]> documents = new EnumMap<>(sound.documents());
    String json = new String(sound.document(DocumentFormat.JSON), StandardCharsets.UTF_8);
    documents.put(
        DocumentFormat.JSON,
        json.replace("\"grade\":\"B\"", "\"grade\":\"A\"").getBytes(StandardCharsets.UTF_8));
    archive.archive(new RenderedBriefing(sound.briefing(), documents));
    assertEquals(
        List.of(Kind.FINGERPRINT_DIFFERS + " south-caucasus-2022-09-17-ar-1.json"), faults());
  }

  @Test
  void linesAreJsonWithAnErrorWhereSomethingIsWrong() throws Exception {
    Files.delete(folder.resolve("2022/09/15/south-caucasus-en.pdf"));
    Files.writeString(folder.resolve("2022/09/15/other.txt"), "planted");
    List<JsonNode> lines = new ArrayList<>();
    ArchiveLines commands = new ArchiveLines(archive);
    assertFalse(commands.verify(line -> lines.add(Json.read(line, JsonNode.class))));
    assertEquals(3, lines.size());
    assertFalse(lines.get(0).has("error"));
    assertEquals("file-missing", lines.get(1).at("/error/kind").asText());
    assertEquals("file-missing", lines.get(1).at("/faults/0/kind").asText());
    assertEquals("2022/09/15/other.txt", lines.get(2).at("/file").asText());
    assertEquals("file-unknown", lines.get(2).at("/error/kind").asText());

    lines.clear();
    commands.list(ArchiveQuery.everything(), line -> lines.add(Json.read(line, JsonNode.class)));
    assertEquals("south-caucasus-2022-09-15-ar-1", lines.get(0).at("/id").asText());
    assertEquals("جنوب القوقاز", lines.get(0).at("/region").asText());
    assertEquals(
        "2022/09/15/south-caucasus-ar.pdf", lines.get(0).at("/documents/pdf/file").asText());
    assertTrue(lines.get(0).at("/documents/mail/file").isMissingNode());
  }

  private List<String> faults() {
    return archive.verify().faults().stream().map(f -> f.kind() + " " + f.subject()).toList();
  }
}
