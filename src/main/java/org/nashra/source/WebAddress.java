package org.nashra.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.internal.StringUtil;

/** Reads web addresses as people and pages write them, and brings them to one form. */
public final class WebAddress {
  private static final int LONGEST = 4_000;
  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

  /** Parameters that say who sent the reader, not what is read. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_[a-z_]+|fbclid|gclid|dclid|yclid|msclkid|mc_cid|mc_eid|igshid|ocid|cmpid|_ga|xtor)(=.*)?");

  private WebAddress() {}

  /** An http or https address, with what may not stand in it encoded; empty if it is none. */
  public static Optional<URI> of(String text) {
    String address = text.strip();
    Matcher m = PARTS.matcher(address);
    if (address.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    try {
      String path = String.valueOf(m.group(3));
      String query = m.group(4) == null ? "" : m.group(4);
      return Optional.of(
          new URI(
              String.valueOf(m.group(1)).toLowerCase(Locale.ROOT)
                  + "://"
                  + ascii(String.valueOf(m.group(2)))
                  + encode(path.isEmpty() ? "/" : path)
                  + encode(query)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What a page means by a link; empty if it is no web address. */
  public static Optional<URI> resolve(URI base, String link) {
    String resolved = StringUtil.resolve(base.toString(), link.strip());
    return of(resolved.isEmpty() ? link : resolved);
  }

  /**
   * The form by which two addresses of one page are known to be the same: no fragment, no tracking
   * parameters, host in lower case, no default port, no closing slash, no {@code www.}, http and
   * https alike.
   */
  public static String canonical(String text) {
    Optional<URI> address = of(text);
    if (address.isEmpty() || address.get().getHost() == null) {
      return text.strip();
    }
    URI uri = address.get();
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort();
    String path = uri.getRawPath();
    String query = uri.getRawQuery();
    String kept =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(p -> !p.isEmpty() && !TRACKING.matcher(p).matches())
                .collect(Collectors.joining("&"));
    return "https://"
        + (host.startsWith("www.") ? host.substring(4) : host)
        + (port < 0 || port == 80 || port == 443 ? "" : ":" + port)
        + (path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
        + (kept.isEmpty() ? "" : "?" + kept);
  }

  private static String ascii(String authority) {
    boolean plain = authority.chars().allMatch(c -> c < 0x80);
    if (plain) {
      return authority;
    }
    int colon = authority.lastIndexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + (colon < 0 ? "" : authority.substring(colon));
  }

  private static String encode(String part) {
    StringBuilder out = new StringBuilder();
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (c <= 0x20 || c >= 0x7F || "\"<>\\^`{|}[]".indexOf(c) >= 0) {
        out.append(String.format(Locale.ROOT, "%%%02X", c));
      } else {
        out.append((char) c);
      }
    }
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
