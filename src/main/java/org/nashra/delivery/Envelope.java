package org.nashra.delivery;

import java.time.LocalDate;
import org.nashra.model.EditionId;

/**
 * From whom and to whom a mail goes.
 *
 * @param deliveryId of its row in the ledger
 */
public record Envelope(
    String deliveryId, EditionId edition, LocalDate date, EmailAddress from, EmailAddress to) {}
