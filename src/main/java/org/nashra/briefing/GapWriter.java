package org.nashra.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.briefing.wording.Narrator;
import org.nashra.model.Briefing.Gap;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;

/** Says openly what could not be read. */
final class GapWriter {
  private final IssueInput input;
  private final Narrator narrator;
  private final LanguageTag language;

  GapWriter(IssueInput input, Narrator narrator, LanguageTag language) {
    this.input = input;
    this.narrator = narrator;
    this.language = language;
  }

  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    List<SourceGap> sorted = new ArrayList<>(input.gaps());
    sorted.sort(
        java.util.Comparator.comparing((SourceGap g) -> g.kind())
            .thenComparing(g -> String.valueOf(g.source())));
    for (SourceGap gap : sorted) {
      gaps.add(new Gap(gap.kind(), gap.source(), text(gap)));
    }
    for (LanguageTag missing : missing()) {
      String name =
          com.ibm.icu.util.ULocale.getDisplayLanguage(
              missing.primary(), com.ibm.icu.util.ULocale.forLocale(language.locale()));
      gaps.add(
          new Gap(
              "language-missing",
              null,
              narrator.words("gaps/language-missing", Map.of("language", name))));
    }
    return gaps;
  }

  private String text(SourceGap gap) {
    String name = gap.name() == null ? String.valueOf(gap.source()) : gap.name();
    String detail = gap.detail() == null ? gap.kind() : gap.detail();
    return switch (gap.kind()) {
      case "silent" -> narrator.words("gaps/silent", Map.of("source", name));
      case "unread" -> narrator.words("gaps/unread", Map.of("n", detail));
      default -> narrator.words("gaps/failed", Map.of("source", name, "detail", detail));
    };
  }

  /** Languages of the edition in which nothing was read. */
  private Set<LanguageTag> missing() {
    Set<String> read = new TreeSet<>();
    for (Report report : input.told()) {
      read.add(report.article().language().primary());
    }
    Set<LanguageTag> missing = new TreeSet<>();
    for (LanguageTag wanted : input.edition().languages()) {
      if (!read.contains(wanted.primary())) {
        missing.add(wanted);
      }
    }
    return missing;
  }
}
