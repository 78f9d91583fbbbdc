package org.nashra.delivery;

/** What is done with a mail of which nobody can tell whether the server has it. */
public enum UnknownPolicy {
  /** It is sent once more, with the same bytes and {@code Message-ID}; then it is held. */
  RESEND_ONCE("resend-once", 1),
  /** It waits for a person. */
  HOLD("hold", 0);

  private final String code;
  private final int resends;

  UnknownPolicy(String code, int resends) {
    this.code = code;
    this.resends = resends;
  }

  /** How often it is sent again. */
  int resends() {
    return resends;
  }

  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException naming what may stand there
   */
  public static UnknownPolicy of(String code) {
    for (UnknownPolicy policy : values()) {
      if (policy.code.equals(code)) {
        return policy;
      }
    }
    throw new IllegalArgumentException("\"" + code + "\" is no policy; use resend-once or hold");
  }
}
