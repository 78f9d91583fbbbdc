/** Sends each archived briefing to each subscriber once, and keeps the proof of it. */
@NullMarked
package org.nashra.delivery;

import org.jspecify.annotations.NullMarked;
