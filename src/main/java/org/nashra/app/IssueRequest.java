package org.nashra.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * A wish for an issue.
 *
 * @param id unique to the wish
 * @param language null for every language of the edition
 * @param deliver whether it is mailed to those who have not had it
 */
public record IssueRequest(
    String id,
    EditionId edition,
    LocalDate date,
    @Nullable LanguageTag language,
    boolean deliver) {}
