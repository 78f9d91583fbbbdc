package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nashra.briefing.CaucasusNews.EN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.model.Briefing;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.story.StoryGrouper;

class ComposerTest {
  static final Composer COMPOSER =
      new Composer(
          WordingBook.read(Path.of("config"), List.of(EN)),
          CaucasusNews.names(),
          new StoryGrouper());

  static Briefing third(LanguageTag language) {
    Briefing first =
        COMPOSER.compose(
            CaucasusNews.issue("2022-09-13", CaucasusNews.day13(), List.of(), null, 1), language);
    Briefing second =
        COMPOSER.compose(
            CaucasusNews.issue("2022-09-14", CaucasusNews.day14(), CaucasusNews.day13(), first, 2),
            language);
    List<Report> window = new ArrayList<>(CaucasusNews.day13());
    window.addAll(CaucasusNews.day14());
    return COMPOSER.compose(
        CaucasusNews.issue("2022-09-15", CaucasusNews.day15(), window, second, 3), language);
  }

  @Test
  void printIt() throws Exception {
    for (String l : List.of("en", "ar", "ru")) {
      Briefing b = third(LanguageTag.of(l));
      java.nio.file.Files.writeString(
          Path.of("target/brief-" + l + ".json"),
          org.nashra.json.Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(b));
      assertEquals(3, b.number());
    }
  }
}
