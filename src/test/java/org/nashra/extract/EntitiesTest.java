package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.language.Languages;
import org.nashra.model.LanguageTag;

class EntitiesTest {
  private static final Languages LANGUAGES = Languages.load(Path.of("config/lang"));
  private static final Entities ENTITIES = Entities.load(Path.of("config/shared"), LANGUAGES);

  @ParameterizedTest
  @CsvSource({
    "state:SA, ar, السعودية",
    "state:US, ru, США",
    "org:ru-mod, en, Russian Ministry of Defence",
    "org:az-mod, ar, وزارة الدفاع الأذربيجانية",
    "org:am-mod, ru, Министерство обороны Армении",
    "org:il-mfa, ru, МИД Израиля",
    "org:sa-mod, ru, Министерство обороны Саудовской Аравии",
    "person:nikol-pashinyan, ar, نيكول باشينيان",
    "org:lb-army, ar, الجيش اللبناني",
  })
  void namesInTheLanguagesOfTheHouse(String id, String language, String name) {
    assertEquals(Optional.of(name), ENTITIES.name(id, LanguageTag.of(language)));
  }

  @Test
  void knowsNoNameOfWhatItDoesNotKnow() {
    assertTrue(ENTITIES.name("person:nobody-at-all", LanguageTag.of("en")).isEmpty());
    assertTrue(ENTITIES.name("org:zz-mod", LanguageTag.of("en")).isEmpty());
  }
}
