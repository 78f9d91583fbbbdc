/** Adapters between Camel's exchanges and our plain beans. */
@NullMarked
package org.nashra.app.camel;

import org.jspecify.annotations.NullMarked;
