package org.nashra.story;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nashra.GeneratedNews;
import org.nashra.model.Report;

/**
 * Groups generated articles of three days, without their events, in growing numbers: the command
 * stands in {@code docs/benchmarks.md}. Prints the time and the processor time of all threads.
 */
public final class GroupingBenchmark {
  private GroupingBenchmark() {}

  public static void main(String[] arguments) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      group(reports(3000));
      for (String argument : arguments) {
        List<Report> reports = reports(Integer.parseInt(argument));
        long start = System.nanoTime();
        long processor = system.getProcessCpuTime();
        List<Story> stories = group(reports);
        out.printf(
            Locale.ROOT,
            "%d articles, %d stories: %.1f s, %.1f s of processor time%n",
            reports.size(),
            stories.size(),
            (System.nanoTime() - start) / 1e9,
            (system.getProcessCpuTime() - processor) / 1e9);
      }
    }
  }

  private static List<Story> group(List<Report> reports) {
    return new StoryGrouper().group(reports, Map.of());
  }

  private static List<Report> reports(int count) {
    List<Report> reports = new ArrayList<>();
    GeneratedNews.each(
        count,
        1,
        LocalDate.parse("2022-09-15"),
        item ->
            reports.add(
                Articles.article(
                    item.id(),
                    item.source().toLowerCase(Locale.ROOT).replace(' ', '-'),
                    item.language(),
                    item.published().toString(),
                    item.title(),
                    item.text())));
    return reports;
  }
}
