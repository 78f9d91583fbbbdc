package org.nashra.extract;

import java.time.LocalDateTime;
import java.util.List;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event;

/** A plan for "Friday" is for the next one. */
final class Plans {
  private Plans() {}

  static void ahead(List<Draft> drafts, LocalDateTime published) {
    for (Draft draft : drafts) {
      TimeExpression time = draft.time();
      if (time == null || draft.modality() != Event.Modality.PLANNED) {
        continue;
      }
      LocalDateTime from = time.from();
      LocalDateTime to = time.to();
      boolean weekday =
          time.grain().equals("day") && time.text().chars().noneMatch(Character::isDigit);
      if (from == null || to == null) {
        continue;
      }
      boolean lastWeek =
          !to.isAfter(published.toLocalDate().atStartOfDay()) && to.plusDays(7).isAfter(published);
      if (weekday && lastWeek) {
        LocalDateTime next = from.plusDays(7);
        draft.time(
            new TimeExpression(
                time.start(),
                time.end(),
                time.text(),
                time.grain(),
                next,
                to.plusDays(7),
                next.toLocalDate().toString(),
                time.approximate(),
                time.explicit()),
            false);
      }
    }
  }
}
