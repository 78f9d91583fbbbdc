package org.nashra.app;

import java.nio.file.Path;
import org.nashra.config.Key;
import org.nashra.config.Settings;
import org.nashra.store.Database;

/** Opens the database that the settings name. */
final class Databases {
  /** PostgreSQL's dialect, and a page cache of 2 MB: documents are read seldom and whole. */
  private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CACHE_SIZE=1024";

  private Databases() {}

  static Database open(Workshop workshop) {
    Settings settings = workshop.settings();
    String url = settings.text(Key.DATABASE_URL);
    Path data = workshop.resolve(settings.text(Key.DATA));
    return Database.open(
        url.isEmpty() ? "jdbc:h2:file:" + data.resolve("nashra") + OPTIONS : url,
        settings.text(Key.DATABASE_USER),
        settings.text(Key.DATABASE_PASSWORD));
  }
}
