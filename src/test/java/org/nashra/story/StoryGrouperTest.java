package org.nashra.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.nashra.story.Articles.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nashra.model.Report;

class StoryGrouperTest {
  private static final String DAM =
      "The Kessara dam burst near Wadi Halmun on Monday, drowning 37 people and sweeping away 214"
          + " houses, said Governor Idris Malouf. Engineers had warned of cracks in the wall.";
  private static final List<Report> NEWS =
      List.of(
          article("dam-en", "wire", "en", "2024-05-06T10:00:00Z", "Kessara dam bursts", DAM),
          article(
              "dam-ar",
              "nabaa",
              "ar",
              "2024-05-06T12:00:00Z",
              "انهيار سد كسارة",
              "انهار سد كسارة قرب وادي حلمون يوم الاثنين، ما أدى إلى غرق 37 شخصاً وجرف 214 منزلاً،"
                  + " بحسب الحاكم إدريس معلوف."),
          article(
              "dam-ru",
              "vestnik",
              "ru",
              "2024-05-06T13:00:00Z",
              "Прорвало плотину Кессара",
              "Плотину Кессара близ Вади-Халмун прорвало в понедельник, утонули 37 человек, снесены"
                  + " 214 домов, сообщил губернатор Идрис Малуф."),
          article("dam-copy", "herald", "en", "2024-05-06T11:00:00Z", "Dam bursts", DAM),
          article(
              "vote-en",
              "wire",
              "en",
              "2024-05-06T09:00:00Z",
              "Tarovia votes",
              "Voters in Tarovia chose a new parliament on Sunday; turnout was 61.4 percent, said"
                  + " Commissioner Lena Brandt."),
          article(
              "vote-ru",
              "vestnik",
              "ru",
              "2024-05-06T09:30:00Z",
              "Выборы в Таровии",
              "Избиратели Таровии выбрали в воскресенье новый парламент, явка составила 61,4"
                  + " процента, сообщила глава комиссии Лена Брандт."));

  @Test
  void reportsOfOneMinuteStandInOneOrderWhateverTheirIds() {
    Report early = article("9", "wire", "en", "2024-05-06T10:00:00Z", "Dam bursts", DAM);
    Report late = article("1", "wire", "en", "2024-05-06T10:00:00Z", "Dam holds", DAM);
    Report other = article("0", "zephyr", "en", "2024-05-06T10:00:00Z", "A dam", DAM);
    Report before = article("5", "zephyr", "en", "2024-05-06T09:59:00Z", "Rain", DAM);
    List<Report> mixed = new ArrayList<>(List.of(other, late, early, before));
    mixed.sort(Report.ORDER);
    assertEquals(List.of(before, early, late, other), mixed);
  }

  private static Map<String, String> grouped(List<Report> reports) {
    Map<String, String> stories = new TreeMap<>();
    for (Story story : new StoryGrouper().group(reports, Map.of())) {
      story.articleIds().forEach(id -> stories.put(id, story.id()));
    }
    return stories;
  }

  @Test
  void articlesOfOneHappeningAreOneStoryInAnyLanguage() {
    Map<String, String> stories = grouped(NEWS);
    assertEquals(stories.get("dam-en"), stories.get("dam-ar"));
    assertEquals(stories.get("dam-en"), stories.get("dam-ru"));
    assertEquals(stories.get("vote-en"), stories.get("vote-ru"));
    assertNotEquals(stories.get("dam-en"), stories.get("vote-en"));
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    Map<String, String> stories = grouped(NEWS);
    for (int seed = 0; seed < 10; seed++) {
      List<Report> shuffled = new ArrayList<>(NEWS);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(stories, grouped(shuffled));
    }
  }

  @Test
  void wireCopiesAreOneSource() {
    Story dam =
        new StoryGrouper()
            .group(NEWS, Map.of()).stream()
                .filter(s -> s.articleIds().contains("dam-en"))
                .findFirst()
                .get();
    assertEquals(3, dam.independentSources());
    assertEquals(
        List.of(Set.of("dam-copy", "dam-en")),
        dam.copies().stream().filter(c -> c.size() > 1).toList());
  }

  @Test
  void twoCeasefiresTwoYearsApartAreTwoStories() {
    String text = "Armenia and Azerbaijan agreed on a ceasefire in Nagorno-Karabakh, Russia said.";
    Map<String, String> stories =
        grouped(
            List.of(
                article("a", "wire", "en", "2020-11-10T08:00:00Z", "Ceasefire", text),
                article("b", "herald", "en", "2022-09-14T20:00:00Z", "Ceasefire", text)));
    assertNotEquals(stories.get("a"), stories.get("b"));
  }

  @Test
  void aKnownStoryKeepsItsId() {
    List<Story> stories = new StoryGrouper().group(NEWS, Map.of("dam-ar", "s42"));
    assertEquals(
        "s42",
        stories.stream().filter(s -> s.articleIds().contains("dam-ru")).findFirst().get().id());
  }

  @Test
  void everyStoryHasOneRepresentative() {
    List<StoryLines.Line> lines = new StoryLines(new StoryGrouper()).of(NEWS);
    assertEquals(
        NEWS.stream().map(r -> r.article().id()).toList(),
        lines.stream().map(StoryLines.Line::id).toList());
    assertEquals(
        lines.stream().map(StoryLines.Line::story).distinct().count(),
        lines.stream().filter(StoryLines.Line::representative).count());
  }

  @Test
  void namesSoundAlikeInEveryScript() {
    assertEquals(
        Skeleton.of("Pelosi"),
        Skeleton.of("بيلوسي").stream()
            .filter("BLS"::equals)
            .collect(java.util.stream.Collectors.toSet()));
    assertEquals(Skeleton.of("Pelosi"), Skeleton.of("Пелоси"));
    assertEquals(
        Set.of(),
        Skeleton.of("Biden").stream()
            .filter(s -> s.length() < 3)
            .collect(java.util.stream.Collectors.toSet()));
  }
}
