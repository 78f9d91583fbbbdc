package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLTransientException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.junit.jupiter.api.Test;
import org.nashra.app.IssuePart.Outcome;
import org.nashra.app.camel.Workflow;
import org.nashra.config.Settings;
import org.nashra.model.ClaimCheck;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** The routes as they lie on disk, with beans that record what they are asked. */
class RoutesTest extends CamelMainTestSupport {
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<Outcome>> finished = new LinkedBlockingQueue<>();
  private final AtomicInteger passingFaults = new AtomicInteger();
  private volatile String brokenLanguage = "";

  /** Answers as the real collection does, without a network. */
  public final class RecordingCollection {
    public List<String> due() {
      return List.of();
    }

    public List<ClaimCheck> poll(String source) throws SQLTransientException {
      if (source.equals("shaky") && passingFaults.incrementAndGet() < 3) {
        throw new SQLTransientException("the database is busy");
      }
      if (source.equals("broken")) {
        throw new IllegalStateException("no such source");
      }
      asked.add("poll " + source);
      return List.of(new ClaimCheck(source + "-1", 1), new ClaimCheck(source + "-2", 1));
    }

    public ClaimCheck read(ClaimCheck item) {
      asked.add("read " + item.id());
      return item.id().endsWith("-2") ? null : new ClaimCheck(item.id() + "-article", 1);
    }
  }

  /** Records extraction. */
  public final class RecordingExtraction {
    public void extract(ClaimCheck article) {
      asked.add("extract " + article.id());
    }
  }

  /** Records the way of an issue. */
  public final class RecordingIssues {
    public List<IssuePart> parts(IssueRequest request) {
      return List.of(part(request, "ar"), part(request, "en"), part(request, "ru"));
    }

    private IssuePart part(IssueRequest request, String language) {
      return new IssuePart(request, LanguageTag.of(language), 3, null);
    }

    public IssuePart compose(IssuePart part) {
      return part;
    }

    public IssuePart render(IssuePart part) {
      if (part.language().value().equals(brokenLanguage)) {
        throw new IllegalStateException("a template with a fault");
      }
      return part;
    }

    public Outcome archive(IssuePart rendered, IssuePart part) {
      return new Outcome.Archived(part, null);
    }

    public ClaimCheck finish(List<Outcome> outcomes) {
      finished.add(outcomes);
      return outcomes.get(0).request().deliver() ? new ClaimCheck("sample/2022-09-15", 1) : null;
    }
  }

  /** Records delivery. */
  public final class RecordingDeliveries {
    public List<ClaimCheck> plan(ClaimCheck issue) {
      asked.add("plan " + issue.id());
      return List.of(new ClaimCheck("one", 1), new ClaimCheck("two", 1));
    }

    public void send(ClaimCheck delivery) {
      asked.add("send " + delivery.id());
    }
  }

  /** Records failures, and lets a failed language count. */
  public final class RecordingFailures {
    public void fetching(Exchange exchange) {
      asked.add("failed " + exchange.getMessage().getBody());
    }

    public void extracting(Exchange exchange) {
      asked.add("extracting failed");
    }

    public void sending(Exchange exchange) {
      asked.add("sending failed");
    }

    public Outcome rendering(Exchange exchange) {
      IssuePart part = exchange.getProperty("part", IssuePart.class);
      return new Outcome.Failed(
          part, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }
  }

  @Override
  protected void configure(MainConfigurationProperties configuration) {
    List<String> files = new ArrayList<>();
    for (Path file : RouteFiles.files()) {
      // The timers and the server are wired in ServiceTest.
      if (!file.getFileName()
          .toString()
          .matches("(http|source-schedule|work-resume|briefing-overdue).*")) {
        files.add("file:" + file);
      }
    }
    configuration.withRoutesIncludePattern(String.join(",", files));
  }

