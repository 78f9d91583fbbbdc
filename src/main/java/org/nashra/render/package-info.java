/** From a briefing to PDF, HTML, text and the mail body. */
@NullMarked
package org.nashra.render;

import org.jspecify.annotations.NullMarked;
