package org.nashra.briefing.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PersonNamesTest {
  private static PersonNames names() {
    PersonNames names = new PersonNames();
    names.learn("person:a", "French President Emmanuel Macron", "Emmanuel Macron", "FR");
    names.learn("person:b", "Chinese President Xi Jinping", "Xi Jinping", "CN");
    return names;
  }

  @Test
  void aTitleIsToldOnce() {
    Set<String> met = new TreeSet<>();
    assertEquals(
        "French President Emmanuel Macron said Macron called.",
        names()
            .retold(
                "French President Emmanuel Macron said French President Emmanuel Macron called.",
                met));
    assertEquals("Macron left.", names().retold("Emmanuel Macron left.", met));
  }

  @Test
  void aFamilyNameThatStandsFirstIsNotCutOff() {
    assertEquals(
        "Xi Jinping left.",
        names().retold("Chinese President Xi Jinping left.", new TreeSet<>(Set.of("person:b"))));
  }

  @Test
  void aHeadlineIsNeverLongerThanAllowed() {
    assertEquals(
        "Talks with Emmanuel Macron",
        names().fitted("Talks with French President Emmanuel Macron", 30));
    assertTrue(names().fitted("word ".repeat(40), 90).length() <= 90);
  }
}
