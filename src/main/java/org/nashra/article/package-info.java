/** From a page or a feed's content to an article: main text, metadata, publication date. */
@NullMarked
package org.nashra.article;

import org.jspecify.annotations.NullMarked;
