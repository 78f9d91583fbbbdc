package org.nashra.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.nashra.model.Event.Casualty;

/**
 * Takes out what only repeats: of the claims that give one value for one loss, the side's own
 * stands, with every article that repeats it; a value that its own claimant has replaced falls
 * away; so does a number without a side that another claim gives with one. What differs stays.
 * Pure.
 */
final class ClaimSifter {
  private final Affiliations affiliations;

  ClaimSifter(Affiliations affiliations) {
    this.affiliations = affiliations;
  }

  List<Claim> sift(List<Claim> claims) {
    List<Claim> merged = new ArrayList<>();
    List<Claim> sorted = new ArrayList<>(claims);
    sorted.sort(
        Comparator.comparing((Claim c) -> !own(c))
            .thenComparing(c -> c.key().claimant().startsWith("outlet:"))
            .thenComparing(c -> c.key().claimant().startsWith("state:"))
            .thenComparing(c -> -c.mentions().size())
            .thenComparing(c -> c.mentions().get(0), Mention.ORDER));
    for (Claim claim : sorted) {
      int home = home(merged, claim);
      if (home < 0) {
        merged.add(claim);
      } else {
        merged.set(home, with(merged.get(home), claim));
      }
    }
    List<Claim> kept = new ArrayList<>(merged);
    kept.removeIf(c -> merged.stream().anyMatch(other -> replaced(c, other)));
    // In the ledger's own order, whatever was merged.
    kept.sort(Comparator.comparingInt(c -> claims.indexOf(first(claims, c))));
    return kept;
  }

  private static Claim first(List<Claim> claims, Claim claim) {
    return claims.stream()
        .filter(c -> c.key().equals(claim.key()) && c.part() == claim.part())
        .filter(c -> c.value().equals(claim.value()))
        .findFirst()
        .orElse(claims.get(0));
  }

  private boolean own(Claim claim) {
    String side = claim.key().side();
    return side != null && side.equals(affiliations.of(claim.key().claimant()));
  }

  /** Where a claim of the same value for the same loss stands already; -1 if nowhere. */
  private static int home(List<Claim> merged, Claim claim) {
    for (int i = 0; i < merged.size(); i++) {
      Claim other = merged.get(i);
      boolean same =
          other.key().effect() == claim.key().effect()
              && other.part() == claim.part()
              && Objects.equals(other.key().kind(), claim.key().kind())
              && Claim.agree(other.value(), claim.value())
              && (claim.key().side() == null
                  || Objects.equals(other.key().side(), claim.key().side()));
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private static Claim with(Claim claim, Claim repeated) {
    List<Mention> mentions = new ArrayList<>(claim.mentions());
    if (Objects.equals(claim.key().side(), repeated.key().side())) {
      repeated.mentions().stream().filter(m -> !mentions.contains(m)).forEach(mentions::add);
    }
    return new Claim(
        claim.key(), claim.part(), claim.value(), claim.asOf(), mentions, claim.earlier());
  }

  /** Whether a later or better claim of the same loss has made a claim void. */
  private boolean replaced(Claim claim, Claim by) {
    if (claim.part() && !by.part()) {
      // A part that is the whole is no part.
      return claim.key().effect() == by.key().effect()
          && Objects.equals(claim.key().side(), by.key().side())
          && Claim.agree(claim.value(), by.value());
    }
    if (claim == by
        || claim.part() != by.part()
        || claim.key().effect() != by.key().effect()
        || by.key().side() == null) {
      return false;
    }
    boolean repeatsOld = by.earlier().stream().anyMatch(e -> Claim.agree(e.value(), claim.value()));
    if (claim.key().side() == null) {
      return repeatsOld || overtaken(claim, by);
    }
    if (!claim.key().side().equals(by.key().side()) || !own(by)) {
      return false;
    }
    return repeatsOld || overtaken(claim, by);
  }

  /** An older, lower count. A count on the same day stays: that is a difference. */
  private static boolean overtaken(Claim claim, Claim by) {
    Casualty old = claim.value();
    Integer now = by.value().min();
    Integer most = old.max() == null ? old.min() : old.max();
    return claim.asOf().isBefore(by.asOf()) && now != null && most != null && most < now;
  }
}
