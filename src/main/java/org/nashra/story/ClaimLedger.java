package org.nashra.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.Event.Casualty;
import org.nashra.model.EventType;

/**
 * The claims of loss made about some happenings. One claimant's later value replaces the earlier
 * one; values of different claimants stand side by side; nothing is averaged or added. Immutable.
 */
public final class ClaimLedger {
  private static final Comparator<String> NULLS = Comparator.nullsLast(Comparator.naturalOrder());
  private static final Comparator<Claim.Key> KEYS =
      Comparator.comparing(Claim.Key::effect)
          .thenComparing(Claim.Key::side, NULLS)
          .thenComparing(Claim.Key::claimant)
          .thenComparing(Claim.Key::kind, NULLS);

  private final List<Claim> claims;

  private ClaimLedger(List<Claim> claims) {
    this.claims = List.copyOf(claims);
  }

  /** Reads the claims of all happenings that are neither background nor denied. */
  public static ClaimLedger of(
      Collection<Happening> happenings, ZoneId zone, Affiliations affiliations) {
    Map<Claim.Key, List<Entry>> wholes = new TreeMap<>(KEYS);
    Map<Claim.Key, List<Entry>> parts = new TreeMap<>(KEYS);
    for (Happening happening : happenings) {
      if (happening.background() || happening.modality() != Event.Modality.HAPPENED) {
        continue;
      }
      for (Mention mention : happening.mentions()) {
        for (Casualty casualty : mention.event().casualties()) {
          Claim.Key key =
              new Claim.Key(
                  casualty.effect(),
                  casualty.side(),
                  affiliations.voucher(mention),
                  casualty.kind());
          (casualty.part() ? parts : wholes)
              .computeIfAbsent(key, k -> new ArrayList<>())
              .add(new Entry(mention, casualty, asOf(mention, zone)));
        }
      }
    }
    List<Claim> claims = new ArrayList<>();
    wholes.forEach((key, entries) -> claims.add(claim(key, false, entries)));
    parts.forEach(
        (key, entries) -> byVictims(entries).forEach(e -> claims.add(claim(key, true, e))));
    return new ClaimLedger(new ClaimSifter(affiliations).sift(claims));
  }

  private static Collection<List<Entry>> byVictims(List<Entry> entries) {
    Map<String, List<Entry>> victims = new TreeMap<>();
    entries.forEach(
        e -> victims.computeIfAbsent(e.casualty().who(), w -> new ArrayList<>()).add(e));
    return victims.values();
  }

  private record Entry(Mention mention, Casualty casualty, LocalDate asOf) {}

  private static Claim claim(Claim.Key key, boolean part, List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparing(Entry::asOf)
            // On one day an exact number says more than "dozens".
            .thenComparing((Entry e) -> !e.casualty().vague())
            .thenComparing(Entry::mention, Mention.ORDER)
            .thenComparing(e -> e.casualty().start()));
    Entry last = fullest(sorted);
    LocalDate asOf =
        sorted.stream()
            .filter(e -> Claim.agree(e.casualty(), last.casualty()))
            .map(Entry::asOf)
            .min(Comparator.naturalOrder())
            .orElse(last.asOf());
    List<Mention> mentions = new ArrayList<>();
    List<Claim.Earlier> earlier = new ArrayList<>();
    mentions.add(last.mention());
    for (Entry entry : sorted) {
      if (Claim.agree(entry.casualty(), last.casualty())) {
        if (!mentions.contains(entry.mention())) {
          mentions.add(entry.mention());
        }
      } else if (!entry.casualty().vague()) {
        earlier.add(new Claim.Earlier(entry.casualty(), entry.asOf(), entry.mention()));
      }
    }
    return new Claim(key, part, last.casualty(), asOf, mentions, earlier);
  }

  /** Of the entries that give the last value, the one that says best who was counted. */
  private static Entry fullest(List<Entry> sorted) {
    Entry last = sorted.get(sorted.size() - 1);
    return sorted.stream()
        .filter(e -> Claim.agree(e.casualty(), last.casualty()))
        .filter(e -> !e.casualty().who().equals("people"))
        .reduce((a, b) -> b)
        .orElse(last);
  }

  /**
   * The day of a claim. A report of losses is dated by its own time where that lies in its last
   * days; the time of a described fight is not the time of the count.
   */
  private static LocalDate asOf(Mention mention, ZoneId zone) {
    LocalDate published = mention.day(zone);
    Event.@Nullable Time time = mention.event().time();
    if (mention.event().type() != EventType.CASUALTIES || time == null || !time.explicit()) {
      return published;
    }
    LocalDate day = time.from().toLocalDate();
    boolean oneDay = time.to() == null || !time.to().isAfter(day.plusDays(2).atStartOfDay());
    return oneDay && !day.isAfter(published) && day.isAfter(published.minusDays(4))
        ? day
        : published;
  }

  /** By effect, side, claimant. */
  public List<Claim> claims() {
    return claims;
  }

  /** Pairs of whole claims on the same losses that cannot both be true. */
  public List<List<Claim>> contradictions() {
    List<List<Claim>> found = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (int k = i + 1; k < claims.size(); k++) {
        if (contradictory(claims.get(i), claims.get(k))) {
          found.add(List.of(claims.get(i), claims.get(k)));
        }
      }
    }
    return found;
  }

  private static boolean contradictory(Claim a, Claim b) {
    return !a.part()
        && !b.part()
        && a.key().side() != null
        && a.key().effect() == b.key().effect()
        && java.util.Objects.equals(a.key().side(), b.key().side())
        && java.util.Objects.equals(a.key().kind(), b.key().kind())
        && a.value().who().equals(b.value().who())
        && Claim.contradict(a.value(), b.value());
  }
}
