package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RobotsRulesTest {
  @Test
  void theLongestRuleDecidesAndAllowWinsATie() {
    RobotsRules rules =
        RobotsRules.parse(
            "User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /x\nAllow: /x", "nashra");
    assertFalse(rules.allows("/news/a"));
    assertTrue(rules.allows("/news/open/1"));
    assertTrue(rules.allows("/x"));
    assertTrue(rules.allows("/"));
  }

  @Test
  void ourOwnGroupReplacesTheCommonOne() {
    RobotsRules rules =
        RobotsRules.parse(
            "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Nashra\nDisallow: /private # ours",
            "nashra");
    assertTrue(rules.allows("/news"));
    assertFalse(rules.allows("/private/1"));
  }

  @Test
  void starsAndEndsAreUnderstood() {
    RobotsRules rules =
        RobotsRules.parse("User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*/print", "nashra");
    assertFalse(rules.allows("/x/y.pdf"));
    assertTrue(rules.allows("/x/y.pdf?z"));
    assertFalse(rules.allows("/abc/def/print/1"));
    assertTrue(rules.allows("/b/print"));
  }

  @Test
  void anEmptyRuleForbidsNothing() {
    assertTrue(RobotsRules.parse("User-agent: *\nDisallow:", "nashra").allows("/a"));
    assertFalse(RobotsRules.NOTHING.allows("/a"));
  }
}
