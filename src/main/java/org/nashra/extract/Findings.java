package org.nashra.extract;

import java.util.List;
import org.nashra.language.NumberExpression;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event;

/**
 * What one extraction came upon on its way, for {@link Explainer} and for calibration.
 *
 * @param candidates every event in the making, those too that were merged or dropped
 * @param written the events kept, in order
 */
record Findings(
    NewsText text,
    Lexicon lexicon,
    List<Mention> mentions,
    List<Frame> frames,
    List<TimeExpression> times,
    List<NumberExpression> numbers,
    List<Loss> losses,
    List<Draft> candidates,
    List<Written> written) {

  /** An event and what it was made of. */
  record Written(Draft draft, Event event) {}

  List<Event> events() {
    return written.stream().map(Written::event).toList();
  }
}
