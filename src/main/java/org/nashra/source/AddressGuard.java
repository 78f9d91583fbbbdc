package org.nashra.source;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the public network from everything else: loopback, private, link-local, unique-local,
 * shared (CGNAT), multicast, reserved and documentation addresses are forbidden, and so are IPv6
 * forms that carry an IPv4 address (mapped, compatible, 6to4, NAT64, Teredo, ISATAP), whatever they
 * carry. Exact {@code host:port} pairs may be allowed by the configuration. Thread-safe.
 */
public final class AddressGuard {
  private final Set<String> allowed;

  /**
   * @param allowed exact {@code host:port} pairs, such as {@code 127.0.0.1:8081}
   */
  public AddressGuard(Set<String> allowed) {
    this.allowed =
        allowed.stream()
            .map(a -> a.strip().toLowerCase(Locale.ROOT))
            .filter(a -> !a.isEmpty())
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** Whether the configuration lists this pair. */
  public boolean allows(String host, int port) {
    return allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
  }

  /** Why an address must not be connected to; empty if it may. */
  public Optional<String> refusal(InetAddress address) {
    byte[] b = address.getAddress();
    if (address instanceof Inet4Address) {
      return v4(b).map(reason -> address.getHostAddress() + " is " + reason);
    }
    if (address instanceof Inet6Address) {
      return v6(b).map(reason -> address.getHostAddress() + " is " + reason);
    }
    return Optional.of(address + " is no internet address");
  }

  /**
   * Why a literal must not be used as a host; empty for names and for plain public addresses. A
   * literal is refused in every spelling but the plain one: octal, hexadecimal, short and
   * whole-number forms exist only to be misread.
   */
  public Optional<String> refusalOfLiteral(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (name.isEmpty() || name.equals("localhost") || name.endsWith(".localhost")) {
      return Optional.of(host + " is this machine");
    }
    if (name.startsWith("[") || name.indexOf(':') >= 0) {
      return literal(name);
    }
    if (name.indexOf('%') >= 0) {
      return Optional.of(host + " hides characters in a host");
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    boolean number = last.matches("[0-9]+") || last.matches("0x[0-9a-f]*");
    if (!number) {
      return Optional.empty();
    }
    if (!name.matches("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}")) {
      return Optional.of(host + " is an unusual spelling of an address");
    }
    return literal(name);
  }

  private Optional<String> literal(String name) {
    if (name.indexOf('%') >= 0) {
      return Optional.of(name + " names an interface of this machine");
    }
    try {
      InetAddress address = InetAddress.getByName(name);
      // Java turns ::ffff:1.2.3.4 into 1.2.3.4 without a word.
      boolean disguised = address instanceof Inet4Address && name.indexOf(':') >= 0;
      return disguised ? Optional.of(name + " is an IPv4 address in disguise") : refusal(address);
    } catch (UnknownHostException e) {
      return Optional.of(name + " is no address");
    }
  }

  private static Optional<String> v4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    int third = b[2] & 0xFF;
    if (first == 127) {
      return Optional.of("loopback");
    }
    if (first == 10 || first == 172 && (second & 0xF0) == 16 || first == 192 && second == 168) {
      return Optional.of("private");
    }
    if (first == 169 && second == 254) {
      return Optional.of("link-local");
    }
    if (first == 100 && (second & 0xC0) == 64) {
      return Optional.of("shared (carrier NAT)");
    }
    if (first == 0) {
      return Optional.of("\"this network\"");
    }
    if (first >= 240) {
      return Optional.of("reserved or broadcast");
    }
    if (first >= 224) {
      return Optional.of("multicast");
    }
    boolean special =
        first == 192 && second == 0 && (third == 0 || third == 2)
            || first == 192 && second == 88 && third == 99
            || first == 198 && (second & 0xFE) == 18
            || first == 198 && second == 51 && third == 100
            || first == 203 && second == 0 && third == 113;
    return special ? Optional.of("reserved for special use") : Optional.empty();
  }

  private static Optional<String> v6(byte[] b) {
    int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
    int second = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
    if (first == 0 || first == 0x0064 && second == 0xFF9B) {
      // ::, ::1, ::ffff:0:0/96, IPv4-compatible, ::ffff:0:a.b.c.d, NAT64 with either prefix
      return Optional.of("loopback, unspecified or an IPv4 address in disguise");
    }
    if ((first & 0xFE00) == 0xFC00) {
      return Optional.of("unique-local");
    }
    if ((first & 0xFFC0) == 0xFE80 || (first & 0xFFC0) == 0xFEC0) {
      return Optional.of("link-local or site-local");
    }
    if ((first & 0xFF00) == 0xFF00) {
      return Optional.of("multicast");
    }
    if (first == 0x2002) {
      return Optional.of("a 6to4 address");
    }
    if (first == 0x2001
        && (second == 0
            || second == 0x0DB8
            || (second & 0xFFF0) == 0x0010
            || (second & 0xFFF0) == 0x0020
            || second == 0x0002)) {
      return Optional.of("a Teredo, ORCHID, benchmark or documentation address");
    }
    if ((first & 0xE000) != 0x2000 || first == 0x3FFF && (second & 0xF000) == 0) {
      return Optional.of("outside the global unicast range");
    }
    if ((b[8] & 0xFD) == 0 && b[9] == 0 && (b[10] & 0xFF) == 0x5E && (b[11] & 0xFF) == 0xFE) {
      return Optional.of("an ISATAP address");
    }
    return Optional.empty();
  }
}
