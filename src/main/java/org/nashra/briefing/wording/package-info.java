/**
 * Sentences from structured facts: templates and grammar by language, read from {@code
 * config/lang/<xx>/wording.yaml} and {@code grammar.yaml}.
 */
@NullMarked
package org.nashra.briefing.wording;

import org.jspecify.annotations.NullMarked;
