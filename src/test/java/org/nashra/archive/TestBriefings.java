package org.nashra.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nashra.json.CanonicalJson;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.MailBody;
import org.nashra.model.Period;
import org.nashra.model.RenderedBriefing;

/** Small rendered briefings of our own writing, right in every checksum. */
public final class TestBriefings {
  private TestBriefings() {}

  /** An Arabic briefing of the South Caucasus. */
  public static RenderedBriefing arabic(String date) {
    return rendered("south-caucasus", date, "ar", 1, "جنوب القوقاز", "توقف القتال على الحدود");
  }

  public static RenderedBriefing english(String date) {
    return rendered(
        "south-caucasus", date, "en", 1, "South Caucasus", "Fighting stopped on the border");
  }

  public static RenderedBriefing rendered(
      String edition, String date, String language, int revision, String region, String keyPoint) {
    Briefing briefing = briefing(edition, date, language, revision, region, keyPoint);
    Map<DocumentFormat, byte[]> documents = new EnumMap<>(DocumentFormat.class);
    documents.put(DocumentFormat.PDF, pdf(briefing));
    documents.put(
        DocumentFormat.HTML,
        bytes("<!doctype html><html lang=\"" + language + "\"><p>" + keyPoint + "</p></html>"));
    documents.put(DocumentFormat.TXT, bytes(region + "\n" + keyPoint + "\n"));
    documents.put(DocumentFormat.JSON, bytes(Json.write(briefing)));
    documents.put(
        DocumentFormat.MAIL, bytes(Json.write(new MailBody(region, keyPoint, keyPoint, keyPoint))));
    return new RenderedBriefing(briefing, documents);
  }

  private static Briefing briefing(
      String edition, String date, String language, int revision, String region, String keyPoint) {
    Briefing draft = briefing(edition, date, language, revision, region, keyPoint, "");
    ObjectNode tree = (ObjectNode) Json.tree(draft);
    tree.remove(List.of("generated", "revision", "number", "fingerprint"));
    tree.path("sources").forEach(source -> ((ObjectNode) source).remove("retrieved"));
    String fingerprint = ContentHash.of(CanonicalJson.write(tree)).value();
    return briefing(edition, date, language, revision, region, keyPoint, fingerprint);
  }

  private static Briefing briefing(
      String edition,
      String date,
      String language,
      int revision,
      String region,
      String keyPoint,
      String fingerprint) {
    LocalDate day = LocalDate.parse(date);
    Instant cutoff = Instant.parse(date + "T20:00:00Z");
    Briefing.Support support = new Briefing.Support(1, 0, 8, "Fighting");
    return new Briefing(
        new EditionId(edition),
        7,
        day,
        LanguageTag.of(language),
        new Period(cutoff.minusSeconds(86_400), cutoff),
        cutoff,
        cutoff.plusSeconds(60L * revision),
        revision,
        new Briefing.Masthead(region, "Nashra", cutoff.plusSeconds(86_400), "Asia/Yerevan"),
        List.of(new Briefing.Item(keyPoint, List.of(support))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Briefing.SourceEntry(
                1,
                "a1",
                "Test Wire",
                "Fighting stops",
                LanguageTag.of("en"),
                cutoff.minusSeconds(3600),
                cutoff.minusSeconds(60L * revision),
                "https://wire.example/a1",
                "B")),
        new Briefing.Excluded(0, 0, 0),
        new Briefing.Basis(null, "templates-1"),
        fingerprint);
  }

  /** Bytes that look like a PDF, long enough to be asked for in parts. */
  private static byte[] pdf(Briefing briefing) {
    String body = ("% " + briefing.fingerprint() + "\n").repeat(40);
    return bytes("%PDF-1.7\n" + body + "%%EOF\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
