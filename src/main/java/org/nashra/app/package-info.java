/** Wiring, the command line and the Camel adapters. */
@NullMarked
package org.nashra.app;

import org.jspecify.annotations.NullMarked;
