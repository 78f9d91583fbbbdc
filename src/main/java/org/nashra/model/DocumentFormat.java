package org.nashra.model;

/**
 * The documents of a briefing. {@code MAIL} is the body that delivery sends, kept for re-sending.
 */
public enum DocumentFormat {
  PDF("pdf", "application/pdf"),
  HTML("html", "text/html; charset=utf-8"),
  TXT("txt", "text/plain; charset=utf-8"),
  JSON("json", "application/json"),
  MAIL("mail.json", "application/json");

  private final String extension;
  private final String mediaType;

  DocumentFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether people may fetch it from the archive. */
  public boolean isPublic() {
    return this != MAIL;
  }
}
