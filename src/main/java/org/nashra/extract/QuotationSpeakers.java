package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Quotation;
import org.nashra.model.Span;

/** Gives each quotation its speaker. */
final class QuotationSpeakers {
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

  static List<Quotation> of(NewsText text, Surroundings surroundings, List<Frame> frames) {
    List<Quotation> quotations = new ArrayList<>();
    for (Span span : text.quoted()) {
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
      quotations.add(new Quotation(span.start(), span.end(), speaker));
    }
    return quotations;
  }
}
