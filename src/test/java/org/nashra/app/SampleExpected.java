package org.nashra.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nashra.json.Json;
import org.nashra.model.Article;
import org.nashra.model.Event.Casualty.Effect;
import org.nashra.model.Event.Modality;
import org.nashra.model.Event.Status;
import org.nashra.model.EventType;
import org.nashra.model.LanguageTag;

/**
 * What a careful reader takes from each article of the sample newsroom, {@code
 * sample-expected.json}. Evidence is given by its words, which stand in the article's text as they
 * are; lists of types, statuses, modalities and names hold every answer that is right. What is not
 * listed is not wrong for that; what is wrong stands in {@code mustNot}.
 *
 * @param id {@code <outlet>/<slug>}
 * @param article as the register and the page give it
 * @param inEdition whether the sample edition may tell it
 * @param mustNot readings that are wrong, each with {@code says} for people
 */
public record SampleExpected(
    String id,
    Article article,
    boolean inEdition,
    List<ExpectedEvent> events,
    List<JsonNode> mustNot) {

  /**
   * @param must has to be found; otherwise its absence costs nothing
   * @param actors one a participant: the accepted ids of states and canonical names of others
   * @param attribution accepted names of who vouches; empty where it is not checked
   */
  public record ExpectedEvent(
      String id,
      List<EventType> types,
      List<Status> status,
      List<Modality> modality,
      boolean must,
      List<String> evidence,
      List<List<String>> actors,
      @Nullable ExpectedPlace place,
      @Nullable ExpectedTime time,
      List<String> attribution,
      List<ExpectedCasualty> casualties) {}

  /**
   * @param names from the most specific to the coarsest that is still right
   * @param required false: may be missing
   */
  public record ExpectedPlace(List<String> names, @Nullable String country, boolean required) {}

  /**
   * The window in which the event's time has to lie, as ISO 8601 dates or local times.
   *
   * @param required false: may be missing
   */
  public record ExpectedTime(String from, String to, boolean required) {}

  /**
   * @param side null: the text leaves it open, and it is not checked
   * @param part counted within another figure
   * @param quote the words that hold the figure
   */
  public record ExpectedCasualty(
      Effect effect,
      @Nullable Integer min,
      @Nullable Integer max,
      boolean vague,
      @Nullable String side,
      @Nullable String claimant,
      boolean part,
      boolean required,
      String quote) {}

  /** Every article of the sample, in the order of their ids. */
  public static List<SampleExpected> all() {
    JsonNode root;
    try (InputStream in = SampleExpected.class.getResourceAsStream("/sample-expected.json")) {
      root = Json.MAPPER.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    List<SampleExpected> all = new ArrayList<>();
    for (JsonNode article : root.get("articles")) {
      all.add(
          new SampleExpected(
              article.get("id").asText(),
              article(article.get("id").asText()),
              article.get("inEdition").asBoolean(),
              list(article.get("events")).stream().map(SampleExpected::event).toList(),
              list(article.get("mustNot"))));
    }
    return all;
  }

  private static Article article(String id) {
    Path folder = Path.of("config", "sample");
    Path file = folder.resolve(id + ".yaml");
    SampleOutlet outlet = SampleOutlet.read(Objects.requireNonNull(file.getParent()));
    SampleArticle article =
        outlet.at(Instant.MAX).stream()
            .filter(a -> id.equals(outlet.id() + "/" + a.slug()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no article " + id));
    return new Article(
        id,
        article.updated() == null ? 1 : 2,
        outlet.id(),
        outlet.canonical(article),
        article.title(),
        List.of(article.author()),
        String.join("\n\n", article.paragraphs()),
        new LanguageTag(outlet.language()),
        article.published(),
        article.updated(),
        article.from(),
        outlet.name(),
        article.section(),
        null);
  }

  private static ExpectedEvent event(JsonNode event) {
    JsonNode place = event.get("place");
    JsonNode time = event.get("time");
    return new ExpectedEvent(
        event.get("id").asText(),
        values(event.get("types"), EventType.class),
        values(event.get("status"), Status.class),
        values(event.get("modality"), Modality.class),
        event.get("must").asBoolean(),
        texts(event.get("evidence")),
        list(event.get("actors")).stream().map(SampleExpected::texts).toList(),
        place.isNull()
            ? null
            : new ExpectedPlace(
                texts(place.get("names")), text(place.get("country")), required(place)),
        time.isNull()
            ? null
            : new ExpectedTime(time.get("from").asText(), time.get("to").asText(), required(time)),
        texts(event.get("attribution")),
        list(event.get("casualties")).stream().map(SampleExpected::casualty).toList());
  }

  private static ExpectedCasualty casualty(JsonNode casualty) {
    return Json.MAPPER.convertValue(casualty, ExpectedCasualty.class);
  }

  private static boolean required(JsonNode node) {
    return node.get("required").asBoolean();
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() ? null : node.asText();
  }

  private static List<JsonNode> list(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode node) {
    return list(node).stream().map(JsonNode::asText).toList();
  }

  private static <T> List<T> values(JsonNode node, Class<T> type) {
    return list(node).stream().map(value -> Json.MAPPER.convertValue(value, type)).toList();
  }
}
