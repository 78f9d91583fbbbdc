package org.nashra.app.camel;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.Main;
import org.nashra.model.Edition;

/** The workflow as it lies in {@code routes/}, with the beans that do its work. */
public final class Workflow implements AutoCloseable {
  /** How many sources are polled at a time; the fetcher limits each host by itself. */
  private static final int POLLING = 8;

  private final Main main = new Main();
  private final ExecutorService polling;

  /**
   * Reads the routes without starting them.
   *
   * @param routes folder of {@code *.camel.yaml}
   * @param files which of its files, as Camel's patterns: {@code *}, {@code briefing-*}
   * @param properties for Camel and for <code>{{key}}</code> in routes
   * @param beans by the name that routes use
   */
  public Workflow(
      Path routes,
      List<String> files,
      Properties properties,
      Map<String, Object> beans,
      MeterRegistry meters) {
    polling = Executors.newFixedThreadPool(POLLING, new NamedThreads("polling"));
    main.setDefaultPropertyPlaceholderLocation("false");
    main.setInitialProperties(properties);
    Path folder = real(routes);
    String pattern =
        String.join(
            ",", files.stream().map(f -> "file:" + folder + "/" + f + ".camel.yaml").toList());
    main.configure().withRoutesIncludePattern(pattern);
    main.configure().withName("nashra");
    beans.forEach(main::bind);
    main.bind("gathered", gathering());
    main.bind("polling", polling);
    main.init();
    CamelContext context = main.getCamelContext();
    addConverters(context);
    MicrometerRoutePolicyFactory metrics = new MicrometerRoutePolicyFactory();
    metrics.setMeterRegistry(meters);
    context.addRoutePolicyFactory(metrics);
  }

  /** Camel's patterns find nothing behind a symbolic link, and say nothing of it. */
  private static Path real(Path routes) {
    try {
      return routes.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("the routes cannot be read from " + routes, e);
    }
  }

  /** The strategy that routes know as {@code gathered}. */
  public static AggregationStrategy gathering() {
    return new GatheredParts();
  }

  /** Lets claim checks travel as JSON. */
  public static void addConverters(CamelContext context) {
    ClaimCheckConverters.addTo(context.getTypeConverterRegistry());
  }

  public void start() {
    main.start();
  }

  /** The port that HTTP is served on, also where the settings leave it open; 0 where none is. */
  public int port() {
    MainHttpServer main = context().hasService(MainHttpServer.class);
    VertxPlatformHttpServer server = context().hasService(VertxPlatformHttpServer.class);
    return server != null ? server.getPort() : main != null ? main.getPort() : 0;
  }

  /** Starts an edition's issues on its schedule, daily at its sending time in its zone. */
  public void schedule(Edition edition) {
    schedule(context(), edition);
  }

  /** The same in any context that holds the template {@code briefing-schedule}. */
  public static void schedule(CamelContext context, Edition edition) {
    String cron = "0 " + edition.send().getMinute() + " " + edition.send().getHour() + " * * ?";
    TemplatedRouteBuilder.builder(context, "briefing-schedule")
        .routeId("briefing-schedule-" + edition.id())
        .parameter("edition", edition.id().value())
        .parameter("cron", cron)
        .parameter("zone", edition.zone().getId())
        .add();
  }

  /** Hands a body to a route and waits until the route has done with it. */
  public void send(String endpoint, Object body) {
    try (ProducerTemplate template = main.getCamelContext().createProducerTemplate()) {
      template.sendBody(endpoint, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CamelContext context() {
    return main.getCamelContext();
  }

  @Override
  public void close() {
    main.stop();
    main.shutdown();
    polling.shutdownNow();
  }
}
