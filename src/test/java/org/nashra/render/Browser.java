package org.nashra.render;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.Desk;
import org.nashra.json.Json;

/**
 * A page in a real Chromium, with a keyboard: driven by the Chrome DevTools Protocol, so that the
 * page's own policy stays in force.
 */
final class Browser implements AutoCloseable {
  private final Process process;
  private final WebSocket socket;
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private int sent;

  Browser(Path profile, URI page) throws IOException {
    process =
        new ProcessBuilder(
                Desk.program("chromium", "chromium-browser", "google-chrome"),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--window-size=1000,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                page.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      HttpClient http = HttpClient.newHttpClient();
      socket =
          http.newWebSocketBuilder()
              .buildAsync(address(http, profile.resolve("DevToolsActivePort")), new Listener())
              .get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.destroyForcibly();
      throw new IOException("no page to speak to", e);
    }
    call("Page.bringToFront", Map.of());
    String loaded = page.getScheme() + ":complete";
    for (int n = 0; !loaded.equals(evaluate("location.protocol + document.readyState")); n++) {
      if (n > 10_000) {
        fail(page + " does not load");
      }
    }
  }

  /** The value of an expression in the page, as text. */
  String evaluate(String expression) throws IOException {
    JsonNode result =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      fail(expression + ": " + result.get("exceptionDetails"));
    }
    return result.at("/result/value").asText();
  }

  /** Presses and leaves a key: Tab, Enter or a space. */
  void press(String key) throws IOException {
    int code = Map.of("Tab", 9, "Enter", 13, " ", 32).get(key);
    Map<String, Object> down =
        key.equals("Tab")
            ? Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", code)
            : Map.of(
                "type",
                "keyDown",
                "key",
                key,
                "windowsVirtualKeyCode",
                code,
                "text",
                key.equals("Enter") ? "\r" : key);
    call("Input.dispatchKeyEvent", down);
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws IOException {
    int id = ++sent;
    socket.sendText(Json.write(Map.of("id", id, "method", method, "params", parameters)), true);
    try {
      while (true) {
        String answer = answers.poll(30, TimeUnit.SECONDS);
        if (answer == null) {
          return fail(method + " is not answered");
        }
        JsonNode read = Json.read(answer, JsonNode.class);
        if (read.path("id").asInt() == id) {
          return read.has("error") ? fail(method + ": " + read) : read.get("result");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Where the page listens: the browser writes its port into a file once it has one. */
  private static URI address(HttpClient http, Path port) throws Exception {
    for (long until = System.nanoTime() + 30_000_000_000L; System.nanoTime() < until; ) {
      List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
      if (!lines.isEmpty()) {
        URI list = URI.create("http://127.0.0.1:" + lines.get(0) + "/json/list");
        String pages =
            http.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode page : Json.read(pages, JsonNode.class)) {
          if (page.get("type").asText().equals("page")) {
            return URI.create(page.get("webSocketDebuggerUrl").asText());
          }
        }
      }
    }
    throw new IOException(port + " did not come");
  }

  /** Ends the browser and all that it started: a helper left behind would write to its profile. */
  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().orTimeout(10, TimeUnit.SECONDS).join());
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        answers.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
