package org.nashra.app;

import java.util.List;
import org.nashra.delivery.DeliveryDesk;
import org.nashra.model.ClaimCheck;

/** Delivery as the routes call it: claim checks in, claim checks out. */
public final class Deliveries {
  private final DeliveryDesk desk;

  public Deliveries(DeliveryDesk desk) {
    this.desk = desk;
  }

  public List<ClaimCheck> plan(ClaimCheck issue) {
    IssueId id = IssueId.of(issue);
    return claims(desk.plan(id.edition(), id.date()));
  }

  public void send(ClaimCheck delivery) {
    desk.send(delivery.id());
  }

  public List<ClaimCheck> unfinished() {
    return claims(desk.unfinished());
  }

  private static List<ClaimCheck> claims(List<String> ids) {
    return ids.stream().map(id -> new ClaimCheck(id, 1)).toList();
  }
}
