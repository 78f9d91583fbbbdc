package org.nashra.app;

import java.util.Set;
import org.nashra.config.Key;
import org.nashra.config.Settings;
import org.nashra.source.AddressGuard;
import org.nashra.source.FetchSettings;
import org.nashra.source.MailboxReader;

/** The fetcher's bounds from the settings. */
final class Fetching {
  private static final int PER_HOST = 2;

  private Fetching() {}

  static FetchSettings settings(Settings settings) {
    String contact = settings.text(Key.FETCH_CONTACT);
    return new FetchSettings(
        "Nashra/0.1 (news briefing; contact: " + (contact.isEmpty() ? "not set" : contact) + ")",
        settings.duration(Key.FETCH_DEADLINE),
        settings.number(Key.FETCH_MAX_BYTES),
        PER_HOST,
        settings.duration(Key.FETCH_PAUSE));
  }

  /** Mailboxes with the same bounds; their passwords stand in the environment alone. */
  static MailboxReader mailboxes(Settings settings, Set<String> allowed) {
    return new MailboxReader(
        new AddressGuard(allowed),
        settings.duration(Key.FETCH_DEADLINE),
        settings.number(Key.FETCH_MAX_BYTES),
        System::getenv);
  }
}
