package org.nashra.briefing;

import org.nashra.model.EventType;

/** How grave a kind of happening is, from 1 to 5, before figures and sources count. */
final class Severity {
  private Severity() {}

  static double of(EventType type) {
    return switch (type) {
      case CLASH, AIR_STRIKE, SHELLING, BOMBING, TERRITORY, CEASEFIRE -> 5;
      case ATTACK, CASUALTIES -> 4.5;
      case ABDUCTION, AGREEMENT, HAZARD -> 4;
      case DEPLOYMENT, WITHDRAWAL, SANCTION, CYBER, RIOT, ELECTION, RESIGNATION, DISPLACEMENT ->
          3.5;
      case TALKS, VISIT, RELEASE, THREAT, ACCIDENT -> 3;
      case CALL, APPEAL, ARREST, PROTEST, APPOINTMENT, AID -> 2.5;
      case SUPPORT, ACCUSATION, REJECTION, TRIAL, ECONOMY -> 2;
      case STATEMENT -> 1.5;
    };
  }
}
