package org.nashra.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nashra.story.Articles.article;
import static org.nashra.story.Articles.loss;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nashra.model.Event;
import org.nashra.model.Report;

class ClaimLedgerTest {
  private static final String AZ_MOD = "org:az-mod";
  private static final OfficeNames OFFICES =
      new OfficeNames(
          (id, language) -> id.equals("state:CI") ? Optional.of("Ivory Coast") : Optional.empty());

  private static Report report(String id, String published, Event... events) {
    return article(
        id, id, "en", published, id, events[0].casualties().get(0).text(), List.of(events));
  }

  private static ClaimLedger ledger(Report... reports) {
    List<Mention> mentions = new ArrayList<>();
    for (Report report : reports) {
      report.extraction().events().forEach(e -> mentions.add(new Mention(report, e)));
    }
    return ClaimLedger.of(
        HappeningMerger.merge(List.of(mentions)),
        ZoneOffset.UTC,
        new Affiliations(List.of(reports), OFFICES));
  }

  @Test
  void aLaterValueOfOneClaimantReplacesTheEarlier() {
    ClaimLedger ledger =
        ledger(
            report("a", "2022-09-13T10:00:00Z", loss("e1", "49 soldiers", AZ_MOD, "state:AZ", 49)),
            report("b", "2022-09-15T10:00:00Z", loss("e1", "71 soldiers", AZ_MOD, "state:AZ", 71)));
    Claim claim = ledger.claims().get(0);
    assertEquals(1, ledger.claims().size());
    assertEquals(71, claim.value().min());
    assertEquals(LocalDate.parse("2022-09-15"), claim.asOf());
    assertEquals(49, claim.earlier().get(0).value().min());
  }

  @Test
  void lossesOfTwoSidesAreTwoClaims() {
    ClaimLedger ledger =
        ledger(
            report("a", "2022-09-15T10:00:00Z", loss("e1", "71 soldiers", AZ_MOD, "state:AZ", 71)),
            report(
                "b",
                "2022-09-15T11:00:00Z",
                loss("e1", "105 dead", "org:am-mod", "state:AM", 105)));
    assertEquals(List.of(105, 71), ledger.claims().stream().map(c -> c.value().min()).toList());
    assertEquals(List.of(), ledger.contradictions());
  }

  /** A count by an office, or by a person who holds one. */
  private static Event counted(String id, String by, String name, Event.@Nullable Actor holder) {
    Event loss = loss(id, "71 soldiers", null, "state:AZ", 71);
    List<Event.Attribution> chain = new ArrayList<>(loss.attribution());
    chain.add(new Event.Attribution(by, name, Event.Attribution.Mode.STATEMENT, 0, 1, name));
    return new Event(
        loss.id(),
        loss.type(),
        loss.status(),
        loss.modality(),
        holder == null ? List.of() : List.of(holder),
        loss.place(),
        loss.time(),
        loss.casualties(),
        chain,
        loss.quote(),
        loss.evidence(),
        loss.confidence(),
        loss.why());
  }

  private static Event.Actor holder(String id, String name) {
    return new Event.Actor(
        id,
        Event.Actor.Kind.PERSON,
        name,
        Event.Actor.Role.ACTOR,
        "President",
        "state:CI",
        0,
        1,
        name);
  }

  @Test
  void anOfficeIsItsOneHolder() {
    Event byName = counted("e1", "person:a", "A", holder("person:a", "A"));
    Event byOffice =
        counted("e1", "unnamed:president-of-ivory-coast", "President of Ivory Coast", null);
    Event another = counted("e1", "person:b", "B", holder("person:b", "B"));
    Report a = report("a", "2022-09-15T10:00:00Z", byName);
    Report b = report("b", "2022-09-15T11:00:00Z", byOffice);
    Report c = report("c", "2022-09-15T12:00:00Z", another);
    Affiliations one = new Affiliations(List.of(a, b), OFFICES);
    Affiliations two = new Affiliations(List.of(a, b, c), OFFICES);
    assertEquals("person:a", one.voucher(new Mention(b, byOffice)));
    assertEquals(
        "unnamed:president-of-ivory-coast", two.voucher(new Mention(b, byOffice)), "which of two?");
  }

  @Test
  void whoRepeatsAValueIsNoNewClaim() {
    ClaimLedger ledger =
        ledger(
            report("a", "2022-09-15T10:00:00Z", loss("e1", "71 soldiers", AZ_MOD, "state:AZ", 71)),
            report(
                "b", "2022-09-15T11:00:00Z", loss("e1", "71 soldiers", "org:un", "state:AZ", 71)),
            report("c", "2022-09-15T12:00:00Z", loss("e1", "71 dead", null, null, 71)));
    assertEquals(1, ledger.claims().size());
    assertEquals(AZ_MOD, ledger.claims().get(0).key().claimant());
    assertEquals(2, ledger.claims().get(0).mentions().size());
  }

  @Test
  void valuesThatCannotBothBeTrueContradict() {
    ClaimLedger ledger =
        ledger(
            report("a", "2022-09-15T10:00:00Z", loss("e1", "71 soldiers", AZ_MOD, "state:AZ", 71)),
            report(
                "b",
                "2022-09-15T11:00:00Z",
                loss("e1", "420 soldiers", "org:am-mod", "state:AZ", 420)));
    assertEquals(1, ledger.contradictions().size());
  }

  @Test
  void whatIsVagueContradictsNothing() {
    ClaimLedger ledger =
        ledger(
            report("a", "2022-09-15T10:00:00Z", loss("e1", "71 soldiers", AZ_MOD, "state:AZ", 71)),
            report(
                "b", "2022-09-15T11:00:00Z", loss("e1", "dozens", "org:am-mod", "state:AZ", null)));
    assertEquals(2, ledger.claims().size());
    assertEquals(List.of(), ledger.contradictions());
  }
}
