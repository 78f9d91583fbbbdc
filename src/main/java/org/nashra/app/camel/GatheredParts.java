package org.nashra.app.camel;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Gathers bodies into a list, in the order in which they come. */
final class GatheredParts implements AggregationStrategy {
  @Override
  public Exchange aggregate(@Nullable Exchange old, Exchange next) {
    Object body = next.getMessage().getBody();
    if (old == null) {
      List<Object> parts = new ArrayList<>();
      parts.add(body);
      next.getMessage().setBody(parts);
      return next;
    }
    @SuppressWarnings("unchecked")
    List<Object> parts = old.getMessage().getBody(List.class);
    parts.add(body);
    return old;
  }
}
