package org.nashra.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.model.ContentHash;

/**
 * The secret that whoever triggers a briefing over HTTP must present. Never printed: {@link
 * #toString()} masks it.
 */
public final class ApiToken {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,512}");
  private static final int BYTES = 32;

  private final String hash;
  private final @Nullable String fresh;

  private ApiToken(String token, boolean fresh) {
    this.hash = ContentHash.of(token).value();
    this.fresh = fresh ? token : null;
  }

  /**
   * The configured token; else the one in {@code api-token}, which is made there, readable by its
   * owner alone, if it is missing.
   *
   * @param configured {@code nashra.api.token}; null or blank if not set
   * @param data folder of the file; made if missing
   * @throws ConfigurationException if the token is not fit for a header, or the file cannot be used
   */
  public static ApiToken load(@Nullable String configured, Path data) {
    Path file = data.resolve("api-token");
    if (configured != null && !configured.isBlank()) {
      return new ApiToken(checked(configured.strip(), file, "nashra.api.token"), false);
    }
    try {
      String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
      restrict(file);
      return new ApiToken(checked(kept, file, null), false);
    } catch (NoSuchFileException e) {
      return generate(file);
    } catch (IOException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e);
    }
  }

  /** Whether a stranger's token is this one; takes as long whether it is or not. */
  public boolean matches(String candidate) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII),
        ContentHash.of(candidate).value().getBytes(StandardCharsets.US_ASCII));
  }

  /** The token itself if it was made just now, to be shown once on a terminal. */
  public Optional<String> generated() {
    return Optional.ofNullable(fresh);
  }

  private static ApiToken generate(Path file) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path partial = Files.createTempFile(folder, "api-token", ".part", ownerOnly());
      try {
        Files.writeString(partial, token + "\n", StandardCharsets.US_ASCII);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
      return new ApiToken(token, true);
    } catch (IOException e) {
      throw new ConfigurationException(file, 0, "the API token cannot be written: " + e);
    }
  }

  private static String checked(String token, Path file, @Nullable String key) {
    if (FORM.matcher(token).matches()) {
      return token;
    }
    String where = key == null ? "; remove the file, and a new token is made" : "";
    throw new ConfigurationException(
        List.of(
            new Fault(
                file, 0, key, "the API token must be 1 to 512 visible ASCII characters" + where)));
  }

  private static void restrict(Path file) throws IOException {
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    if (posix() && !Files.getPosixFilePermissions(file).equals(owner)) {
      Files.setPosixFilePermissions(file, owner);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return posix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public String toString() {
    return "***";
  }
}
