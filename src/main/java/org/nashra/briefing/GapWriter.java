package org.nashra.briefing;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nashra.briefing.wording.Narrator;
import org.nashra.model.Briefing.Gap;
import org.nashra.model.LanguageTag;

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
            .thenComparing(g -> String.valueOf(g.source()))
            .thenComparing(g -> String.valueOf(g.detail())));
    for (SourceGap gap : sorted) {
      gaps.add(new Gap(gap.kind(), gap.source(), text(gap)));
    }
    return gaps;
  }

  private String text(SourceGap gap) {
    String name = gap.name() == null ? String.valueOf(gap.source()) : gap.name();
    String detail = gap.detail() == null ? gap.kind() : gap.detail();
    return switch (gap.kind()) {
      case "silent" -> narrator.words("gaps/silent", Map.of("source", name));
      case "language-missing" ->
          narrator.words("gaps/language-missing", Map.of("language", language(detail)));
      case "unread" -> narrator.words("gaps/unread", Map.of("n", detail));
      default -> narrator.words("gaps/failed", Map.of("source", name, "detail", detail));
    };
  }

  private String language(String tag) {
    return ULocale.getDisplayLanguage(tag, ULocale.forLocale(language.locale()));
  }
}
