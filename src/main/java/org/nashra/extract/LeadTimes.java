package org.nashra.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/**
 * Dates what the first sentence tells without a day by the sentence behind it: "Rebels have taken a
 * town, officials say. It fell on Friday night after a siege."
 */
final class LeadTimes {
  private static final int AWAY = 7;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final TimeChooser chooser;

  LeadTimes(NewsText text, Lexicon lexicon, TimeChooser chooser) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.chooser = chooser;
  }

  /**
   * @param drafts in the order of the text
   */
  void settle(List<Draft> drafts, LocalDateTime published) {
    if (!lexicon.has(Trait.ANALYTIC) || !lexicon.ownerBefore() || text.sentences().size() < 2) {
      return;
    }
    NewsText.Sentence next = text.sentences().get(1);
    TimeExpression time = dated(next);
    if (time == null || !recent(time, published)) {
      return;
    }
    for (Draft draft : drafts) {
      boolean undated = draft.time() == null || draft.timeOfTelling();
      if (draft.sentence() == 0
          && undated
          && draft.modality() == Event.Modality.HAPPENED
          && goesOn(draft, drafts)) {
        draft.time(time, true);
      }
    }
  }

  /** The day behind the first verb in the past that has one; null for none. */
  private @Nullable TimeExpression dated(NewsText.Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (words.is(WordClass.PAST_VERBS, i) || words.is(WordClass.PASSIVE_AUXILIARIES, i)) {
        TimeExpression time = chooser.chooseOfDeed(i, i + 1, sentence.to());
        if (time != null) {
          return chooser.ofTelling(time, i) || !time.explicit() ? null : time;
        }
      }
    }
    return null;
  }

  private static boolean recent(TimeExpression time, LocalDateTime published) {
    LocalDateTime from = time.from();
    LocalDateTime to = time.to();
    return from != null
        && to != null
        && !from.isAfter(published)
        && Duration.between(from, to).toDays() <= 1
        && Duration.between(from, published).toDays() <= AWAY;
  }

  /** Does the second sentence tell of the same, or of nothing that is listed? */
  private static boolean goesOn(Draft draft, List<Draft> drafts) {
    for (Draft other : drafts) {
      if (other.sentence() == 1 && !like(draft, other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean like(Draft one, Draft other) {
    return one.type() == other.type() || forceful(one.type()) && forceful(other.type());
  }

  private static boolean forceful(EventType type) {
    return type == EventType.TERRITORY || DraftBuilder.violent(type);
  }
}
