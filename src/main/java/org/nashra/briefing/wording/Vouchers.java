package org.nashra.briefing.wording;

import java.util.List;
import java.util.Map;
import org.nashra.model.Event;
import org.nashra.model.Event.Attribution.Mode;
import org.nashra.story.Mention;

/** Who vouches for a mention, and who reports it, as phrases. */
final class Vouchers {
  private final Wording wording;
  private final NameWords names;

  Vouchers(Wording wording, NameWords names) {
    this.wording = wording;
    this.names = names;
  }

  static Event.Attribution last(Mention mention) {
    return java.util.Objects.requireNonNull(
        mention.vouching(), "an outlet's own voice has no link");
  }

  Phrase source(Mention mention) {
    if (mention.ownVoice()) {
      return names.outlet(mention);
    }
    Event.Attribution last = last(mention);
    if (last.mode() == Mode.ANONYMOUS) {
      return wording
          .fill("attribution/unnamed", Map.of())
          .orElseGet(() -> Phrase.plain(last.name(), List.of()));
    }
    return names.voucher(last, mention).orElseGet(() -> names.outlet(mention));
  }

  /** Who reports what unnamed sources say: the newspaper cited, else the outlet. */
  Phrase reporter(Mention mention) {
    List<Event.Attribution> chain = mention.event().attribution();
    for (int i = chain.size() - 2; i >= 0; i--) {
      if (chain.get(i).mode() == Mode.REPORT) {
        return names.voucher(chain.get(i), mention).orElseGet(() -> names.outlet(mention));
      }
    }
    return names.outlet(mention);
  }
}
