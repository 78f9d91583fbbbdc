package org.nashra.delivery;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, since names and answers come from outside.
 */
final class LedgerCsv {
  private static final String COLUMNS =
      "id,edition,date,address,name,language,format,briefing,state,attempts,resends,planned,changed,"
          + "next_attempt,message_id,queue_id,answer\r\n";

  private LedgerCsv() {}

  static void write(List<LedgerEntry> entries, Appendable out) throws IOException {
    out.append(COLUMNS);
    for (LedgerEntry entry : entries) {
      List<@Nullable Object> cells =
          java.util.Arrays.asList(
              entry.id(),
              entry.edition(),
              entry.date(),
              entry.address(),
              entry.name(),
              entry.language(),
              entry.format().code(),
              entry.briefing(),
              entry.state().code(),
              entry.attempts(),
              entry.resends(),
              entry.plannedAt(),
              entry.changedAt(),
              entry.nextAttempt(),
              entry.messageId(),
              entry.queueId(),
              entry.answer());
      String comma = "";
      for (@Nullable Object cell : cells) {
        out.append(comma).append(cell == null ? "" : Csv.cell(harmless(cell.toString())));
        comma = ",";
      }
      out.append("\r\n");
    }
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
