package org.nashra.article;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nashra.json.Json;

/** The markup of many kinds of newspaper pages, to be filled with a story. */
enum PageKind {
  /** A classic WordPress theme with Jetpack's additions within the text. */
  WORDPRESS {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body class='rtl post-template-default single single-post postid-7'><div id='page' class='hfeed site'>"
          + "<header id='masthead' class='site-header'><p class='site-title'><a href='/'>"
          + w.one("site")
          + "</a></p>"
          + list(w.all("nav"), "ul class='nav-menu'", "ul")
          + "</header><div id='main'><div id='primary'><article id='post-7' class='post hentry category-news'>"
          + "<header class='entry-header'><h1 class='entry-title'>"
          + s.title()
          + "</h1><div class='entry-meta'><span class='author vcard'>"
          + w.one("author")
          + "</span></div></header>"
          + "<div class='entry-content'><figure id='attachment_9' class='wp-caption alignnone'><img src='a.jpg'><figcaption class='wp-caption-text'>"
          + w.one("caption")
          + "</figcaption></figure>"
          + p(s.paragraphs())
          + "<div class='sharedaddy sd-sharing-enabled'><div class='sd-content'><a href='#'>"
          + w.one("share")
          + "</a></div></div>"
          + "<div id='jp-relatedposts' class='jp-relatedposts'>"
          + list(w.all("related"), "ul", "ul")
          + "</div></div>"
          + "<footer class='entry-meta'>"
          + w.one("subscribe")
          + "</footer></article>"
          + "<div id='comments' class='comments-area'><ol class='commentlist'>"
          + w.all("comment").stream()
              .map(
                  c ->
                      "<li class='comment'><div class='comment-content'><p>"
                          + c
                          + "</p></div></li>")
              .collect(Collectors.joining())
          + "</ol></div></div><div id='secondary' class='widget-area'><aside class='widget'><p>"
          + w.one("ad")
          + "</p></aside></div></div>"
          + "<footer id='colophon'><p>"
          + w.one("footer")
          + "</p></footer></div></body>";
    }
  },
  /** WordPress blocks, without an article element. */
  BLOCKS {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><div class='wp-site-blocks'><header class='wp-block-template-part'>"
          + list(w.all("nav"), "nav class='wp-block-navigation'><ul", "ul></nav")
          + "</header>"
          + "<main class='wp-block-group'><h1 class='wp-block-post-title'>"
          + s.title()
          + "</h1><figure class='wp-block-image'><img src='a.jpg'><figcaption class='wp-element-caption'>"
          + w.one("caption")
          + "</figcaption></figure>"
          + "<div class='entry-content wp-block-post-content is-layout-flow'>"
          + p(s.paragraphs().subList(0, 2))
          + "<div class='wp-block-group has-background'><p><a href='/r'>"
          + w.one("related")
          + "</a></p></div>"
          + p(s.paragraphs().subList(2, s.paragraphs().size()))
          + "</div><div class='wp-block-comments'>"
          + p(w.all("comment"))
          + "</div></main>"
          + "<footer class='wp-block-template-part'><p>"
          + w.one("footer")
          + "</p></footer></div></body>";
    }
  },
  /** Hashed class names and no paragraph element at all. */
  DIV_SOUP {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><div id='__next'><div class='css-1q2w3e'><div class='css-9x8y7z'>"
          + w.all("nav").stream()
              .map(n -> "<div class='css-0a1b'><a href='/x'>" + n + "</a></div>")
              .collect(Collectors.joining())
          + "</div><div class='css-5t6y7u'><div class='css-h1h1'><h1>"
          + s.title()
          + "</h1></div><div class='css-bb00'>"
          + s.paragraphs().stream()
              .map(t -> "<div class='css-p0p0'><div><span>" + t + "</span></div></div>")
              .collect(Collectors.joining())
          + "</div><div class='css-cc11'>"
          + w.all("related").stream()
              .map(r -> "<div><a href='/r'>" + r + "</a></div>")
              .collect(Collectors.joining())
          + "</div></div>"
          + "<div class='css-ff99'><div>"
          + w.one("footer")
          + "</div></div></div></div></body>";
    }
  },
  AMP {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><amp-sidebar id='menu' layout='nodisplay'>"
          + list(w.all("nav"), "ul", "ul")
          + "</amp-sidebar><amp-consent id='c'><div class='consent-ui'><p>"
          + w.one("consent")
          + "</p></div></amp-consent>"
          + "<article class='amp-wp-article'><header class='amp-wp-article-header'><h1 class='amp-wp-title'>"
          + s.title()
          + "</h1></header><figure class='amp-wp-article-featured-image'><amp-img src='a.jpg'></amp-img><p class='wp-caption-text'>"
          + w.one("caption")
          + "</p></figure>"
          + "<div class='amp-wp-article-content'>"
          + p(s.paragraphs().subList(0, 3))
          + "<amp-ad width='300' height='250' type='x'><div fallback>"
          + w.one("ad")
          + "</div></amp-ad>"
          + p(s.paragraphs().subList(3, s.paragraphs().size()))
          + "</div><amp-social-share type='x'>"
          + w.one("share")
          + "</amp-social-share></article><footer class='amp-wp-footer'><p>"
          + w.one("footer")
          + "</p></footer></body>";
    }
  },
  /** Tables within tables, fonts, and two line breaks for a paragraph. */
  NINETIES {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body bgcolor=white><center><table width=760 cellpadding=0><tr><td colspan=3>"
          + w.all("nav").stream()
              .map(n -> "<a href=x.asp>" + n + "</a> | ")
              .collect(Collectors.joining())
          + "<tr><td width=150 valign=top><font size=1>"
          + w.all("related").stream()
              .map(r -> "<a href=r.asp>" + r + "</a><br>")
              .collect(Collectors.joining())
          + "</font><td valign=top><table><tr><td><font size=5 color=navy><b>"
          + s.title()
          + "</b></font><br><br>"
          + "<font face=Arial size=3>"
          + String.join("<br><br>\n", s.paragraphs())
          + "</font></table><td width=120 valign=top><font size=1>"
          + w.one("ad")
          + "</font>"
          + "<tr><td colspan=3 align=center><font size=1>"
          + w.one("footer")
          + "</font></table></center></body>";
    }
  },
  LIVE_BLOG {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><nav>"
          + list(w.all("nav"), "ul", "ul")
          + "</nav><main itemscope itemtype='https://schema.org/LiveBlogPosting'><h1 itemprop='headline'>"
          + s.title()
          + "</h1><div class='live-feed'>"
          + IntStream.range(0, s.paragraphs().size())
              .mapToObj(
                  i ->
                      "<article class='live-post' itemprop='liveBlogUpdate'><time datetime='2022-09-13T0"
                          + (9 - i)
                          + ":10:00+03:00'>0"
                          + (9 - i)
                          + ":10</time><div class='live-post-body' itemprop='articleBody'><p>"
                          + s.paragraphs().get(i)
                          + "</p></div><div class='share-bar'><button>"
                          + w.one("share")
                          + "</button></div></article>")
              .collect(Collectors.joining())
          + "</div></main><aside class='most-read'>"
          + list(w.all("related"), "ol", "ol")
          + "</aside><footer>"
          + w.one("footer")
          + "</footer></body>";
    }
  },
  /** Only the beginning is shown; machines are told the whole. */
  PAYWALL {
    @Override
    String head(PageWords w, PageWords.Story s) {
      return super.head(w, s) + json(s, true);
    }

    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><header>"
          + list(w.all("nav"), "ul", "ul")
          + "</header><article class='article article--premium'><h1>"
          + s.title()
          + "</h1><div class='article__body'>"
          + p(s.paragraphs().subList(0, 2))
          + "</div><div class='paywall'><h3>"
          + w.one("pay")
          + "</h3><p>"
          + w.one("subscribe")
          + "</p></div></article><footer>"
          + w.one("footer")
          + "</footer></body>";
    }
  },
  /** A shell that a script is to fill. */
  APPLICATION {
    @Override
    String head(PageWords w, PageWords.Story s) {
      return super.head(w, s) + json(s, false);
    }

    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><noscript>"
          + w.one("consent")
          + "</noscript><div id='root'></div><script src='/main.js'></script></body>";
    }
  },
  MICRODATA {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><div class='top'>"
          + list(w.all("nav"), "ul", "ul")
          + "</div><div class='news' itemscope itemtype='http://schema.org/NewsArticle'><h1 itemprop='headline'>"
          + s.title()
          + "</h1><div class='news__image'><img src='a.jpg'><div class='news__image-caption'>"
          + w.one("caption")
          + "</div></div><div class='news__text' itemprop='articleBody'>"
          + p(s.paragraphs().subList(0, 1))
          + "<div class='inline-banner'>"
          + w.one("ad")
          + "</div>"
          + p(s.paragraphs().subList(1, 3))
          + "<div class='read-also'><a href='/r'>"
          + w.one("related")
          + "</a></div>"
          + p(s.paragraphs().subList(3, s.paragraphs().size()))
          + "</div></div><div class='subscribe'>"
          + w.one("subscribe")
          + "</div><div class='bottom'>"
          + w.one("footer")
          + "</div></body>";
    }
  },
  /** Sections and roles of a broadcaster's site; names say nothing. */
  BROADCASTER {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><div role='navigation'>"
          + list(w.all("nav"), "ul", "ul")
          + "</div><main role='main' class='bbc-fa0wmp'><div class='bbc-1151pbn'><h1 id='content' class='bbc-14gqcmb'>"
          + s.title()
          + "</h1></div><figure class='bbc-6fj92z'><div></div><figcaption><p>"
          + w.one("caption")
          + "</p></figcaption></figure>"
          + s.paragraphs().stream()
              .map(
                  t ->
                      "<div dir='"
                          + w.direction()
                          + "' class='bbc-19j92fr'><p class='bbc-1gjryo4'>"
                          + t
                          + "</p></div>")
              .collect(Collectors.joining())
          + "<section role='region' aria-labelledby='related'><h2 id='related'>…</h2>"
          + list(w.all("related"), "ul", "ul")
          + "</section></main><footer role='contentinfo'><p>"
          + w.one("footer")
          + "</p></footer></body>";
    }
  },
  DRUPAL {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body class='path-node page-node-type-article'><div class='dialog-off-canvas-main-canvas'><div class='region region-header'>"
          + list(w.all("nav"), "ul class='menu'", "ul")
          + "</div><div class='region region-content'><h1 class='page-title'><span class='field field--name-title'>"
          + s.title()
          + "</span></h1>"
          + "<div class='node node--type-article node--view-mode-full'><div class='node__content'><div class='field field--name-field-image'><img src='a.jpg'></div><div class='clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item'>"
          + p(s.paragraphs())
          + "</div><section class='field field--name-comment comment-wrapper'>"
          + p(w.all("comment"))
          + "</section></div></div></div><div class='region region-sidebar-second'><div class='views-element-container'>"
          + list(w.all("related"), "ul", "ul")
          + "</div></div><div class='region region-footer'>"
          + w.one("footer")
          + "</div></div></body>";
    }
  },
  /** A portal that parts paragraphs by line breaks within one element. */
  PORTAL {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><div id='wrapper'><div id='header'>"
          + list(w.all("nav"), "ul", "ul")
          + "</div><div id='content'><div class='title'><h2>"
          + s.title()
          + "</h2></div><div class='info'><span>"
          + w.one("author")
          + "</span></div><div id='newsbody'>"
          + String.join("<br/>\n<br/>\n", s.paragraphs())
          + "</div><div class='social-links'><a href='#'>"
          + w.one("share")
          + "</a></div><div class='related-news'>"
          + list(w.all("related"), "ul", "ul")
          + "</div></div><div id='sidebar'><div class='banner'>"
          + w.one("ad")
          + "</div></div><div id='footer'>"
          + w.one("footer")
          + "</div></div></body>";
    }
  },
  BLOGGER {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body class='loading'><div class='content-outer'><div class='tabs section'>"
          + list(w.all("nav"), "ul", "ul")
          + "</div><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class='date-outer'><div class='post-outer'><div class='post hentry'><h3 class='post-title entry-title'>"
          + s.title()
          + "</h3><div class='post-body entry-content'><div dir='"
          + w.direction()
          + "' style='text-align: start;'>"
          + s.paragraphs().stream()
              .map(
                  t ->
                      "<div><span style='font-size: large;'>"
                          + t
                          + "</span></div><div><br /></div>")
              .collect(Collectors.joining())
          + "</div></div><div class='post-footer'><div class='post-share-buttons'>"
          + w.one("share")
          + "</div></div></div></div></div></div><div class='comments' id='comments'>"
          + p(w.all("comment"))
          + "</div></div></div><div class='footer section'>"
          + w.one("footer")
          + "</div></div></body>";
    }
  },
  /** Everything of the page in one list of siblings, and a wall of consent above it. */
  FLAT {
    @Override
    String body(PageWords w, PageWords.Story s) {
      return "<body><div class='cookie-wall'><p>"
          + w.one("consent")
          + "</p><button>OK</button></div><h1>"
          + s.title()
          + "</h1>"
          + p(s.paragraphs())
          + "<hr><p class='copyright'>"
          + w.one("footer")
          + "</p><ul class='tags'><li><a href='/t'>"
          + w.one("related")
          + "</a></li></ul></body>";
    }
  };

  abstract String body(PageWords w, PageWords.Story s);

  String head(PageWords w, PageWords.Story s) {
    return "<title>" + s.title() + " - " + w.one("site") + "</title>";
  }

  /** A whole page. */
  String page(PageWords w, PageWords.Story s, String charset) {
    return "<html lang='"
        + w.language()
        + "' dir='"
        + w.direction()
        + "'><head>"
        + charset
        + head(w, s)
        + "</head>"
        + body(w, s)
        + "</html>";
  }

  private static String p(List<String> paragraphs) {
    return paragraphs.stream().map(t -> "<p>" + t + "</p>\n").collect(Collectors.joining());
  }

  private static String list(List<String> items, String open, String close) {
    return "<"
        + open
        + ">"
        + items.stream()
            .map(i -> "<li><a href='/l'>" + i + "</a></li>")
            .collect(Collectors.joining())
        + "</"
        + close
        + ">";
  }

  private static String json(PageWords.Story s, boolean paid) {
    return "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"isAccessibleForFree\":"
        + !paid
        + ",\"headline\":"
        + Json.write(s.title())
        + ",\"articleBody\":"
        + Json.write(String.join("\n\n", s.paragraphs()))
        + "}</script>";
  }
}
