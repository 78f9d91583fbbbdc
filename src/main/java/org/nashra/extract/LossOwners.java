package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/**
 * Whose a loss is that is told without saying so: the speaker's, the owner's, or those who lost it.
 */
final class LossOwners {
  /** Tokens behind a number in which "on both sides" still is about it. */
  private static final int BOTH = 6;

  private static final int NEXT = 4;

  private final NewsText text;
  private final Lexicon lexicon;
  private final LossVoices voices;
  private final Surroundings surroundings;

  LossOwners(NewsText text, Lexicon lexicon, LossVoices voices, Surroundings surroundings) {
    this.text = text;
    this.lexicon = lexicon;
    this.voices = voices;
    this.surroundings = surroundings;
  }

  /**
   * "Of its forces" is the side of the speaker; so are soldiers that a ministry of defence counts.
   */
  Loss side(Loss loss, NewsText.Sentence sentence) {
    if (lexicon.ownerBefore() && lost(loss) && !loss.part()) {
      Mention loser = loser(loss, sentence);
      if (loser != null) {
        return loss.withSide(loser.side());
      }
    }
    if (loss.side() != null || loss.part() || ofBoth(loss, sentence)) {
      return loss;
    }
    List<Frame> chain = voices.chain(loss, sentence);
    Mention source = chain.isEmpty() ? null : chain.get(chain.size() - 1).source();
    if (source == null || lost(loss)) {
      Mention owner = lost(loss) ? loser(loss, sentence) : owner(loss, sentence);
      source = owner == null ? source : owner;
      if (owner != null && lost(loss)) {
        return loss.withSide(owner.side());
      }
    }
    if (source == null) {
      return loss;
    }
    if (source.side() == null && loss.who().equals("soldiers")) {
      return ofSpokesman(loss, source);
    }
    // Who counts soldiers without saying whose counts those of the own side.
    boolean list =
        loss.rule().contains("toll")
            && source.id().matches("org:[a-z]{2}-(mod|army|forces|generalstaff)");
    boolean group =
        source.kind() == Mention.Kind.GROUP
            || source.id().matches("org:[a-z]{2}-(rebels|militants|separatists)");
    boolean military =
        source.side() != null
            && source.kind() != Mention.Kind.MEDIA
            && !group
            && (loss.who().equals("soldiers") || list);
    return loss.own() || military ? loss.withSide(source.side()) : loss;
  }

  /** "One Ukrainian soldier was killed, another four were wounded": of the same side. */
  Loss further(Loss loss, List<Loss> before) {
    if (before.isEmpty() || loss.side() != null || loss.part() || loss.from() == 0) {
      return loss;
    }
    String side = before.get(before.size() - 1).side();
    int at = loss.from() - 1;
    boolean others =
        side != null
            && loss.who().equals("people")
            && (lexicon.counting().at(text.words(), at, loss.to()).stream()
                    .anyMatch(f -> f.value().is("others"))
                || bare(loss, before.get(before.size() - 1)));
    return others ? loss.withSide(side) : loss;
  }

  /** "24 турецких солдата погибли, 18 ранены": a number without a noun counts more of them. */
  private boolean bare(Loss loss, Loss before) {
    boolean next = loss.from() - before.to() <= NEXT && loss.from() > before.to();
    boolean parted = false;
    for (int i = before.to(); i < loss.from(); i++) {
      parted |= text.words().comma(i) || text.words().is(WordClass.AND, i);
    }
    boolean noun = false;
    for (int i = loss.from(); i < loss.to(); i++) {
      noun |= !lexicon.persons().at(text.words(), i, loss.to()).isEmpty();
    }
    return next && parted && !noun && loss.effect() != before.effect();
  }

  /** "A Ukrainian army spokesman said five soldiers": the adjective before who speaks. */
  private Loss ofSpokesman(Loss loss, Mention source) {
    return surroundings.mentions().stream()
        .filter(m -> m.form() == Mention.Form.ADJECTIVE && m.to() == source.head())
        .filter(m -> m.side() != null)
        .findFirst()
        .map(m -> loss.withSide(m.side()))
        .orElse(loss);
  }

  /** "Dozens of soldiers dead on both sides": the losses of neither alone. */
  private boolean ofBoth(Loss loss, NewsText.Sentence sentence) {
    int to = Math.min(sentence.to(), Math.max(loss.to(), loss.cue() + 1) + BOTH);
    for (int i = loss.from(); i < to; i++) {
      if (lexicon.counting().at(text.words(), i, to).stream().anyMatch(f -> f.value().is("both"))) {
        return true;
      }
    }
    return false;
  }

  /** "Талибы потеряли убитыми 40": those who lost them. */
  private boolean lost(Loss loss) {
    return text.words().is(WordClass.LOSERS, loss.cue()) && loss.cue() < loss.from();
  }

  private @Nullable Mention loser(Loss loss, NewsText.Sentence sentence) {
    Mention best = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.from() >= sentence.from()
          && mention.to() <= loss.cue()
          && mention.side() != null
          && surroundings.relation(mention) == null) {
        best = mention;
      }
    }
    return best;
  }

  /** "Azerbaijan put its losses at 50": the state before the words that own. */
  private @Nullable Mention owner(Loss loss, NewsText.Sentence sentence) {
    if (!loss.own()) {
      return null;
    }
    Mention best = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.from() >= sentence.from()
          && mention.to() <= loss.from()
          && mention.acts()
          && mention.side() != null
          && surroundings.relation(mention) == null) {
        best = mention;
      }
    }
    return best;
  }
}
