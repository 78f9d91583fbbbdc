package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who counts a loss, and whether that is somebody else than who tells of the event. */
final class LossVoices {
  private final List<Frame> frames;
  private final Surroundings surroundings;

  LossVoices(List<Frame> frames, Surroundings surroundings) {
    this.frames = frames;
    this.surroundings = surroundings;
  }

  /** A claim that another source vouches for than the event beside it. */
  boolean otherVoice(Draft event, Loss loss, NewsText.Sentence sentence) {
    Mention voice = voice(loss, sentence);
    if (voice != null && recounts(event, loss, sentence)) {
      return true;
    }
    if (voice == null || loss.side() == null) {
      return false;
    }
    if (event.chain().isEmpty()) {
      return loss.part() && !event.losses().isEmpty();
    }
    Frame told = event.chain().get(event.chain().size() - 1);
    boolean elsewhere = told.sentence() == sentence.index() && !told.covers(told(loss));
    return !told.source().id().equals(voice.id()) && (elsewhere || !event.losses().isEmpty());
  }

  /** "34 died, a doctor said; a spokesman told reporters only eleven had": another count. */
  private boolean recounts(Draft event, Loss loss, NewsText.Sentence sentence) {
    boolean apart = chain(loss, sentence).stream().noneMatch(f -> f.covers(event.token()));
    return apart
        && !loss.part()
        && event.losses().stream()
            .anyMatch(
                l ->
                    l.effect() == loss.effect()
                        && !l.part()
                        && !l.vague()
                        && !loss.vague()
                        && l.who().equals(loss.who())
                        && !l.sameFigure(loss)
                        && surroundings.barrier(l.cue(), loss.cue()));
  }

  /** The chain of those who tell of a loss, the last the one who counts. */
  List<Frame> chain(Loss loss, NewsText.Sentence sentence) {
    return FrameFinder.chain(frames, sentence.index(), told(loss));
  }

  /** The token whose source counts: of a part its number, since the whole may be another's. */
  private static int told(Loss loss) {
    return loss.part() ? loss.from() : loss.cue();
  }

  private @Nullable Mention voice(Loss loss, NewsText.Sentence sentence) {
    List<Frame> chain = chain(loss, sentence);
    return chain.isEmpty() ? null : chain.get(chain.size() - 1).source();
  }

  /** Claims of different sources or sides are different claims. */
  List<List<Loss>> byVoice(List<Loss> losses, NewsText.Sentence sentence) {
    List<List<Loss>> groups = new ArrayList<>();
    String lastVoice = "";
    String lastSide = "";
    int lastCue = -1;
    for (Loss loss : losses) {
      Mention mention = voice(loss, sentence);
      String voice = mention == null ? "" : mention.id();
      // "Nine civilians and eight soldiers of the army were killed": one count of one verb.
      boolean listed = lastSide.isEmpty() && loss.cue() == lastCue;
      boolean same =
          voice.equals(lastVoice)
              && (loss.side() == null || loss.side().equals(lastSide) || listed);
      if (groups.isEmpty() || !same && !loss.part()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(loss);
      lastVoice = voice;
      lastCue = loss.cue();
      lastSide = loss.side() == null ? lastSide : loss.side();
    }
    return groups;
  }
}
