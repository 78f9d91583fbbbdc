package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.news.example/a/?utm_source=rss&utm_medium=feed#top",
        "https://news.example/a",
        "HTTPS://News.Example:443/a/",
        "https://news.example/a?fbclid=x"
      })
  void spellingsOfOneAddressAreOne(String text) {
    assertEquals("https://news.example/a", WebAddress.canonical(text));
  }

  @Test
  void whatTellsPagesApartIsKept() {
    assertEquals(
        "https://news.example/a?id=2",
        WebAddress.canonical("https://news.example/a?id=2&utm_source=x"));
    assertEquals(
        "https://news.example:8443/A", WebAddress.canonical("https://news.example:8443/A"));
  }

  @Test
  void lettersOfAllScriptsAreEncoded() {
    assertEquals(
        "https://xn--mgbh0fb.example/%D8%A7?q=%D8%A8",
        WebAddress.of("https://مثال.example/ا?q=ب").orElseThrow().toString());
    assertEquals(
        "http://a.example/x%20y%25",
        WebAddress.of("http://a.example/x y%").orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ftp://a.example/", "javascript:x", "/a", "http://", "mailto:a@b.example"})
  void whatIsNoWebAddressIsNone(String text) {
    assertTrue(WebAddress.of(text).map(URI::getHost).isEmpty(), text);
  }

  @Test
  void linksAreResolved() {
    URI base = URI.create("https://a.example/x/y");
    assertEquals("https://a.example/x/z", WebAddress.resolve(base, "z").orElseThrow().toString());
    assertEquals(
        "https://b.example/", WebAddress.resolve(base, "//b.example").orElseThrow().toString());
    assertTrue(WebAddress.resolve(base, "javascript:x").isEmpty());
  }
}
