package org.nashra.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/** {@link NoDelaySockets} for TLS: around a new connection, or on top of one (STARTTLS). */
final class NoDelayTlsSockets extends SSLSocketFactory {
  private final SSLSocketFactory tls;
  private final Consumer<Socket> opened;

  NoDelayTlsSockets(SSLSocketFactory tls, Consumer<Socket> opened) {
    this.tls = tls;
    this.opened = opened;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    return prepared(tls.createSocket(plain, host, port, autoClose));
  }

  @Override
  public Socket createSocket() throws IOException {
    return prepared(tls.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prepared(tls.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return prepared(tls.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prepared(tls.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return prepared(tls.createSocket(host, port, local, localPort));
  }

  private Socket prepared(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    opened.accept(socket);
    return socket;
  }
}
