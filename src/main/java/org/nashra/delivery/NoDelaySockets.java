package org.nashra.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Consumer;
import javax.net.SocketFactory;

/**
 * Sockets that send small writes at once ({@code TCP_NODELAY}): SMTP is a dialogue of small writes,
 * and waiting for the other side's acknowledgement costs 40 ms a message.
 */
final class NoDelaySockets extends SocketFactory {
  private final Consumer<Socket> opened;

  /**
   * @param opened is told of every new socket
   */
  NoDelaySockets(Consumer<Socket> opened) {
    this.opened = opened;
  }

  @Override
  public Socket createSocket() throws IOException {
    return prepared(new Socket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prepared(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return prepared(new Socket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prepared(new Socket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return prepared(new Socket(host, port, local, localPort));
  }

  private Socket prepared(Socket socket) throws SocketException {
    socket.setTcpNoDelay(true);
    opened.accept(socket);
    return socket;
  }
}
