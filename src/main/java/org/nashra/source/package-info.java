/**
 * From the source register to feed items: the polling plan, the safe fetcher, feed parsing, OPML.
 */
@NullMarked
package org.nashra.source;

import org.jspecify.annotations.NullMarked;
