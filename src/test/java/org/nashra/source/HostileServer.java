package org.nashra.source;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A web server on a plain socket that answers as the test says, lies and all. */
public final class HostileServer implements AutoCloseable {
  /** Writes an answer, byte for byte. */
  public interface Answer {
    void write(OutputStream out, Request request) throws IOException;
  }

  /**
   * @param headers by name in lower case
   */
  public record Request(String path, Map<String, String> headers) {}

  private final ServerSocket socket;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public HostileServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "hostile-server");
    thread.setDaemon(true);
    thread.start();
  }

  public String hostAndPort() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  public URI at(String path) {
    return URI.create("http://" + hostAndPort() + path);
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public HostileServer answer(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** A proper answer with a body. */
  public HostileServer serve(String path, String contentType, byte[] body, String... headers) {
    return answer(path, (out, request) -> out.write(whole(200, contentType, body, headers)));
  }

  public HostileServer serve(String path, String contentType, String body, String... headers) {
    return serve(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public HostileServer status(String path, int status, String... headers) {
    return answer(
        path, (out, request) -> out.write(whole(status, "text/plain", new byte[0], headers)));
  }

  static byte[] whole(int status, String contentType, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
    head.append("Content-Type: ").append(contentType).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (status != 304) {
      all.writeBytes(body);
    }
    return all.toByteArray();
  }

  /** Sends the head at once and then a byte now and then, for ever. */
  Answer drip(long everyMillis) {
    return (out, request) -> {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000\r\n\r\n"
              .getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      try {
        while (!closed.await(everyMillis, TimeUnit.MILLISECONDS)) {
          out.write('x');
          out.flush();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** A few kilobytes that unpack to many megabytes. */
  static byte[] bomb(int megabytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < megabytes; i++) {
        gzip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        start(() -> handle(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void handle(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      Map<String, String> headers = new TreeMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        if (colon < 0) {
          return;
        }
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      Request request = new Request(first.split(" ")[1], headers);
      requests.add(request);
      OutputStream out = client.getOutputStream();
      Answer answer = answers.get(request.path());
      if (answer == null) {
        out.write(whole(404, "text/plain", new byte[0]));
      } else {
        answer.write(out, request);
      }
      out.flush();
    } catch (IOException e) {
      // The client went away, which is what some tests are about.
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }
}
