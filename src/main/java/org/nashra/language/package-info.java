/**
 * From text to folded text, tokens, sentences, numbers and times, in any language that has a folder
 * under config/lang.
 */
@NullMarked
package org.nashra.language;

import org.jspecify.annotations.NullMarked;
