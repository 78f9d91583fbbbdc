package org.nashra.article;

import java.util.List;

/** The names that pages give the element that holds their article, the most certain first. */
final class ArticleMarks {
  static final List<String> SELECTORS =
      List.of(
          "[itemprop=articleBody],[property=articleBody]",
          ".article-body,.articleBody,.article__body,.article_body,.articlebody,.article-text,.article__text,"
              + ".article_text,.articleText,.article-content,.article__content,.articleContent,.article_content,"
              + "#article-body,#articleBody,#article-content,#articleText,#article_body",
          ".post-content,.post_content,.postcontent,.post-body,.post_body,.postbody,.post-entry,.post-text,"
              + ".entry-content,.entry_content,.entrytext,.entry-body,.single-content,.blogpost-content,.blog-content,"
              + ".td-post-content,.story-body,.story-content,.story__body,.story-text,.storytext,.story_body,.news-text,.news-body,.news_text,.newstext,"
              + ".content-body,.content__body,.body-content,.field-name-body,.field--name-body,.text-content,.page-content,.c-article__body,#storytext,#story-body,"
              + "#entry,#post-content,.wysiwyg,.wysiwyg-content,.rich-text,.main-text,.detail-text,.detail-content,.js-mediator-article",
          "article .content,article .body,article .text,article section.content",
          "article,[role=article],.article,.post,.hentry,#article,.story,#story",
          "main,[role=main],#main-content,.main-content,#content,.content-main,#main,.content");

  private ArticleMarks() {}
}
