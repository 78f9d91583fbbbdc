package org.nashra.app.camel;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.nashra.app.IssueDesk;
import org.nashra.app.IssuePart;
import org.nashra.app.IssuePart.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the routes' failures end: logged once, counted by family, nothing thrown on. */
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final MeterRegistry meters;
  private final IssueDesk issues;

  public Failures(MeterRegistry meters, IssueDesk issues) {
    this.meters = meters;
    this.issues = issues;
  }

  public void fetching(Exchange exchange) {
    record("fetching", exchange);
  }

  public void extracting(Exchange exchange) {
    record("extracting", exchange);
  }

  public void sending(Exchange exchange) {
    record("sending", exchange);
  }

  /**
   * A failed language of an issue still counts as one of its parts, so that the others are not kept
   * waiting.
   */
  public @Nullable Outcome rendering(Exchange exchange) {
    Exception cause = record("rendering", exchange);
    IssuePart part = exchange.getProperty("part", IssuePart.class);
    if (part == null) {
      issues.failed(exchange.getMessage().getBody(), cause);
      return null;
    }
    return new Outcome.Failed(part, cause);
  }

  private Exception record(String family, Exchange exchange) {
    Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    meters.counter("nashra.failures", "family", family).increment();
    LOG.error(
        "{} failed in route {} on {}: {}",
        family,
        exchange.getProperty(Exchange.FAILURE_ROUTE_ID),
        subject(exchange),
        cause == null ? "unknown cause" : cause.toString(),
        cause);
    return cause == null ? new IllegalStateException("unknown cause") : cause;
  }

  /** What it was about, short: bodies may be whole articles. */
  private static String subject(Exchange exchange) {
    Object body = exchange.getMessage().getBody();
    String text = String.valueOf(body);
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
