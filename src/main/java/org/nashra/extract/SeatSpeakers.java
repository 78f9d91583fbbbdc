package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/**
 * Those who speak where only their seat is named: "сообщили в министерстве", "в Баку утверждают".
 */
final class SeatSpeakers {
  private static final int ASIDE = 7;
  private static final int SEAT = 11;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final SpeakerMemory memory;
  private final List<Mention> mentions;

  SeatSpeakers(Words words, Lexicon lexicon, Surroundings surroundings, SpeakerMemory memory) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.memory = memory;
    this.mentions = surroundings.mentions();
  }

  /** Russian "сообщили в министерстве", "в Баку утверждают": the place of those who speak. */
  @Nullable Mention seat(NewsText.Sentence sentence, int from, int to) {
    if (!words.is(WordClass.PLURAL_VERBS, from)) {
      return null;
    }
    // "сообщили агентству в министерстве": whom they told may stand between.
    int aside = to;
    for (int i = to; i < sentence.to() && aside < to + ASIDE; i++) {
      if (words.folded(i).equals("\"")) {
        continue;
      }
      if (!words.isWord(i)) {
        break;
      }
      aside++;
      Mention behind = surroundings.that(i, sentence.to()) ? null : seatAt(i, sentence);
      if (behind != null) {
        return behind;
      }
    }
    for (int i = Math.max(sentence.from(), from - SEAT); i < from; i++) {
      boolean opens = i == sentence.from() || !words.isWord(i - 1) || i - 1 == sentence.from();
      Mention before = opens ? seatAt(i, sentence) : null;
      if (before != null && before.to() <= from) {
        return before;
      }
    }
    return null;
  }

  private @Nullable Mention seatAt(int token, NewsText.Sentence sentence) {
    if (token + 1 >= sentence.to() || !words.is(WordClass.SEAT_PREPOSITIONS, token)) {
      return null;
    }
    // The desk may be a part of the name: "в пресс-центре штаба".
    int desk = words.is(WordClass.DESKS, token + 1) ? 1 : 0;
    for (Mention mention : mentions) {
      boolean seat =
          mention.kind() == Mention.Kind.ORGANISATION
              || mention.kind() == Mention.Kind.GROUP
              || mention.kind() == Mention.Kind.UNNAMED && mention.form() == Mention.Form.NAME
              || mention.form() == Mention.Form.METONYM;
      if (seat && (mention.head() == token + 1 + desk || mention.head() == token + 1)) {
        return mention;
      }
    }
    return memory.again(token + 1, token + 2);
  }
}
