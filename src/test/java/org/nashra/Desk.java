package org.nashra;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Programs of a reader's desk (a browser, poppler) that tests look at results with. A test that
 * needs one is tagged {@code desk}; where the program is missing it is reported as skipped, by
 * name, or, with {@code -Dnashra.desk=required}, fails.
 */
public final class Desk {
  private Desk() {}

  /** The path of the first of these programs that is installed. */
  public static String program(String... names) {
    for (String name : names) {
      for (String folder : System.getenv().getOrDefault("PATH", "/usr/bin").split(":")) {
        Path file = Path.of(folder).resolve(name);
        if (Files.isExecutable(file)) {
          return file.toString();
        }
      }
    }
    String missing = "needs " + String.join(" or ", names) + ", which is not installed";
    if ("required".equals(System.getProperty("nashra.desk"))) {
      return fail(missing);
    }
    return abort(missing);
  }

  /** Runs a program for at most a minute and returns what it wrote to its standard output. */
  public static String run(String program, Object... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    try {
      Path output = Files.createTempFile("desk", ".out");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        fail(command + " did not end within a minute");
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return text;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return fail(e);
    }
  }
}
