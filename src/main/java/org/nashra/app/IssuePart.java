package org.nashra.app;

import org.nashra.archive.ArchivedBriefing;
import org.nashra.briefing.IssueInput;
import org.nashra.model.LanguageTag;

/**
 * One language of an issue on its way from events to the archive.
 *
 * @param of how many languages the request has
 */
public record IssuePart(IssueRequest request, LanguageTag language, int of, IssueInput input) {

  /** How a part ended. */
  public sealed interface Outcome {
    IssuePart part();

    default IssueRequest request() {
      return part().request();
    }

    default int of() {
      return part().of();
    }

    /** It stands in the archive. */
    record Archived(IssuePart part, ArchivedBriefing briefing) implements Outcome {}

    /** It could not be made. */
    record Failed(IssuePart part, Exception cause) implements Outcome {}
  }

  /** Without the input, which may be long. */
  @Override
  public String toString() {
    return request.edition() + " " + request.date() + " " + language;
  }
}
