package org.nashra.delivery;

import java.util.List;

/**
 * What planning an issue has done.
 *
 * @param deliveries ids of the new rows that are to be sent, in the order of the register
 * @param present how many subscribers had a row for the issue already
 * @param unserved active subscribers in none of whose languages the issue is archived; they have no
 *     row
 * @param stale whether the issue was too old to be sent; the new rows are {@code EXPIRED} then
 */
public record IssuePlan(
    List<String> deliveries, int present, List<Subscriber> unserved, boolean stale) {
  public IssuePlan {
    deliveries = List.copyOf(deliveries);
    unserved = List.copyOf(unserved);
  }
}
