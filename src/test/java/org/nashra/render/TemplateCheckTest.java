package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.Fault;

class TemplateCheckTest {
  @TempDir Path folder;

  @BeforeEach
  void copyTemplates() throws IOException {
    RendererTest.copy(Rendered.TEMPLATES, folder);
  }

  @Test
  void whatShipsIsWithoutFault() {
    assertEquals(List.of(), check());
  }

  @Test
  void aBrokenTemplateIsNamedWithItsLine() throws IOException {
    Path outlook = folder.resolve("briefing/parts/outlook.ftlh");
    Files.writeString(
        outlook, "<@section \"outlook\" b.outlook>\n<#list b.outlook as i>\n</@section>\n");
    Fault fault = check().get(0);
    assertEquals(outlook, fault.file());
    assertEquals(3, fault.line());
  }

  @Test
  void anUnknownNameIsNamedWithItsLine() throws IOException {
    Path gaps = folder.resolve("briefing/parts/gaps.ftlh");
    Files.writeString(gaps, "<p>\n${b.gapes?size}\n</p>");
    Fault fault = check().get(0);
    assertEquals(gaps, fault.file());
    assertEquals(2, fault.line());
    assertTrue(fault.message().contains("b.gapes"), fault.message());
  }

  @Test
  void aTemplateReachesNoClass() throws IOException {
    Files.writeString(
        folder.resolve("briefing/parts/gaps.ftlh"),
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
    assertTrue(check().get(0).message().contains("not allowed"), check().toString());
    Files.writeString(folder.resolve("briefing/parts/gaps.ftlh"), "${b?api.class}");
    assertTrue(check().get(0).message().contains("?api"), check().toString());
  }

  @Test
  void aMissingAndAnObsoleteMessageAreNamed() throws IOException {
    Path russian = folder.resolve("messages/messages_ru.properties");
    Files.writeString(
        russian, Files.readString(russian).replace("\nnothing =", "\nnothing-more ="));
    List<Fault> faults = check();
    assertEquals(List.of("nothing", "nothing-more"), faults.stream().map(Fault::key).toList());
    assertTrue(faults.stream().allMatch(f -> f.file().equals(russian)));
    assertTrue(faults.get(1).line() > 0);
  }

  @Test
  void aMessageThatNoFormatReadsIsNamedWithItsLine() throws IOException {
    Path french = folder.resolve("messages/messages_fr.properties");
    Files.writeString(
        french,
        Files.readString(french).replace("issue = nº {0}", "issue = nº {0, plural, one {}"));
    Fault fault = check().get(0);
    assertEquals("issue", fault.key());
    assertTrue(fault.line() > 0 && fault.file().equals(french), fault.toString());
  }

  private List<Fault> check() {
    return TemplateCheck.check(folder, Rendered.FONTS, Rendered.OUTLINES);
  }
}
