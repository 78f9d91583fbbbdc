/**
 * Groups articles that report the same happening, over languages and days, and keeps the claims
 * made about it.
 */
@NullMarked
package org.nashra.story;

import org.jspecify.annotations.NullMarked;
