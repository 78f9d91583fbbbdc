package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Quotation;
import org.nashra.model.Span;

/** Gives each quotation its speaker. */
final class QuotationSpeakers {
  private static final int TERM = 6;

  private QuotationSpeakers() {}

  /** "Borrell called the step “a blow”": without a verb of saying, the first named bare. */
  private static @Nullable String subject(NewsText text, Surroundings surroundings, int token) {
    NewsText.Sentence sentence = text.sentence(token);
    for (Mention mention : surroundings.mentions()) {
      if (mention.from() >= sentence.from()
          && mention.to() <= token
          && mention.source()
          && mention.kind() != Mention.Kind.UNNAMED
          && !mention.suffixed()
          && surroundings.relation(mention) == null) {
        return mention.id();
      }
    }
    return null;
  }

  /**
   * "“Heroes of the first rank” to some": a few words, written small, that nobody is told to say.
   */
  private static boolean term(String text, Span span) {
    return Character.isLowerCase(text.codePointAt(span.start()))
        && QuoteMarks.words(text, span.start(), span.end()) <= TERM;
  }

  /** Words left open at the end of a paragraph go on in the next: one speaks them all. */
  private static List<Quotation> continued(String text, List<Quotation> quotations) {
    List<Quotation> all = new ArrayList<>(quotations);
    for (int i = 1; i < all.size(); i++) {
      Quotation before = all.get(i - 1);
      Quotation here = all.get(i);
      String between = text.substring(before.end(), here.start());
      boolean open = between.strip().matches("[.,!?…]*\\s+\\S{1,2}") && between.contains("\n");
      if (open && before.speaker() != null) {
        all.set(i, new Quotation(here.start(), here.end(), before.speaker()));
      } else if (open && here.speaker() != null) {
        all.set(i - 1, new Quotation(before.start(), before.end(), here.speaker()));
      }
    }
    return all;
  }

  static List<Quotation> of(
      NewsText text, Lexicon lexicon, Surroundings surroundings, List<Frame> frames) {
    List<Quotation> quotations = new ArrayList<>();
    for (Span span : new QuotationFinder(text, lexicon).find()) {
      String speaker = null;
      int token = text.words().tokenAt(span.start());
      if (token >= text.words().size()) {
        continue;
      }
      int sentence = text.sentence(token).index();
      List<Frame> chain = FrameFinder.chain(frames, sentence, token);
      if (!chain.isEmpty()) {
        speaker = chain.get(chain.size() - 1).source().id();
      } else {
        for (Frame frame : frames) {
          if (frame.sentence() == sentence) {
            speaker = frame.source().id();
          }
        }
        speaker = speaker == null ? subject(text, surroundings, token) : speaker;
      }
      if (speaker != null || !term(text.original(), span)) {
        quotations.add(new Quotation(span.start(), span.end(), speaker));
      }
    }
    return continued(text.original(), quotations);
  }
}
