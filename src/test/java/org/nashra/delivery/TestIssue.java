package org.nashra.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nashra.json.Json;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.MailBody;
import org.nashra.store.Database;

/**
 * An issue in Arabic and English with its edition, subscribers and archive: what delivery works on.
 */
final class TestIssue implements IssueDocuments {
  static final EditionId EDITION = new EditionId("south-caucasus");
  static final LocalDate DATE = LocalDate.of(2022, 9, 13);
  static final LanguageTag ARABIC = LanguageTag.of("ar");
  static final LanguageTag ENGLISH = LanguageTag.of("en");

  /** The moment at which the issue is due: 07:00 in Yerevan on the next day. */
  static final String SENDING = "2022-09-14T03:00:00Z";

  static final String ARABIC_SUBJECT =
      "جنوب القوقاز: تجدّد الاشتباكات على الحدود بين أرمينيا وأذربيجان";

  static final String ARABIC_TEXT =
      "أعلنت وزارة الدفاع مقتل 49 جنديًا على الأقل.\nالأرشيف: {{archived}}\nلإلغاء الاشتراك: {{unsubscribe}}\n";

  static final String ARABIC_HTML =
      "<html lang=\"ar\" dir=\"rtl\"><body><p>أعلنت وزارة الدفاع مقتل 49 جنديًا على الأقل.</p>"
          + "<p class=\"note\"><a href=\"{{archived}}\">الأرشيف</a></p>"
          + "<p><a href=\"{{unsubscribe}}\">إلغاء الاشتراك</a> · "
          + "<a href=\"{{archived}}\">الأرشيف</a><br>نشرة</p></body></html>";

  private final List<IssueBriefing> briefings =
      new ArrayList<>(List.of(briefing(ARABIC, 1), briefing(ENGLISH, 1)));
  private final byte[] pdf = new byte[120_000];
  private volatile boolean archiveDown;

  TestIssue() {
    new Random(7).nextBytes(pdf);
  }

  static Edition edition() {
    return new Edition(
        EDITION,
        Map.of(ARABIC, "جنوب القوقاز", ENGLISH, "South Caucasus"),
        Map.of(ARABIC, "مكتب نشرة", ENGLISH, "The Nashra Desk"),
        new Edition.Region(Set.of("AM", "AZ", "GE"), List.of()),
        List.of(ARABIC, ENGLISH),
        ZoneId.of("Asia/Yerevan"),
        LocalTime.MIDNIGHT,
        LocalTime.of(7, 0),
        5,
        null,
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        10,
        "A4",
        Map.of());
  }

  static Function<EditionId, Edition> editions() {
    return id -> {
      if (!id.equals(EDITION)) {
        throw new IllegalArgumentException("no edition " + id);
      }
      return edition();
    };
  }

  static IssueBriefing briefing(LanguageTag language, int revision) {
    return new IssueBriefing(
        EDITION + "-" + DATE + "-" + language + "-" + revision,
        EDITION,
        DATE,
        language,
        revision,
        ContentHash.of(language + " " + revision).value());
  }

  void archive(IssueBriefing briefing) {
    briefings.add(briefing);
  }

  void archiveDown(boolean down) {
    archiveDown = down;
  }

  byte[] pdf() {
    return pdf.clone();
  }

  @Override
  public List<IssueBriefing> briefings(EditionId edition, LocalDate date) {
    return edition.equals(EDITION) && date.equals(DATE) ? List.copyOf(briefings) : List.of();
  }

  @Override
  public byte[] document(String briefingId, DocumentFormat format) {
    if (archiveDown) {
      throw new IllegalStateException("the archive has no " + briefingId);
    }
    return switch (format) {
      case PDF -> pdf.clone();
      case MAIL -> Json.write(mail(briefingId)).getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException(format.name());
    };
  }

  private static MailBody mail(String briefingId) {
    return briefingId.contains("-ar-")
        ? new MailBody(ARABIC_SUBJECT, "تجدّد الاشتباكات", ARABIC_HTML, ARABIC_TEXT)
        : new MailBody(
            "South Caucasus: fighting resumes",
            "Fighting resumes",
            "<p>At least 49 soldiers were killed.</p><a href=\"{{unsubscribe}}\">Unsubscribe</a>",
            "At least 49 soldiers were killed.\nUnsubscribe: {{unsubscribe}}\n");
  }

  static LetterSettings letters() {
    EmailAddress from = EmailAddress.of("briefing@nashra.example");
    return new LetterSettings(from, null, from, null, null);
  }

  /** A register with one edition's file. */
  static SubscriberRegister register(Path folder, String... lines) {
    write(folder, lines);
    return new SubscriberRegister(folder);
  }

  static void write(Path folder, String... lines) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(EDITION + ".csv"),
          "address,name,languages,format\n" + String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** So many subscribers: {@code reader1@example.org} and so on, every second one in Arabic. */
  static String[] readers(int count) {
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] = "reader" + (i + 1) + "@example.org,," + (i % 2 == 0 ? "ar" : "en") + ",text";
    }
    return lines;
  }

  /** Everything wired together, as the service does it. */
  Desk desk(Database database, SubscriberRegister register, Transport transport, Clock clock) {
    return desk(database, register, transport, clock, UnknownPolicy.RESEND_ONCE, letters());
  }

  Desk desk(
      Database database,
      SubscriberRegister register,
      Transport transport,
      Clock clock,
      UnknownPolicy policy,
      @Nullable LetterSettings settings) {
    LetterSettings letters = settings == null ? letters() : settings;
    LedgerStore ledger = new LedgerStore(database, "node-1");
    DeliveryPlanner planner =
        new DeliveryPlanner(editions(), this, register, ledger, letters.from().domain(), clock);
    Sender sender =
        new Sender(
            editions(),
            register,
            ledger,
            new LetterComposer(editions(), this, letters),
            transport,
            letters.from(),
            policy,
            clock);
    return new Desk(
        new DeliveryDesk(editions(), planner, sender, ledger, transport, policy, clock),
        planner,
        ledger);
  }

  /** The desk and what stands behind it. */
  record Desk(DeliveryDesk desk, DeliveryPlanner planner, LedgerStore ledger) {
    List<String> plan() {
      return desk.plan(EDITION, DATE);
    }

    LedgerEntry row(String id) {
      return ledger.find(id).orElseThrow();
    }

    LedgerSummary summary() {
      return desk.summary(EDITION, DATE);
    }
  }
}
