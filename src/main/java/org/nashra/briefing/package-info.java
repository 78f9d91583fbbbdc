/**
 * From stories and the previous issue to a briefing: choosing, ranking, wording, what changed, what
 * is missing.
 */
@NullMarked
package org.nashra.briefing;

import org.jspecify.annotations.NullMarked;
