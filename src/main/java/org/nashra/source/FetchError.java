package org.nashra.source;

import java.util.Locale;

/** Why something could not be fetched or read; shared by log, metric and page. */
public enum FetchError {
  /** The exchange as a whole took longer than it may. */
  TIMEOUT,
  /** The body, once unpacked, is larger than it may be. */
  TOO_LARGE,
  /** The address, or what its name resolves to, is none of the public network. */
  BLOCKED_ADDRESS,
  /** No http or https address, or one that cannot be read. */
  BAD_ADDRESS,
  TLS,
  DNS,
  CONNECT,
  /** The answer broke off or was not what HTTP wants. */
  BROKEN_ANSWER,
  STATUS_4XX,
  STATUS_5XX,
  /** 410: withdrawn for good. */
  GONE,
  /** 429, or 503 with a time to come again. */
  RATE_LIMITED,
  TOO_MANY_REDIRECTS,
  /** robots.txt asks to stay away. */
  ROBOTS,
  NOT_A_FEED,
  /** A document type with entities that grow or lead elsewhere. */
  FORBIDDEN_XML,
  CHARSET,
  /** A mailbox without a password, or whose server refuses it. */
  LOGIN,
  /** A page without an article in it. */
  NO_ARTICLE,
  /** A source of a kind that cannot be polled. */
  UNSUPPORTED,
  /** A file that cannot be read. */
  FILE,
  /** A line that is not what the command takes. */
  BAD_INPUT;

  /** The name that logs, JSON and pages use: {@code too-large}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a {@link #label()}. */
  public static FetchError of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
