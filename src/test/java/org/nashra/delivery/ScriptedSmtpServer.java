package org.nashra.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An SMTP server that does what a script says at each stage of each mail. */
final class ScriptedSmtpServer implements AutoCloseable {
  enum Stage {
    GREETING,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** The 354 is out; the mail is about to be read. */
    CONTENT,
    /** The mail is there with its end; no answer has been given. */
    END,
    /** The 250 is out. */
    CONFIRMED
  }

  /** What the server does at a stage. */
  sealed interface Reaction {}

  record Proceed() implements Reaction {}

  /** Gives another answer than the good one. */
  record Answer(String line) implements Reaction {}

  /** Closes the connection without a word. */
  record Drop() implements Reaction {}

  /** At END: keeps the mail, then closes the connection without a word. */
  record KeepAndDrop() implements Reaction {}

  /** Does something, such as waiting or killing, then drops the connection. */
  record Meanwhile(boolean keep, Runnable action) implements Reaction {}

  interface Script {
    /**
     * @param mail counts the mails that this server has begun, from 1; 0 before the first
     * @param recipient of the mail; empty before RCPT
     */
    Reaction at(Stage stage, int mail, String recipient);
  }

  /**
   * A mail that the server has kept.
   *
   * @param mailCommand the MAIL command as it came
   */
  record Mail(String mailCommand, String to, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static final Proceed PROCEED = new Proceed();

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> extensions = Collections.synchronizedList(new ArrayList<>());
  private final List<Mail> kept = Collections.synchronizedList(new ArrayList<>());
  private final List<Socket> connections = Collections.synchronizedList(new ArrayList<>());
  private final List<String> credentials = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger mails = new AtomicInteger();
  private volatile Script script = (stage, mail, to) -> PROCEED;
  private volatile SSLContext startTls;
  private volatile SSLContext implicitTls;
  private volatile boolean closed;

  ScriptedSmtpServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  ScriptedSmtpServer script(Script wanted) {
    this.script = wanted;
    return this;
  }

  ScriptedSmtpServer offering(String extension) {
    extensions.add(extension);
    return this;
  }

  ScriptedSmtpServer startTls(SSLContext context) {
    this.startTls = context;
    return this;
  }

  ScriptedSmtpServer implicitTls(SSLContext context) {
    this.implicitTls = context;
    return this;
  }

  int port() {
    return socket.getLocalPort();
  }

  List<Mail> kept() {
    synchronized (kept) {
      return List.copyOf(kept);
    }
  }

  /** How many mails each recipient has got. */
  Map<String, Integer> copies() {
    Map<String, Integer> copies = new TreeMap<>();
    kept().forEach(mail -> copies.merge(mail.to(), 1, Integer::sum));
    return copies;
  }

  List<String> credentials() {
    return List.copyOf(credentials);
  }

  /** How many connections were made. */
  int connectionsOpened() {
    return opened.get();
  }

  /** Closes every connection, as servers do with idle ones. */
  void hangUp() {
    synchronized (connections) {
      connections.forEach(ScriptedSmtpServer::closeQuietly);
      connections.clear();
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hangUp();
    threads.shutdownNow();
  }

  private void accept() {
    while (!closed) {
      try {
        Socket connection = socket.accept();
        opened.incrementAndGet();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      SSLContext tls = implicitTls;
      Socket spoken = tls == null ? connection : secure(connection, tls);
      spoken.setTcpNoDelay(true);
      new Dialogue(spoken).run();
    } catch (IOException e) {
      // The client has gone, or the script has dropped it.
      return;
    }
  }

  private static Socket secure(Socket plain, SSLContext context) throws IOException {
    SSLSocket tls =
        (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
    tls.setUseClientMode(false);
    tls.startHandshake();
    return tls;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Dialogue {
    private Socket spoken;
    private InputStream in;
    private OutputStream out;
    private int mail;
    private String mailCommand = "";
    private String recipient = "";

    private Dialogue(Socket spoken) throws IOException {
      use(spoken);
    }

    private void use(Socket socket) throws IOException {
      spoken = socket;
      in = new BufferedInputStream(socket.getInputStream());
      out = socket.getOutputStream();
    }

    private void run() throws IOException {
      if (!passes(Stage.GREETING, "220 scripted ESMTP")) {
        return;
      }
      for (String line = line(); line != null; line = line()) {
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        boolean goesOn =
            switch (verb) {
              case "EHLO" -> ehlo();
              case "STARTTLS" -> upgrade();
              case "AUTH" -> auth(line);
              case "MAIL" -> mail(line);
              case "RCPT" -> rcpt(line);
              case "DATA" -> data();
              case "RSET", "NOOP" -> say("250 OK");
              case "QUIT" -> {
                say("221 Bye");
                yield false;
              }
              default -> say("502 not known");
            };
        if (!goesOn) {
          return;
        }
      }
    }

    private boolean ehlo() throws IOException {
      List<String> lines = new ArrayList<>(List.of("scripted"));
      lines.addAll(extensions);
      if (startTls != null && !(spoken instanceof SSLSocket)) {
        lines.add("STARTTLS");
      }
      StringBuilder answer = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        answer.append(i == lines.size() - 1 ? "250 " : "250-").append(lines.get(i));
        answer.append(i == lines.size() - 1 ? "" : "\r\n");
      }
      return say(answer.toString());
    }

    private boolean upgrade() throws IOException {
      say("220 go ahead");
      use(secure(spoken, startTls));
      return true;
    }

    private boolean auth(String line) throws IOException {
      credentials.add(line);
      return passes(Stage.AUTH, "235 welcome");
    }

    private boolean mail(String line) throws IOException {
      mail = mails.incrementAndGet();
      mailCommand = line;
      recipient = "";
      return passes(Stage.MAIL, "250 OK");
    }

    private boolean rcpt(String line) throws IOException {
      recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
      return passes(Stage.RCPT, "250 OK");
    }

    private boolean data() throws IOException {
      Reaction reaction = script.at(Stage.DATA, mail, recipient);
      if (!(reaction instanceof Proceed)) {
        return react(reaction);
      }
      say("354 go ahead");
      Reaction content = script.at(Stage.CONTENT, mail, recipient);
      if (!(content instanceof Proceed)) {
        // Some of the mail shall have been sent before the connection goes.
        in.read(new byte[10]);
        return react(content);
      }
      byte[] bytes = content();
      Reaction end = script.at(Stage.END, mail, recipient);
      boolean keeps =
          end instanceof Proceed
              || end instanceof KeepAndDrop
              || (end instanceof Meanwhile meanwhile && meanwhile.keep());
      if (keeps) {
        kept.add(new Mail(mailCommand, recipient, bytes));
      }
      if (!(end instanceof Proceed)) {
        return react(end);
      }
      say("250 2.0.0 Ok: queued as Q" + mail);
      Reaction after = script.at(Stage.CONFIRMED, mail, recipient);
      return after instanceof Proceed || react(after);
    }

    /** The mail up to the line with a dot, with dot-stuffing undone. */
    private byte[] content() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (true) {
        byte[] line = rawLine();
        if (line == null) {
          throw new IOException("the client has gone in the middle of a mail");
        }
        if (line.length == 3 && line[0] == '.') {
          return bytes.toByteArray();
        }
        int from = line[0] == '.' ? 1 : 0;
        bytes.write(line, from, line.length - from);
      }
    }

    private boolean passes(Stage stage, String goodAnswer) throws IOException {
      Reaction reaction = script.at(stage, mail, recipient);
      return reaction instanceof Proceed ? say(goodAnswer) : react(reaction);
    }

    private boolean react(Reaction reaction) throws IOException {
      if (reaction instanceof Answer answer) {
        say(answer.line());
        return !answer.line().startsWith("421");
      }
      if (reaction instanceof Meanwhile meanwhile) {
        meanwhile.action().run();
      }
      spoken.close();
      return false;
    }

    private boolean say(String answer) throws IOException {
      out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return true;
    }

    private String line() throws IOException {
      byte[] line = rawLine();
      return line == null ? null : new String(line, StandardCharsets.UTF_8).strip();
    }

    private byte[] rawLine() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int c = in.read(); c >= 0; c = in.read()) {
        line.write(c);
        if (c == '\n') {
          return line.toByteArray();
        }
      }
      return null;
    }
  }
}
