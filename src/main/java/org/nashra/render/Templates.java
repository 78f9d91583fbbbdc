package org.nashra.render;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;

/**
 * The templates of one folder, as FreeMarker reads them, with everything switched off that a
 * template of a document has no need of: classes, the Java API, other folders. Text is escaped
 * unless the file says otherwise ({@code .ftlh} is HTML, {@code .ftl} plain text). A faulty
 * template is a {@link ConfigurationException} with file and line. Thread-safe; a changed file is
 * seen by the next instance.
 */
final class Templates {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Path folder;
  private final Configuration configuration;

  Templates(Path folder) {
    this.folder = folder;
    Configuration c = new Configuration(VERSION);
    try {
      c.setTemplateLoader(new FileTemplateLoader(folder.toFile()));
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "cannot be read: " + e.getMessage());
    }
    DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(VERSION);
    wrapper.setExposeFields(false);
    c.setObjectWrapper(wrapper.build());
    c.setDefaultEncoding("UTF-8");
    c.setOutputEncoding("UTF-8");
    c.setLocale(Locale.ROOT);
    c.setTimeZone(java.util.TimeZone.getTimeZone("UTC"));
    c.setNumberFormat("computer");
    c.setBooleanFormat("c");
    c.setLocalizedLookup(false);
    c.setRecognizeStandardFileExtensions(true);
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    c.setFallbackOnNullLoopVariable(false);
    c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    this.configuration = c;
  }

  /** Fills in one template. */
  String fill(String name, Map<String, Object> model) {
    StringWriter out = new StringWriter(1 << 16);
    try {
      configuration.getTemplate(name).process(model, out);
    } catch (TemplateException e) {
      throw new ConfigurationException(
          List.of(fault(e.getTemplateSourceName(), e.getLineNumber(), reason(e))));
    } catch (ParseException e) {
      throw new ConfigurationException(List.of(fault(e)));
    } catch (TemplateNotFoundException e) {
      throw new ConfigurationException(folder.resolve(name), 0, "is missing");
    } catch (IOException e) {
      throw new ConfigurationException(folder.resolve(name), 0, "cannot be read: " + e);
    }
    return out.toString();
  }

  /** Parses every template; returns what is wrong, at most one fault a file. */
  List<Fault> parseAll() {
    List<Fault> faults = new ArrayList<>();
    for (String name : names()) {
      try {
        configuration.getTemplate(name);
      } catch (ParseException e) {
        faults.add(fault(e));
      } catch (IOException e) {
        faults.add(fault(name, 0, "cannot be read: " + e.getMessage()));
      }
    }
    return faults;
  }

  private List<String> names() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches(".*\\.ftlh?"))
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "cannot be read: " + e);
    }
  }

  private Fault fault(ParseException e) {
    return fault(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage());
  }

  private Fault fault(@Nullable String name, @Nullable Integer line, String message) {
    return new Fault(
        name == null ? folder : folder.resolve(name),
        line == null ? 0 : line,
        null,
        message.strip().replaceAll("\\s+", " "));
  }

  private static String reason(TemplateException e) {
    Throwable cause = e.getCause();
    return cause == null || cause instanceof TemplateException
        ? e.getMessageWithoutStackTop()
        : e.getMessageWithoutStackTop() + " (" + cause.getMessage() + ")";
  }
}
