package org.nashra.briefing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Report;
import org.nashra.model.Source;

/**
 * What collection could not give to an issue.
 *
 * @param kind the error kind ({@code timeout}, {@code not-a-feed}, …), {@code silent}, {@code
 *     unread} or {@code language-missing}
 * @param source id of the source, where it is one
 * @param name of the source, as printed
 * @param detail the number of articles for {@code unread}, the BCP 47 tag for {@code
 *     language-missing}; else what failed, in a few words
 */
public record SourceGap(
    String kind, @Nullable String source, @Nullable String name, @Nullable String detail) {
  /**
   * The languages of the sources in which nothing was read. The languages that an edition is
   * written in say nothing of those that it reads.
   */
  public static List<SourceGap> missingLanguages(
      Collection<Source> sources, Collection<Report> told) {
    Set<String> missing = new TreeSet<>();
    sources.forEach(s -> missing.add(s.language().primary()));
    told.forEach(r -> missing.remove(r.article().language().primary()));
    return missing.stream().map(l -> new SourceGap("language-missing", null, null, l)).toList();
  }
}
