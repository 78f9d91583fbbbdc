package org.nashra.app.camel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class StartingServerTest {
  private static final String HOST = "127.0.0.1";
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void saysThatTheServiceLivesAndIsStarting() throws Exception {
    int port = freePort();
    try (StartingServer starting = StartingServer.listen(HOST, port)) {
      assertEquals(200, get(port, "/health/live").statusCode());
      HttpResponse<String> ready = get(port, "/health/ready");
      assertEquals(503, ready.statusCode());
      assertEquals("1", ready.headers().firstValue("Retry-After").orElse(""));
      assertTrue(ready.body().contains("starting"), ready.body());
      assertEquals(503, get(port, "/archive/").statusCode());
    }
    assertThrows(IOException.class, () -> get(port, "/health/live"));
  }

  @Test
  void makesWayWithoutAGap() throws Exception {
    int port = freePort();
    try (StartingServer starting = StartingServer.listen(HOST, port)) {
      HttpServer workflow =
          starting
              .vertx()
              .createHttpServer()
              .requestHandler(request -> request.response().end("the workflow"));
      workflow.listen(port, HOST).toCompletionStage().toCompletableFuture().join();
      for (int i = 0; i < 20; i++) {
        int status = get(port, "/health/ready").statusCode();
        assertTrue(status == 200 || status == 503, "answered " + status);
      }
      starting.makeWay();
      for (int i = 0; i < 20; i++) {
        assertEquals("the workflow", get(port, "/health/ready").body());
      }
    }
  }

  @Test
  void anAddressInUseIsNoServer() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      assertThrows(
          IOException.class, () -> StartingServer.listen(HOST, other.getLocalPort()).close());
    }
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return probe.getLocalPort();
    }
  }
}
