package org.nashra.extract;

import java.util.Set;

/** Words that no name is made of, beyond those that the lexicons steer by. */
final class FunctionWords {
  private static final Set<String> WORDS =
      Set.of(
          // Arabic
          "ان", "انه", "انها", "الي", "علي", "في", "من", "عن", "مع", "بعد", "قبل", "خلال",
          "اليوم", "امس", "غدا", "الذي", "التي", "الذين", "هذا", "هذه", "ذلك", "تلك", "كان",
          "كانت", "قد", "لقد", "هو", "هي", "هم", "حيث", "كما", "فيما", "بينما", "حول", "بشان",
          "الجمعة", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "عدد", "اكثر",
          "وذلك", "ايضا", "امام", "ضد", "منذ", "حتي", "لدي", "عند", "اذ", "بسبب", "نحو", "الا",
          "خاصة", "ولا", "لا", "لم", "لن", "ما", "الان", "السابق", "الحالي", "الراحل", "الجديد",
          "المقبل", "الماضي", "الاول", "الثاني", "العام", "الخاص", "يوم", "مساء", "صباح", "ليل",
          // English
          "the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "this", "that",
          "these", "those", "but", "and", "or", "as", "after", "before", "when", "while", "if",
          "for", "from", "by", "with", "his", "her", "their", "its", "monday", "tuesday",
          "wednesday", "thursday", "friday", "saturday", "sunday",
          // Russian
          "в", "на", "по", "с", "и", "а", "но", "он", "она", "они", "это", "как", "что", "при",
          "из", "от", "об", "о", "к", "за", "его", "ранее", "также", "однако");

  private FunctionWords() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
