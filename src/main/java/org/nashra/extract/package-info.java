/** From an article to the events in it, each grounded in spans of its text. */
@NullMarked
package org.nashra.extract;

import org.jspecify.annotations.NullMarked;
