package org.nashra.app.camel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.vertx.HttpMessage;
import org.nashra.web.HttpRequest;
import org.nashra.web.HttpResponse;
import org.nashra.web.Router;

/**
 * Hands requests of Camel's HTTP server to the router. Reads them from the server's own request:
 * Camel's headers mix what stood in the query with what stood in the header.
 */
public final class WebAdapter {
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final Router router;
  private final PrometheusMeterRegistry meters;

  public WebAdapter(Router router, PrometheusMeterRegistry meters) {
    this.router = router;
    this.meters = meters;
  }

  public void answer(Exchange exchange) {
    HttpServerRequest sent = exchange.getMessage(HttpMessage.class).getRequest();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : sent.headers().names()) {
      headers.put(name, sent.headers().getAll(name));
    }
    if (sent.path().equals("/metrics")) {
      write(exchange, HttpResponse.of(200, METRICS, meters.scrape().getBytes(UTF_8)));
      return;
    }
    byte[] body = exchange.getMessage().getBody(byte[].class);
    HttpResponse response =
        router.handle(
            HttpRequest.received(
                sent.method().name(),
                sent.path(),
                sent.query(),
                headers,
                body == null ? new byte[0] : body,
                String.valueOf(sent.remoteAddress())));
    write(exchange, response);
  }

  private static void write(Exchange exchange, HttpResponse response) {
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    response.headers().forEach(message::setHeader);
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, response.status());
    message.setBody(response.body());
  }
}
