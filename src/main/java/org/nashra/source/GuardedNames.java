package org.nashra.source;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Answers the client's question for addresses, for names and literals alike, just before it
 * connects: what the guard forbids is not answered, so that a name cannot change its meaning
 * between the check and the connection.
 */
final class GuardedNames implements DnsResolver {
  /** Thrown where a name leads outside the public network. */
  static final class BlockedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    BlockedException(String message) {
      super(message);
    }
  }

  private final AddressGuard guard;
  private final DnsResolver names;

  GuardedNames(AddressGuard guard, DnsResolver names) {
    this.guard = guard;
    this.names = names;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] addresses =
        guard.allows(host, port) ? known(host, names.resolve(host)) : resolve(host);
    List<InetSocketAddress> sockets = new ArrayList<>();
    for (InetAddress address : addresses) {
      sockets.add(new InetSocketAddress(address, port));
    }
    return sockets;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = known(host, names.resolve(host));
    for (InetAddress address : addresses) {
      // One bad address among good ones is enough: which one is used is not ours to choose.
      String why = guard.refusal(address).orElse(null);
      if (why != null) {
        throw new BlockedException(host + " leads to an address that is not public: " + why);
      }
    }
    return addresses;
  }

  private static InetAddress[] known(String host, InetAddress @Nullable [] addresses)
      throws UnknownHostException {
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
