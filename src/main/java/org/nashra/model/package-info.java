/** The records that every room of the house speaks. No logic beyond validity, no dependency. */
@NullMarked
package org.nashra.model;

import org.jspecify.annotations.NullMarked;
