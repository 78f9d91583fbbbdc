package org.nashra.delivery;

import java.time.LocalDate;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * An archived briefing, as delivery needs to know it.
 *
 * @param id {@code <edition>-<date>-<language>-<revision>}
 * @param fingerprint of the briefing: 64 hexadecimal digits
 */
public record IssueBriefing(
    String id,
    EditionId edition,
    LocalDate date,
    LanguageTag language,
    int revision,
    String fingerprint) {}
