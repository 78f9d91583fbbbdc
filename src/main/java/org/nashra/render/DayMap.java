package org.nashra.render;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing;
import org.nashra.model.Briefing.MapPlace;
import org.nashra.model.Edition;
import org.nashra.model.Event.Place.Precision;
import org.nashra.render.Outlines.Box;
import org.nashra.render.Outlines.Outline;

/**
 * The map of the day, ready to draw: shapes, signs and names on a sheet of {@code width} by {@code
 * height} units, from the top left. The templates give them their colours.
 *
 * @param elsewhere names of places too far away to be shown
 * @param precisions how exact the shown places are, for the legend
 */
public record DayMap(
    int width,
    int height,
    List<Shape> shapes,
    List<Sign> signs,
    List<MapLabels.Label> labels,
    List<String> shown,
    List<Listed> listed,
    List<String> elsewhere,
    List<String> precisions) {

  static final int WIDTH = 1000;
  static final int HEIGHT = 440;

  /** More places than this do not fit beside the map. */
  private static final int LISTED = 8;

  /**
   * @param kind {@code land}, {@code home} (a country of the edition), {@code named} (a whole
   *     country is the place), {@code border} (a line)
   * @param path as SVG's {@code d}
   */
  public record Shape(String kind, String path) {}

  /**
   * @param precision as messages name it
   * @param count how many events stand there
   */
  public record Sign(String precision, String name, int x, int y, int count) {}

  /** A shown place with at most two of the times at which something happened there. */
  public record Listed(String name, String times) {}

  /** The map, or null where no place of the timeline can be shown. */
  static @Nullable DayMap of(Briefing briefing, Edition edition, Outlines outlines) {
    Map<MapPlace, Integer> places = new LinkedHashMap<>();
    for (Briefing.TimelineEntry entry : briefing.timeline()) {
      MapPlace place = entry.place();
      if (place != null) {
        places.merge(place, 1, Integer::sum);
      }
    }
    Set<String> home = new TreeSet<>();
    edition.region().countries().forEach(c -> home.add(numeric(c)));
    List<Outline> homes = outlines.where(b -> false, home::contains);
    Box region = region(homes, edition, places.keySet());
    if (region == null || places.isEmpty()) {
      return null;
    }
    Projection projection = Projection.fit(region, WIDTH, HEIGHT);
    return new Drawing(briefing, projection, home, places)
        .draw(outlines.where(projection.frame()::meets, id -> false));
  }

  /** What to show: the edition's countries with the places within or near them. */
  private static @Nullable Box region(List<Outline> homes, Edition edition, Set<MapPlace> places) {
    Box box = null;
    for (Outline country : homes) {
      box = box == null ? country.mainland() : box.with(country.mainland());
    }
    for (Edition.Area area : edition.region().areas()) {
      Box part = new Box(area.west(), area.south(), area.east(), area.north());
      box = box == null ? part : box.with(part);
    }
    Box near = box == null ? null : box.grown(2);
    Box around = null;
    for (MapPlace place : places) {
      Double lon = place.lon();
      Double lat = place.lat();
      if (lon != null && lat != null && (near == null || near.contains(lon, lat))) {
        Box point = new Box(lon, lat, lon, lat);
        around = around == null ? point : around.with(point);
      }
    }
    return around == null ? box : around.grown(0.8);
  }

  private static String numeric(String alpha2) {
    try {
      return String.format(Locale.ROOT, "%03d", Region.getInstance(alpha2).getNumericCode());
    } catch (IllegalArgumentException e) {
      return alpha2;
    }
  }

  /** One map in the making. */
  private static final class Drawing {
    private final Briefing briefing;
    private final Projection projection;
    private final Set<String> home;
    private final Map<MapPlace, Integer> places;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final Set<Precision> precisions = new TreeSet<>();
    private final List<int[]> lines = new ArrayList<>();

    Drawing(
        Briefing briefing, Projection projection, Set<String> home, Map<MapPlace, Integer> places) {
      this.briefing = briefing;
      this.projection = projection;
      this.home = home;
      this.places = places;
    }

    DayMap draw(List<Outline> countries) {
      Set<String> named = new TreeSet<>();
      for (MapPlace place : places.keySet()) {
        String country = place.country();
        if (place.precision() == Precision.COUNTRY && country != null) {
          named.add(numeric(country));
        }
      }
      for (Outline country : countries) {
        String path = projection.path(country.rings());
        if (!path.isEmpty()) {
          String kind = home.contains(country.id()) ? "home" : "land";
          shapes.add(new Shape(named.contains(country.id()) ? "named" : kind, path));
        }
      }
      places.forEach((place, count) -> place(place, count, countries));
      MapLabels labels = new MapLabels(signs, lines, briefing.language().rightToLeft());
      for (Outline country : countries) {
        // A country that is itself where something happened has its name at its sign.
        if (named.contains(country.id())) {
          continue;
        }
        labels.country(countryName(country.id()), projection.visible(country.rings()));
      }
      return new DayMap(
          WIDTH,
          HEIGHT,
          List.copyOf(shapes),
          List.copyOf(signs),
          labels.placed(),
          List.copyOf(shown),
          listed(),
          List.copyOf(elsewhere),
          precisions.stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList());
    }

    private List<Listed> listed() {
      Map<String, Set<String>> times = new LinkedHashMap<>();
      for (Briefing.TimelineEntry entry : briefing.timeline()) {
        MapPlace place = entry.place();
        if (place != null && shown.contains(place.name())) {
          times.computeIfAbsent(place.name(), p -> new LinkedHashSet<>()).add(entry.time());
        }
      }
      return times.entrySet().stream()
          .limit(LISTED)
          .map(e -> new Listed(e.getKey(), atMostTwo(List.copyOf(e.getValue()))))
          .toList();
    }

    /** The first and the last; an ellipsis stands for what lies between. */
    private static String atMostTwo(List<String> times) {
      String first = times.get(0);
      String last = times.get(times.size() - 1);
      return switch (times.size()) {
        case 1 -> first;
        case 2 -> first + " · " + last;
        default -> first + " … " + last;
      };
    }

    private void place(MapPlace place, int count, List<Outline> countries) {
      Double lon = place.lon();
      Double lat = place.lat();
      boolean inside = lon != null && lat != null && projection.frame().contains(lon, lat);
      List<int[]> border = border(place, countries);
      if (!inside && border.isEmpty()) {
        elsewhere.add(place.name());
        return;
      }
      shown.add(place.name());
      precisions.add(place.precision());
      if (!border.isEmpty()) {
        border.forEach(this::line);
      } else if (lon != null && lat != null) {
        String precision = place.precision().name().toLowerCase(Locale.ROOT);
        signs.add(new Sign(precision, place.name(), projection.x(lon), projection.y(lat), count));
      }
    }

    private void line(int[] points) {
      lines.add(points);
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < points.length; i += 2) {
        path.append(i == 0 ? 'M' : 'L').append(points[i]).append(' ').append(points[i + 1]);
      }
      shapes.add(new Shape("border", path.toString()));
    }

    /** The line that two countries share; empty unless the place is {@code border:AA-BB}. */
    private List<int[]> border(MapPlace place, List<Outline> countries) {
      String[] sides = place.id().replaceFirst("^border:", "").split("-", 2);
      if (!place.id().startsWith("border:") || sides.length < 2) {
        return List.of();
      }
      String first = numeric(sides[0]);
      String second = numeric(sides[1]);
      List<Outline> pair =
          countries.stream().filter(c -> c.id().equals(first) || c.id().equals(second)).toList();
      return pair.size() == 2
          ? projection.shared(pair.get(0).rings(), pair.get(1).rings())
          : List.of();
    }

    private String countryName(String numeric) {
      if (!numeric.matches("[0-9]{3}")) {
        return "";
      }
      try {
        String code = Region.getInstance(Integer.parseInt(numeric)).toString();
        return ULocale.getDisplayCountry(
            "und_" + code, ULocale.forLanguageTag(briefing.language().value()));
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
  }
}
