package org.nashra.render;

import java.nio.file.Path;
import java.util.Map;
import org.nashra.config.ConfigurationException;
import org.nashra.extract.Explanation;

/**
 * Makes the page of HTML that shows why an article gave its events: whole in itself, without
 * script, with the words of the chosen event brought out. Thread-safe.
 */
public final class ExplanationPage {
  private static final String TEMPLATE = "explain/page.ftlh";

  private final Templates templates;

  /**
   * @param templates the folder {@code templates/}
   */
  public ExplanationPage(Path templates) {
    this.templates = new Templates(templates);
  }

  /**
   * @throws ConfigurationException naming file and line when the template is at fault
   */
  public String html(Explanation explanation) {
    return templates.fill(TEMPLATE, Map.of("x", explanation));
  }
}
