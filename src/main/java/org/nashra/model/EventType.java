package org.nashra.model;

import static org.nashra.model.SectionId.*;

/** What happened: the types of the event JSON, each with the section that it is told in. */
public enum EventType {
  CLASH(SECURITY),
  AIR_STRIKE(SECURITY),
  SHELLING(SECURITY),
  BOMBING(SECURITY),
  ATTACK(SECURITY),
  TERRITORY(SECURITY),
  ABDUCTION(SECURITY),
  CASUALTIES(SECURITY),
  DEPLOYMENT(SECURITY),
  CYBER(SECURITY),
  CEASEFIRE(DIPLOMACY),
  WITHDRAWAL(DIPLOMACY),
  RELEASE(DIPLOMACY),
  AGREEMENT(DIPLOMACY),
  CALL(DIPLOMACY),
  TALKS(DIPLOMACY),
  VISIT(DIPLOMACY),
  SANCTION(DIPLOMACY),
  STATEMENT(STATEMENTS),
  SUPPORT(STATEMENTS),
  APPEAL(STATEMENTS),
  ACCUSATION(STATEMENTS),
  REJECTION(STATEMENTS),
  THREAT(STATEMENTS),
  ARREST(INTERNAL),
  TRIAL(INTERNAL),
  PROTEST(INTERNAL),
  RIOT(INTERNAL),
  ELECTION(INTERNAL),
  RESIGNATION(INTERNAL),
  APPOINTMENT(INTERNAL),
  AID(HUMANITARIAN),
  DISPLACEMENT(HUMANITARIAN),
  HAZARD(HUMANITARIAN),
  ACCIDENT(HUMANITARIAN),
  ECONOMY(SectionId.ECONOMY);

  private final SectionId section;
  private final String value;

  EventType(SectionId section) {
    this.section = section;
    this.value = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** As the event JSON writes it: {@code air-strike}. */
  public String value() {
    return value;
  }

  public SectionId section() {
    return section;
  }
}
