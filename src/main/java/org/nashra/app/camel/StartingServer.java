package org.nashra.app.camel;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.nashra.web.HttpResponse;
import org.nashra.web.WebRoutes;

/**
 * Answers HTTP while the database is opened and the routes are read: that the service lives, and
 * that it is starting (503 with {@code Retry-After}), where a refused connection would say neither.
 *
 * <p>The workflow's server is to be made by the same {@link #vertx}: Vert.x lets the servers of one
 * instance share an address, so that it stays open without a gap when this one makes way.
 */
public final class StartingServer implements AutoCloseable {
  private final Vertx vertx;
  private final HttpServer server;

  private StartingServer(Vertx vertx, HttpServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  /**
   * @throws IOException if the address cannot be had, as when something else listens there
   */
  public static StartingServer listen(String host, int port) throws IOException {
    Vertx vertx = Vertx.vertx();
    // HTTP/2 would keep its connection, and with it this server, for the requests to come.
    HttpServerOptions options = new HttpServerOptions().setHttp2ClearTextEnabled(false);
    HttpServer server = vertx.createHttpServer(options).requestHandler(StartingServer::answer);
    try {
      server.listen(port, host).toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      vertx.close().toCompletionStage().toCompletableFuture().join();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(cause.getMessage(), cause);
    }
    return new StartingServer(vertx, server);
  }

  private static void answer(HttpServerRequest request) {
    HttpResponse answer = WebRoutes.whileStarting(request.path());
    HttpServerResponse response = request.response().setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    response
        .putHeader("Connection", "close")
        .end(Buffer.buffer(answer.body()))
        .onComplete(sent -> request.connection().close());
  }

  /** What the workflow's server is to be made by. */
  public Vertx vertx() {
    return vertx;
  }

  /** Leaves the address to the workflow's server. */
  public void makeWay() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Closes every server of the instance; to be called when the workflow has ended. */
  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
