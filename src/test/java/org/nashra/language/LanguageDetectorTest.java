package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.LanguageTag;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR =
      new LanguageDetector(Languages.load(Path.of("config/lang")).known());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | أعلنت وزارة الدفاع مقتل عدد من الجنود على الحدود
          ar | مقتل جنديين
          fa | وزارت دفاع ایران اعلام کرد که این حمله چند کشته داشت
          fa | دولت ایران اعلام کرد
          ru | Министерство обороны сообщило о гибели солдат
          uk | Міністерство оборони повідомило про загибель військових
          en | An explosion hit Damascus
          fr | Le ministère de la Défense a annoncé la mort de plusieurs soldats
          es | El Ministerio de Defensa anunció la muerte de varios soldados
          tr | Savunma Bakanlığı askerlerin öldüğünü açıkladı
          he | משרד הביטחון הודיע
          hy | Պաշտպանության նախարարությունը
          und | 12:30 !
          """)
  void tellsTheLanguage(String tag, String text) {
    assertEquals(LanguageTag.of(tag), DETECTOR.detect(text));
  }
}
