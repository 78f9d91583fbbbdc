package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nashra.briefing.wording.Ground;
import org.nashra.briefing.wording.Told;
import org.nashra.model.Report;
import org.nashra.model.Span;
import org.nashra.story.Mention;

class SupportCheckTest {
  private static final Report REPORT = CaucasusNews.day13().get(0);
  private static final Rereading REREADING = new Rereading(CaucasusNews.languages());
  private static final Mention LOSSES = new Mention(REPORT, REPORT.extraction().events().get(1));

  private static Ground number(int printed, String surface) {
    int start = REPORT.article().text().indexOf(surface);
    return new Ground(
        Ground.Kind.NUMBER,
        "",
        LOSSES,
        new Span(start, start + surface.length()),
        surface,
        List.of(printed));
  }

  private static boolean holds(String text, Ground... grounds) {
    SupportCheck check = new SupportCheck(Map.of("wire-13", 1), REREADING);
    boolean holds = check.resolve(new Told(text, List.of(grounds), List.of(LOSSES))).isPresent();
    assertEquals(holds ? 0 : 1, check.dropped());
    return holds;
  }

  @Test
  void aNumberThatItsPassageGivesHolds() {
    assertTrue(holds("49 soldiers were killed.", number(49, "49 Armenian soldiers")));
  }

  @Test
  void aNumberThatItsPassageDoesNotGiveIsRefused() {
    assertTrue(!holds("94 soldiers were killed.", number(94, "49 Armenian soldiers")));
  }

  @Test
  void moreThanTwoNeedANumberOfTheirOwn() {
    assertTrue(holds("Two sides.", number(2, "both sides")));
    assertTrue(!holds("Six sides.", number(6, "both sides")));
  }

  @Test
  void aDigitThatNothingExplainsIsRefused() {
    assertTrue(!holds("49 soldiers and 3 officers.", number(49, "49 Armenian soldiers")));
  }

  @Test
  void aNameThatDoesNotStandWhereItIsSaidToIsRefused() {
    Ground moved = Ground.of(Ground.Kind.NAME, "Pashinyan", LOSSES, 0, 9, "Pashinyan");
    assertTrue(!holds("Pashinyan said so.", moved));
  }

  @Test
  void whatStandsOutsideOfTheEvidenceIsCitedWithItsSentence() {
    int at = REPORT.article().text().indexOf("Russia");
    Ground ground = Ground.of(Ground.Kind.NAME, "Russia", LOSSES, at, at + 6, "Russia");
    List<org.nashra.model.Briefing.Support> support =
        new SupportCheck(Map.of("wire-13", 1), REREADING)
            .resolve(new Told("Russia.", List.of(ground), List.of(LOSSES)))
            .orElseThrow();
    assertEquals(2, support.size());
    assertTrue(support.get(1).quote().startsWith("Russia urged"), support.toString());
  }
}
