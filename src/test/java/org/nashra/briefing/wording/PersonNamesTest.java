package org.nashra.briefing.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nashra.model.LanguageTag;

class PersonNamesTest {
  private static PersonNames names() {
    return names("en", "Emmanuel Macron", "Xi Jinping");
  }

  private static PersonNames names(String language, String one, String other) {
    Grammar grammar = Wording.read(Path.of("config", "lang"), LanguageTag.of(language)).grammar();
    PersonNames names = new PersonNames(grammar);
    names.learn("person:a", grammar.person(one, false, "President", "FR"), "FR");
    names.learn("person:b", grammar.person(other, false, "President", "CN"), "CN");
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
  void frenchPrepositionsComeApartFromATitleThatIsLeftOut() {
    PersonNames names = names("fr", "Emmanuel Macron", "Xi Jinping");
    assertEquals(
        "La visite d'Emmanuel Macron et celle de Xi Jinping, à Xi Jinping et Emmanuel Macron.",
        names.retold(
            "La visite du président français Emmanuel Macron et celle du président chinois Xi"
                + " Jinping, au président chinois Xi Jinping et le président français Emmanuel"
                + " Macron.",
            new TreeSet<>(Set.of("person:a", "person:b"))));
  }

  @Test
  void aHeadlineIsNeverLongerThanAllowed() {
    assertEquals(
        "Talks with Emmanuel Macron",
        names().fitted("Talks with French President Emmanuel Macron", 30));
    assertTrue(names().fitted("word ".repeat(40), 90).length() <= 90);
  }
}
