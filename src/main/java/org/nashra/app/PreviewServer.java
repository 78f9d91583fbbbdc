package org.nashra.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.nashra.config.ConfigurationException;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.LanguageTag;

/**
 * The preview over HTTP, on the loopback address alone: {@code /<language>/<skin>} a frame with
 * links and a script that waits at {@code /changes} and loads the frame anew, {@code
 * /<language>/<skin>/document} the document itself, as it will be sent.
 */
final class PreviewServer implements AutoCloseable {
  /** Skins by what their address calls them, the first one shown first. */
  private static final Map<String, DocumentFormat> SKINS =
      new java.util.TreeMap<>(
          Map.of(
              "page", DocumentFormat.HTML,
              "mail", DocumentFormat.MAIL,
              "pdf", DocumentFormat.PDF,
              "text", DocumentFormat.TXT));

  private static final String HTML = "text/html; charset=utf-8";

  /** A browser's wait for a change is answered after this at the latest, and begins anew. */
  private static final int LOOKS = 100;

  private static final long MILLIS_BETWEEN_LOOKS = 200;

  private final Preview preview;
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param port 0 for any
   */
  PreviewServer(Preview preview, int port) throws IOException {
    this.preview = preview;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!exchange.getRequestMethod().equals("GET") || foreign(exchange)) {
        send(exchange, 403, "text/plain; charset=utf-8", "only for this machine's own browser");
      } else if (path.equals("/changes")) {
        String since = String.valueOf(exchange.getRequestURI().getQuery());
        send(exchange, 200, "text/plain; charset=utf-8", changed(since));
      } else {
        showOrExplain(exchange, path.split("/", -1));
      }
    }
  }

  private void showOrExplain(HttpExchange exchange, String[] path) throws IOException {
    try {
      show(exchange, path);
    } catch (ConfigurationException e) {
      send(exchange, 500, HTML, faults(e));
    }
  }

  /** A page from elsewhere whose name was turned to this address. */
  private static boolean foreign(HttpExchange exchange) {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    return !host.matches("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]+)?");
  }

  private void show(HttpExchange exchange, String[] path) throws IOException {
    String version = preview.version();
    Edition edition = preview.edition();
    if (path.length == 2 && path[1].isEmpty()) {
      exchange.getResponseHeaders().set("Location", "/" + edition.languages().get(0) + "/page");
      send(exchange, 302, HTML, "");
      return;
    }
    DocumentFormat skin = path.length > 2 ? SKINS.get(path[2]) : null;
    LanguageTag language =
        edition.languages().stream()
            .filter(l -> l.value().equals(path[1]))
            .findFirst()
            .orElse(null);
    if (skin == null || language == null || path.length > 4) {
      send(exchange, 404, "text/plain; charset=utf-8", "there is no such page");
    } else if (path.length == 3) {
      send(exchange, 200, HTML, frame(edition, language, path[2], version));
    } else if (path[3].equals("document")) {
      String type = skin == DocumentFormat.MAIL ? HTML : skin.mediaType();
      send(exchange, 200, type, preview.document(language, skin));
    } else {
      send(exchange, 404, "text/plain; charset=utf-8", "there is no such page");
    }
  }

  /** Waits until something is saved; the version then. */
  private String changed(String since) {
    String version = preview.version();
    for (int look = 0; look < LOOKS && version.equals(since); look++) {
      try {
        if (closing.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
          return version;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return version;
      }
      version = preview.version();
    }
    return version;
  }

  private static String frame(Edition edition, LanguageTag shown, String skin, String version) {
    String languages =
        edition.languages().stream()
            .map(l -> link(l.value(), "/" + l + "/" + skin, l.equals(shown)))
            .collect(Collectors.joining(" "));
    String skins =
        SKINS.keySet().stream()
            .map(s -> link(s, "/" + shown + "/" + s, s.equals(skin)))
            .collect(Collectors.joining(" "));
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Preview: %1$s, %2$s, %3$s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        body { margin: 0; display: flex; flex-direction: column; height: 100vh; font: 14px sans-serif; }
        nav { padding: .5em 1em; background: #12406a; color: #fff; }
        a { color: #fff; margin: 0 .4em; } a[aria-current] { font-weight: bold; text-decoration: none; }
        iframe { flex: 1; border: 0; width: 100%%; }
        </style></head>
        <body><nav>%1$s: %4$s · %5$s</nav>
        <iframe title="%3$s in %2$s" src="/%2$s/%3$s/document"></iframe>
        <script>
        const frame = document.querySelector('iframe');
        async function wait(version) {
          try {
            const now = await (await fetch('/changes?' + version)).text();
            if (now !== version) frame.src = frame.src;
            wait(now);
          } catch (e) { setTimeout(() => wait(version), 1000); }
        }
        wait('%6$s');
        </script></body></html>
        """
        .formatted(edition.id(), shown, skin, languages, skins, version);
  }

  private static String link(String text, String address, boolean here) {
    return "<a href=\"%s\"%s>%s</a>".formatted(address, here ? " aria-current=\"page\"" : "", text);
  }

  private static String faults(ConfigurationException e) {
    String lines =
        e.faults().stream()
            .map(f -> "<li><code>" + Entities.escape(f.toString()) + "</code></li>")
            .collect(Collectors.joining("\n"));
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>At fault</title></head>
        <body style="font: 16px/1.5 sans-serif; margin: 2em; color: #8c2f16; background: #fff">
        <h1>This cannot be shown</h1><ul>
        %s
        </ul><p>It is tried again as soon as a file is saved.</p></body></html>
        """
        .formatted(lines);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    String charset = type.startsWith("text/") && !type.contains("charset") ? "; charset=utf-8" : "";
    exchange.getResponseHeaders().set("Content-Type", (type + charset).toLowerCase(Locale.ROOT));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
