/** The HTTP interface and the pages for people; knows nothing of the server it runs in. */
@NullMarked
package org.nashra.web;

import org.jspecify.annotations.NullMarked;
