package org.nashra.model;

import java.util.Map;

/**
 * A briefing with all its documents.
 *
 * @param documents bytes by format, every format present
 */
public record RenderedBriefing(Briefing briefing, Map<DocumentFormat, byte[]> documents) {
  public RenderedBriefing {
    documents = Map.copyOf(documents);
    for (DocumentFormat format : DocumentFormat.values()) {
      if (!documents.containsKey(format)) {
        throw new IllegalArgumentException(briefing.id() + " lacks its " + format);
      }
    }
  }

  public byte[] document(DocumentFormat format) {
    return java.util.Objects.requireNonNull(documents.get(format));
  }
}
