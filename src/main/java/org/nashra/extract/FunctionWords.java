package org.nashra.extract;

import java.util.List;
import java.util.Set;

/** Words that no name is made of, beyond those that the lexicons steer by. */
final class FunctionWords {
  private static final Set<String> WORDS =
      Set.copyOf(
          List.of(
              """
              ان انه انها الي علي في من عن مع بعد قبل خلال اليوم امس غدا الذي التي الذين هذا
              هذه ذلك تلك كان كانت قد لقد هو هي هم حيث كما فيما بينما حول بشان الجمعة السبت
              الاحد الاثنين الثلاثاء الاربعاء الخميس عدد اكثر وذلك ايضا امام ضد منذ حتي لدي
              عند اذ بسبب نحو الا خاصة ولا لا لم لن ما الان السابق الحالي الراحل الجديد المقبل
              الماضي الاول الثاني العام الخاص يوم مساء صباح ليل the a an in on at it he she
              they we this that these those but and or as after before when while if for from
              by with his her their its monday tuesday wednesday thursday friday can made than
              march may central same most along union best man long hard side street
              university summit alliance deal reserve mission liberal republic chamber us i of
              no come general center centre liberty independence police peace home college
              church house state states national international north south east west young
              many much time day army federal saturday sunday в на по с и а но он она они это
              как что при из от об о к за его ранее также однако
              """
                  .strip()
                  .split("\\s+")));

  /** Abbreviations that are words where all is written in capitals. */
  private static final Set<String> SHOUTED =
      Set.of(
          "IS", "WHO", "US", "CAR", "MAP", "SPA", "AP", "RT", "DW", "MENA", "INA", "PM", "Dawn",
          "DPA", "Trend", "Lenta", "Times", "IA", "PRC");

  private FunctionWords() {}

  static boolean shouted(String form) {
    return SHOUTED.contains(form);
  }

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
