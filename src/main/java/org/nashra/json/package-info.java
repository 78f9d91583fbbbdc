/** The one JSON mapping of the model, and its canonical form (RFC 8785). */
@NullMarked
package org.nashra.json;

import org.jspecify.annotations.NullMarked;
