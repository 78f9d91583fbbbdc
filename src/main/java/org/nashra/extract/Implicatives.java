package org.nashra.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Peeled;
import org.nashra.language.Token;
import org.nashra.language.WordClass;

/**
 * "Сумели захватить", "вынуждены были отступить": such a verb says that its infinitive came about,
 * which is read like the past ("захватили") besides. A lexicon then needs no infinitives, which
 * elsewhere tell of aims and plans.
 */
final class Implicatives {
  private static final int REACH = 4;

  /** Russian infinitives by their ending, and how their past opens; the longest first. */
  private static final Map<String, String> PASTS = new LinkedHashMap<>();

  static {
    PASTS.put("пасть", "пал");
    PASTS.put("сесть", "сел");
    PASTS.put("вести", "вел");
    PASTS.put("нести", "нес");
    PASTS.put("везти", "вез");
    PASTS.put("гнуть", "г");
    PASTS.put("жечь", "жег");
    PASTS.put("йти", "шел");
    PASTS.put("ить", "ил");
    PASTS.put("ать", "ал");
    PASTS.put("ять", "ял");
    PASTS.put("еть", "ел");
    PASTS.put("уть", "ул");
    PASTS.put("ыть", "ыл");
    PASTS.put("ичь", "иг");
  }

  private Implicatives() {}

  /** Adds the past to the readings of every infinitive behind such a verb. */
  static void read(LanguageProfile profile, List<Token> tokens, List<List<Peeled>> readings) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!profile.is(WordClass.IMPLICATIVES, tokens.get(i).folded())
          || i > 0 && profile.is(WordClass.NOTHING, tokens.get(i - 1).folded())) {
        continue;
      }
      int to = Math.min(tokens.size(), i + 1 + REACH);
      for (int at = i + 1; at < to && tokens.get(at).isWord(); at++) {
        String past = past(tokens.get(at).folded(), tokens.get(i).folded());
        if (past != null) {
          Token token = tokens.get(at);
          List<Peeled> all = new ArrayList<>(readings.get(at));
          all.add(new Peeled(past, token.start(), token.end(), "", ""));
          readings.set(at, all);
          break;
        }
      }
    }
  }

  /**
   * The past of an infinitive in the number of the verb that governs it; null for no infinitive.
   */
  private static @Nullable String past(String infinitive, String governor) {
    boolean reflexive = infinitive.endsWith("ся");
    String bare = reflexive ? infinitive.substring(0, infinitive.length() - 2) : infinitive;
    for (Map.Entry<String, String> ending : PASTS.entrySet()) {
      if (bare.endsWith(ending.getKey()) && bare.length() > ending.getKey().length()) {
        String stem = bare.substring(0, bare.length() - ending.getKey().length());
        return inflected(stem + ending.getValue(), governor, reflexive);
      }
    }
    return null;
  }

  private static String inflected(String past, String governor, boolean reflexive) {
    char last = governor.charAt(governor.length() - 1);
    boolean fleeting = past.endsWith("шел") && last != 'л';
    String stem = fleeting ? past.substring(0, past.length() - 2) + "л" : past;
    boolean bare = !stem.endsWith("л") && "аоиы".indexOf(last) >= 0;
    String ending =
        switch (last) {
          case 'а' -> "а";
          case 'о' -> "о";
          case 'и', 'ы' -> "и";
          default -> "";
        };
    String full = (bare ? stem + "л" : stem) + ending;
    return !reflexive ? full : full + (ending.isEmpty() ? "ся" : "сь");
  }
}
