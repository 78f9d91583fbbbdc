package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.nashra.model.Quotation;
import org.nashra.model.Span;

/** Gives each quotation its speaker. */
final class QuotationSpeakers {
  private QuotationSpeakers() {}

  static List<Quotation> of(NewsText text, List<Frame> frames) {
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
      }
      quotations.add(new Quotation(span.start(), span.end(), speaker));
    }
    return quotations;
  }
}
