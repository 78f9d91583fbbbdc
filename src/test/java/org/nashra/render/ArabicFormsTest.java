package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArabicFormsTest {
  private final ArabicForms forms = new ArabicForms();

  @Test
  void joinsLettersByTheirPlaceInTheWord() {
    // beh initial, yeh medial, teh final
    assertEquals("\uFE91\uFEF4\uFE96", forms.shapeText("بيت"));
  }

  @Test
  void aRightJoiningLetterPartsTheWord() {
    // dal isolated, alef isolated, reh isolated
    assertEquals("\uFEA9\uFE8D\uFEAD", forms.shapeText("دار"));
  }

  @Test
  void lamAlefIsOneSignWithACarrierForItsAlef() {
    assertEquals("\uFEFB\uFEFF", forms.shapeText("لا"));
    assertEquals("\uFEB3\uFEFC\uFEFF\uFEE1", forms.shapeText("سلام"));
    assertEquals("\uFEF7\u061C", forms.shapeText("لأ"));
  }

  @Test
  void persianAndUrduLettersJoin() {
    // gaf initial, final peh; tcheh medial; jeh final
    assertEquals("\uFB94\uFB57", forms.shapeText("گپ"));
    assertEquals("\uFB58\uFB7D\uFE8E", forms.shapeText("پچا"));
    assertEquals("\uFEED\uFBFE\uFB8B", forms.shapeText("ویژ"));
    assertEquals("\uFBA7", forms.shapeText("ہہ").substring(1));
  }

  @Test
  void vowelMarksDoNotPartTheWord() {
    assertEquals("\uFE91\u064E\uFEF4\u0652\uFE96", forms.shapeText("بَيْت"));
  }

  @Test
  void shaddaWithAVowelIsOneMark() {
    assertEquals(
        "\uFEE3\uFC60\uFEAA", forms.shapeText("مَّد".replace("\u064E\u0651", "\u0651\u064E")));
  }

  @Test
  void theZeroWidthNonJoinerParts() {
    // meem initial, yeh final, non-joiner, reh isolated
    assertEquals("\uFEE3\uFBFD\u200C\uFEAD", forms.shapeText("می\u200cر"));
  }

  @Test
  void visualOrderMirrorsBrackets() {
    assertEquals("(ב) א", forms.reorderRTLTextToLTR("א (ב)"));
  }

  @Test
  void formsThatAFontLacksComeBackAsLetters() {
    assertEquals("لا", forms.deshapeText("\uFEFB"));
    assertEquals("ڭ", forms.deshapeText(forms.shapeText("ڭ")));
  }
}
