/** From names to places with coordinates: the gazetteer and its disambiguation. */
@NullMarked
package org.nashra.place;

import org.jspecify.annotations.NullMarked;
