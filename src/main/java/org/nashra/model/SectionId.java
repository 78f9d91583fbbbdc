package org.nashra.model;

/** The sections of the situation, in their default order. */
public enum SectionId {
  SECURITY,
  DIPLOMACY,
  STATEMENTS,
  INTERNAL,
  HUMANITARIAN,
  ECONOMY
}
