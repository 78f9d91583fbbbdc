package org.nashra.config;

import java.util.Arrays;
import java.util.Optional;
import org.nashra.config.Settings.Kind;

/**
 * Every key of {@code config/application.properties} that is Nashra's own. What each means stands
 * beside it in that file.
 */
public enum Key {
  DATA("nashra.data", Kind.TEXT, "data"),
  ARCHIVE("nashra.archive", Kind.TEXT, "archive"),
  OUTBOX("nashra.outbox", Kind.TEXT, "outbox"),
  DATABASE_URL("nashra.database.url", Kind.TEXT, ""),
  DATABASE_USER("nashra.database.user", Kind.TEXT, "nashra"),
  DATABASE_PASSWORD("nashra.database.password", Kind.TEXT, "", true),
  API_TOKEN("nashra.api.token", Kind.TEXT, "", true),
  PUBLIC_URL("nashra.public-url", Kind.TEXT, ""),
  SAMPLE("nashra.sample", Kind.SWITCH, "true"),
  SAMPLE_PORT("nashra.sample.port", Kind.NUMBER, "8479"),
  FETCH_ALLOW("nashra.fetch.allow", Kind.TEXT, ""),
  FETCH_DEADLINE("nashra.fetch.deadline", Kind.DURATION, "20s"),
  FETCH_MAX_BYTES("nashra.fetch.max-bytes", Kind.NUMBER, "10000000"),
  FETCH_PAUSE("nashra.fetch.pause", Kind.DURATION, "1s"),
  FETCH_CONTACT("nashra.fetch.contact", Kind.TEXT, ""),
  POLL_EVERY("nashra.poll.every", Kind.DURATION, "60s"),
  RESUME_EVERY("nashra.resume.every", Kind.DURATION, "3m"),
  OVERDUE_EVERY("nashra.overdue.every", Kind.DURATION, "2s"),
  COMPOSE_TIMEOUT("nashra.compose.timeout", Kind.DURATION, "5m"),
  EXTRACT_WORKERS("nashra.extract.workers", Kind.NUMBER, "2"),
  READ_WORKERS("nashra.read.workers", Kind.NUMBER, "4"),
  SMTP_HOST("nashra.smtp.host", Kind.TEXT, ""),
  SMTP_PORT("nashra.smtp.port", Kind.NUMBER, ""),
  SMTP_TLS("nashra.smtp.tls", Kind.TLS, "starttls"),
  SMTP_USER("nashra.smtp.user", Kind.TEXT, ""),
  SMTP_PASSWORD("nashra.smtp.password", Kind.TEXT, "", true),
  SMTP_FROM("nashra.smtp.from", Kind.TEXT, ""),
  SMTP_WORKERS("nashra.smtp.workers", Kind.NUMBER, "1"),
  MAIL_UNSUBSCRIBE("nashra.mail.unsubscribe", Kind.TEXT, ""),
  MAIL_UNKNOWN("nashra.delivery.unknown", Kind.UNKNOWN_POLICY, "resend-once"),
  DKIM_DOMAIN("nashra.dkim.domain", Kind.TEXT, ""),
  DKIM_SELECTOR("nashra.dkim.selector", Kind.TEXT, ""),
  DKIM_KEY("nashra.dkim.key", Kind.TEXT, ""),
  CHANNEL_ITEMS("channel.items", Kind.TEXT, "seda:items?size=100000"),
  CHANNEL_ARTICLES("channel.articles", Kind.TEXT, "seda:articles?size=100000"),
  CHANNEL_BRIEFINGS("channel.briefings", Kind.TEXT, "seda:briefings?size=10000"),
  CHANNEL_DELIVERIES("channel.deliveries", Kind.TEXT, "seda:deliveries?size=100000");

  private final String key;
  private final Kind kind;
  private final String byDefault;
  private final boolean secret;

  Key(String key, Kind kind, String byDefault) {
    this(key, kind, byDefault, false);
  }

  Key(String key, Kind kind, String byDefault, boolean secret) {
    this.key = key;
    this.kind = kind;
    this.byDefault = byDefault;
    this.secret = secret;
  }

  /** The key of a name, also of {@code <secret>.file}, from which a secret is read. */
  public static Optional<Key> of(String name) {
    return Arrays.stream(values())
        .filter(k -> k.key.equals(name) || (k.secret && name.equals(k.key + ".file")))
        .findFirst();
  }

  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  public String byDefault() {
    return byDefault;
  }

  public boolean secret() {
    return secret;
  }
}
