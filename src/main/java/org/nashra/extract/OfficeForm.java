package org.nashra.extract;

import org.jspecify.annotations.Nullable;

/**
 * A kind of organisation, or an office, that takes its state from beside it.
 *
 * @param suffix of the id ({@code mod} of {@code org:az-mod}); for a title the English title
 * @param name English, with {@code {state}} and {@code {adj}}
 * @param here the form for running text of the language; null if there is none
 */
record OfficeForm(String suffix, String name, @Nullable String here, boolean plural, String rule) {
  /** The suffix of what stands for the state itself: its officials, its jets. */
  static final String STATE = "@state";
}
