package org.nashra.language;

import java.time.LocalDate;

/**
 * The lunar days and solar months by which feasts of India are reckoned, for the time of India.
 *
 * <p>A lunar day (tithi) lasts while the Moon gains twelve degrees on the Sun; thirty make a month,
 * which opens at the new moon and is named after the sign that the Sun enters in it (Chaitra, the
 * first, after Aries; a month without such an entry is left out). A feast falls on the day on which
 * its lunar day holds at its hour. Positions after Jean Meeus, Astronomical Algorithms, chapters 25
 * and 47, short series: a few minutes off at most.
 */
final class HinduCalendar {
  private static final double MEAN_SOLAR_DAY = 0.985647;
  private static final double MEAN_LUNAR_DAY = 12.190749;
  private static final double MONTH = 29.530589;

  /** India is so many days before Greenwich. */
  private static final double ZONE = 5.5 / 24;

  /** Days from 1970 to noon of the first day of 2000. */
  private static final double EPOCH_2000 = 10957.5;

  private static final double CENTURY = 36525;
  private static final int ROUNDS = 8;
  private static final double SUNSET = 18.0 / 24;

  /** Degrees; factors of D (elongation), M (Sun's anomaly), M' (Moon's anomaly), F (latitude). */
  private static final double[][] MOON = {
    {6.288774, 0, 0, 1, 0}, {1.274027, 2, 0, -1, 0}, {0.658314, 2, 0, 0, 0},
    {0.213618, 0, 0, 2, 0}, {-0.185116, 0, 1, 0, 0}, {-0.114332, 0, 0, 0, 2},
    {0.058793, 2, 0, -2, 0}, {0.057066, 2, -1, -1, 0}, {0.053322, 2, 0, 1, 0},
    {0.045758, 2, -1, 0, 0}, {-0.040923, 0, 1, -1, 0}, {-0.034720, 1, 0, 0, 0},
    {-0.030383, 0, 1, 1, 0}, {0.015327, 2, 0, 0, -2}, {-0.012528, 0, 0, 1, 2},
    {0.010980, 0, 0, 1, -2}, {0.010675, 4, 0, -1, 0}, {0.010034, 0, 0, 3, 0},
    {0.008548, 4, 0, -2, 0}, {-0.007888, 2, 1, -1, 0}, {-0.006766, 2, 1, 0, 0}
  };

  private HinduCalendar() {}

  /** The hour at which a lunar day must hold. */
  enum Hour {
    DAWN(6.0),
    NOON(12.0),
    DUSK(18.25),
    MIDNIGHT(23.9);

    private final double ofDay;

    Hour(double hour) {
      this.ofDay = hour / 24;
    }
  }

  /**
   * The day of a lunar day.
   *
   * @param year Gregorian, in which the Sun enters the month's sign
   * @param month 1 Chaitra to 12 Phalguna
   * @param tithi 1 to 30 from the new moon; 15 is the full moon, 30 the next new moon
   */
  static LocalDate lunarDay(int year, int month, int tithi, Hour hour) {
    double entry = entry(year, month);
    double newMoon = reach(0, entry - elongation(entry) / MEAN_LUNAR_DAY);
    double begin = reach(12.0 * (tithi - 1), newMoon + MONTH * (tithi - 1) / 30);
    double end = reach(12.0 * tithi % 360, newMoon + MONTH * tithi / 30);
    long first = (long) Math.floor(begin + ZONE);
    for (long day = first; day <= first + 1; day++) {
      double at = day + hour.ofDay - ZONE;
      if (at >= begin && at < end) {
        return LocalDate.ofEpochDay(day);
      }
    }
    return LocalDate.ofEpochDay(first);
  }

  /** The first day of a solar month: that on which the Sun enters its sign before sunset. */
  static LocalDate solarMonth(int year, int month) {
    double local = entry(year, month) + ZONE;
    long day = (long) Math.floor(local);
    return LocalDate.ofEpochDay(local - day > SUNSET ? day + 1 : day);
  }

  /** When the Sun enters a sidereal sign, in days since 1970; the first about 14 April. */
  private static double entry(int year, int month) {
    double offset = (month - 1) * 30.4375;
    double at = LocalDate.of(month < 10 ? year : year - 1, 4, 14).toEpochDay() + offset;
    for (int i = 0; i < ROUNDS; i++) {
      double longitude = sun(at) - precession(at);
      at += near(30.0 * (month - 1) - longitude) / MEAN_SOLAR_DAY;
    }
    return at;
  }

  /** When, near a moment, the Moon is so many degrees ahead of the Sun. */
  private static double reach(double degrees, double near) {
    double at = near;
    for (int i = 0; i < ROUNDS; i++) {
      at += near(degrees - elongation(at)) / MEAN_LUNAR_DAY;
    }
    return at;
  }

  private static double elongation(double at) {
    return turn(moon(at) - sun(at));
  }

  /** Lahiri's ayanamsa. */
  private static double precession(double at) {
    return 23.853 + 1.39722 * (at - EPOCH_2000) / CENTURY;
  }

  private static double sun(double at) {
    double t = (at - EPOCH_2000) / CENTURY;
    double anomaly = 357.52911 + 35999.05029 * t;
    return 280.46646
        + 36000.76983 * t
        + 1.914602 * sine(anomaly)
        + 0.019993 * sine(2 * anomaly)
        - 0.00569;
  }

  private static double moon(double at) {
    double t = (at - EPOCH_2000) / CENTURY;
    double elongation = 297.8501921 + 445267.1114034 * t;
    double sun = 357.5291092 + 35999.0502909 * t;
    double moon = 134.9633964 + 477198.8675055 * t;
    double latitude = 93.272095 + 483202.0175233 * t;
    double longitude = 218.3164477 + 481267.88123421 * t;
    for (double[] term : MOON) {
      longitude +=
          term[0]
              * sine(term[1] * elongation + term[2] * sun + term[3] * moon + term[4] * latitude);
    }
    return longitude;
  }

  private static double sine(double degrees) {
    return Math.sin(Math.toRadians(degrees % 360));
  }

  /** 0 to 360. */
  private static double turn(double degrees) {
    return degrees - 360 * Math.floor(degrees / 360);
  }

  /** -180 to 180. */
  private static double near(double degrees) {
    return turn(degrees + 180) - 180;
  }
}
