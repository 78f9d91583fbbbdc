package org.nashra.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Connects to mail servers that the guard lets pass, asked of the very address that is connected
 * to; and cuts every connection when told to, which no timeout of a single read can.
 */
final class MailSockets extends SocketFactory {
  private final AddressGuard guard;
  private final String host;
  private final List<Socket> open = new ArrayList<>();
  private boolean cut;

  MailSockets(AddressGuard guard, String host) {
    this.guard = guard;
    this.host = host;
  }

  @Override
  public synchronized Socket createSocket() {
    Socket socket = new Guarded();
    open.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(String to, int port) throws IOException {
    return connected(new InetSocketAddress(to, port));
  }

  @Override
  public Socket createSocket(String to, int port, InetAddress own, int ownPort) throws IOException {
    return connected(new InetSocketAddress(to, port));
  }

  @Override
  public Socket createSocket(InetAddress to, int port) throws IOException {
    return connected(new InetSocketAddress(to, port));
  }

  @Override
  public Socket createSocket(InetAddress to, int port, InetAddress own, int ownPort)
      throws IOException {
    return connected(new InetSocketAddress(to, port));
  }

  private Socket connected(SocketAddress to) throws IOException {
    Socket socket = createSocket();
    socket.connect(to);
    return socket;
  }

  /** Ends whatever is going on. */
  synchronized void cut() {
    cut = true;
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        // Closing is all that was wanted.
      }
    }
  }

  synchronized boolean wasCut() {
    return cut;
  }

  private final class Guarded extends Socket {
    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      InetSocketAddress address = (InetSocketAddress) to;
      Optional<String> why =
          address.getAddress() == null || guard.allows(host, address.getPort())
              ? Optional.empty()
              : guard.refusal(address.getAddress());
      if (why.isPresent()) {
        close();
        throw new GuardedNames.BlockedException(host + ": " + why.get());
      }
      super.connect(to, timeout);
      // IMAP asks and answers in small lines: waiting to fill a packet costs 40 ms each.
      setTcpNoDelay(true);
    }
  }
}
