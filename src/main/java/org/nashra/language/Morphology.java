package org.nashra.language;

/** How words of a language change in running text, and so how they are found in a lexicon. */
public enum Morphology {
  /** Prefixes and suffixes written together with the word (Arabic, Persian). */
  CLITIC,
  /** Endings that replace those of the dictionary form (Russian). */
  CASE_SUFFIX,
  /** Suffixes that an apostrophe parts from a name (Turkish; English "'s"). */
  APOSTROPHE,
  /** Words stand as they are. */
  NONE
}
