package org.nashra.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the log says and where: Nashra's own messages from INFO, everybody else's from WARN, to
 * standard error, since results go to standard output. Written here and not in a {@code
 * logback.xml}, whose reader alone loads some 400 classes; with {@code
 * -Dlogback.configurationFile=FILE} that reader is used all the same.
 */
public final class Logging extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext loggers) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    Line line = new Line(loggers);
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(loggers);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(line);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(loggers);
    console.setName("STDERR");
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    loggers.getLogger("org.nashra").setLevel(Level.INFO);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** {@code 07:00:12 INFO o.n.app.IssueDesk - message}, then at most 12 lines of a stack. */
  private static final class Line extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final TargetLengthBasedClassNameAbbreviator names =
        new TargetLengthBasedClassNameAbbreviator(20);
    private final ThrowableProxyConverter stack = new ThrowableProxyConverter();

    Line(Context context) {
      setContext(context);
      stack.setContext(context);
      stack.setOptionList(List.of("12"));
      stack.start();
      start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
      return String.format(
          Locale.ROOT,
          "%s %-5s %s - %s%n%s",
          TIME.format(Instant.ofEpochMilli(event.getTimeStamp())),
          event.getLevel(),
          names.abbreviate(event.getLoggerName()),
          event.getFormattedMessage(),
          stack.convert(event));
    }
  }
}
