/** Reads and checks the configuration; every fault is named with file, line and reason. */
@NullMarked
package org.nashra.config;

import org.jspecify.annotations.NullMarked;
