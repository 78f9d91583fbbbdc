package org.nashra.article;

import java.util.List;
import org.nashra.model.Source;

/**
 * What a source's pages need to be told.
 *
 * @param take CSS selectors of the main text; the first that finds something decides
 * @param drop CSS selectors of what to leave out
 */
public record PageRules(List<String> take, List<String> drop) {
  public static final PageRules NONE = new PageRules(List.of(), List.of());

  public PageRules {
    take = List.copyOf(take);
    drop = List.copyOf(drop);
  }

  public static PageRules of(Source source) {
    return new PageRules(source.take(), source.drop());
  }
}
