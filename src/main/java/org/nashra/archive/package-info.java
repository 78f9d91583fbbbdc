/** Keeps rendered briefings under permanent addresses, by content hash. */
@NullMarked
package org.nashra.archive;

import org.jspecify.annotations.NullMarked;
