package org.nashra.article;

import java.util.List;

/** The names that pages give the element that holds their article, the most certain first. */
final class ArticleMarks {
  private static final String WHOSE =
      "(?:article|artikel|articulo|post|entry|story|news|nota|blogpost|blog|beitrag|single|detail|node|page)";
  private static final String WHAT =
      "(?:body|content|text|txt|copy|inhalt|cuerpo|contenu|texte|main)";

  static final List<String> SELECTORS =
      List.of(
          "[itemprop=articleBody],[property=articleBody]",
          "[class~=(?i)(?:^|[\\s_-])(?:article|story|post|entry)[_-]{0,2}body(?:$|\\s)],[id~=(?i)^(?:article|story|post|entry)[_-]{0,2}body$]",
          "[class~=(?i)(?:^|[\\s_-])"
              + WHOSE
              + "[_-]{0,2}"
              + WHAT
              + "(?:$|\\s)],[id~=(?i)(?:^|[_-])"
              + WHOSE
              + "[_-]{0,2}"
              + WHAT
              + "$],"
              + ".entrytext,.field-name-body,.field--name-body,.text-content,.content-body,.content__body,.body-content,"
              + "#entry,.wysiwyg,.wysiwyg-content,.rich-text,.main-text,.js-mediator-article",
          "article .content,article .body,article .text,article section.content",
          "article,[role=article],.article,.post,.hentry,#article,.story,#story",
          "main,[role=main],#main-content,.main-content,#content,.content-main,#main,.content");

  /** How many of them may name one part of an article among several. */
  static final int PARTS = 4;

  private ArticleMarks() {}
}