  @Override
  protected Properties useOverridePropertiesWithPropertiesComponent() {
    Properties properties =
        Settings.read(Path.of("config/application.properties"), Map.of(), Map.of()).forCamel();
    properties.setProperty("camel.server.enabled", "false");
    return properties;
  }

  @Override
  protected void bindToRegistry(Registry registry) throws Exception {
    Map<String, Object> beans = new HashMap<>();
    beans.put("collection", new RecordingCollection());
    beans.put("extraction", new RecordingExtraction());
    beans.put("issues", new RecordingIssues());
    beans.put("deliveries", new RecordingDeliveries());
    beans.put("failures", new RecordingFailures());
    beans.put("gathered", Workflow.gathering());
    beans.forEach(registry::bind);
  }

  @Override
  protected CamelContext createCamelContext() throws Exception {
    CamelContext context = super.createCamelContext();
    Workflow.addConverters(context);
    return context;
  }

  @Test
  void aSourceIsPolledReadAndExtracted() throws Exception {
    template.sendBody("direct:source-poll", "wire");
    assertEquals(
        List.of("extract wire-1-article", "poll wire", "read wire-1", "read wire-2"), take(4));
  }

  @Test
  void aPassingFaultOfTheDatabaseIsTriedAgain() throws Exception {
    template.sendBody("direct:source-poll", "shaky");
    assertTrue(take(1).contains("poll shaky"));
    assertEquals(3, passingFaults.get());
  }

  @Test
  void aFailureEndsInItsFamilyAndStopsNothingElse() throws Exception {
    template.sendBody("direct:source-poll", "broken");
    assertEquals(List.of("failed broken"), take(1));
    template.sendBody("direct:source-poll", "wire");
    assertEquals(4, take(4).size());
  }

  @Test
  void anIssueIsGatheredFromItsLanguagesAndDelivered() throws Exception {
    template.sendBody("direct:briefing-compose", request(true));
    List<Outcome> outcomes = finished.poll(10, TimeUnit.SECONDS);
    assertNotNull(outcomes, "the issue is finished");
    assertEquals(3, outcomes.size());
    assertEquals(List.of("plan sample/2022-09-15", "send one", "send two"), take(3));
  }

  @Test
  void anIssueThatIsNotToBeDeliveredIsNot() throws Exception {
    template.sendBody("direct:briefing-compose", request(false));
    assertNotNull(finished.poll(10, TimeUnit.SECONDS));
    assertNull(asked.poll(500, TimeUnit.MILLISECONDS));
  }

  @Test
  void aLanguageThatFailsDoesNotKeepTheOthersWaiting() throws Exception {
    brokenLanguage = "ar";
    template.sendBody("direct:briefing-compose", request(true));
    List<Outcome> outcomes = finished.poll(10, TimeUnit.SECONDS);
    assertNotNull(outcomes, "the issue is finished");
    assertEquals(3, outcomes.size());
    assertEquals(1, outcomes.stream().filter(Outcome.Failed.class::isInstance).count());
    assertInstanceOf(Outcome.Failed.class, outcomes.get(0));
  }

  @Test
  void channelsCarryClaimChecksAsJson() throws Exception {
    BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    AdviceWith.adviceWith(
        context,
        "event-extract",
        advice ->
            advice
                .weaveByType(org.apache.camel.model.ThreadsDefinition.class)
                .before()
                .process(exchange -> seen.add(exchange.getMessage().getBody())));
    template.sendBody("direct:source-poll", "wire");
    assertEquals("{\"id\":\"wire-1-article\",\"version\":1}", seen.poll(10, TimeUnit.SECONDS));
  }

  private static IssueRequest request(boolean deliver) {
    return new IssueRequest(
        "r" + deliver, new EditionId("sample"), LocalDate.of(2022, 9, 15), null, deliver);
  }

  private List<String> take(int count) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    while (taken.size() < count) {
      String one = asked.poll(10, TimeUnit.SECONDS);
      assertNotNull(one, "only " + taken);
      taken.add(one);
    }
    return taken.stream().sorted().toList();
  }
}
