package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

class SubscriberRegisterTest {
  private static final EditionId EDITION = TestIssue.EDITION;

  @TempDir Path folder;

  private Path write(String text) throws Exception {
    return Files.write(folder.resolve(EDITION + ".csv"), text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Subscriber> read(String text) throws Exception {
    write(text);
    return new SubscriberRegister(folder).subscribers(EDITION);
  }

  private String faults(String text) throws Exception {
    write(text);
    SubscriberRegister register = new SubscriberRegister(folder);
    return assertThrows(ConfigurationException.class, () -> register.subscribers(EDITION))
        .getMessage()
        .replace(folder + "/", "");
  }

  @Test
  void anEditionWithoutAFileHasNoSubscribers() {
    assertEquals(List.of(), new SubscriberRegister(folder).subscribers(EDITION));
  }

  @Test
  void readsWhatASpreadsheetWrites() throws Exception {
    List<Subscriber> subscribers =
        read(
            "\uFEFFaddress,name,languages,format\r\n"
                + "desk@example.org,ليلى الأيوبي,ar en,pdf\r\n"
                + "ivan@example.org,\"Иванов, \"\"Ваня\"\"\",\"ru;en\",\r\n"
                + "\r\n"
                + "# of the field office\r\n"
                + "karim@example.org,,ar-EG,link");
    assertEquals(3, subscribers.size());
    assertEquals("ليلى الأيوبي", subscribers.get(0).name());
    assertEquals(
        List.of(LanguageTag.of("ar"), LanguageTag.of("en")), subscribers.get(0).languages());
    assertEquals("Иванов, \"Ваня\"", subscribers.get(1).name());
    assertEquals(ReadingFormat.PDF, subscribers.get(1).format());
    assertEquals(ReadingFormat.LINK, subscribers.get(2).format());
  }

  @Test
  void columnsMayStandInAnyOrder() throws Exception {
    List<Subscriber> subscribers =
        read("format,address,state,languages,name\ntext,desk@example.org,paused,ar,Desk\n");
    assertEquals(ReadingFormat.TEXT, subscribers.get(0).format());
    assertFalse(subscribers.get(0).active());
  }

  @Test
  void everyFaultIsNamedWithItsLine() throws Exception {
    String faults =
        faults(
            "address,name,languages,format\n"
                + "desk@example.org,Desk,ar,pdf\n"
                + "no address,Desk,ar,pdf\n"
                + "a@example.org,A,,pdf\n"
                + "b@example.org,B,not a language!,pdf\n"
                + "c@example.org,C,ar,fax\n"
                + "d@example.org,D,ar\n"
                + "\"e@example.org\",\"E\nBcc: all@example.org\",ar,pdf\n"
                + "DESK@example.org,Desk,en,text\n");
    String file = EDITION + ".csv:";
    assertTrue(faults.contains(file + "3: address: not a mail address: \"no address\""), faults);
    assertTrue(faults.contains(file + "4: languages: there is no language"), faults);
    assertTrue(faults.contains(file + "5: languages: not a language tag"), faults);
    assertTrue(faults.contains(file + "6: format: \"fax\" is no format"), faults);
    assertTrue(faults.contains(file + "7: 3 cells, but 4 columns"), faults);
    assertTrue(faults.contains(file + "8: name: the name of e@example.org holds"), faults);
    assertTrue(
        faults.contains(file + "10: address: DESK@example.org stands in line 2 already"), faults);
  }

  @Test
  void faultsOfTheHeaderAreNamed() throws Exception {
    String faults = faults("address,name,language,format\n");
    assertTrue(faults.contains(":1: languages: the column is missing"), faults);
    assertTrue(faults.contains(":1: language: there is no such column"), faults);
    assertTrue(faults("").contains(":1: there is no line of column names"), faults("") + "?");
  }

  @Test
  void faultsOfTheFormAreNamed() throws Exception {
    String header = "address,name,languages,format\n";
    assertTrue(faults(header + "a@b.example,\"A,ar,pdf\n\n").contains(":2: the quotation mark"));
    assertTrue(faults(header + "a@b.example,\"A\"B,ar,pdf\n").contains(":2: text stands behind"));
    assertTrue(faults(header + "a@b.example,A\"B,ar,pdf\n").contains(":2: a quotation mark"));
    Files.write(
        folder.resolve(EDITION + ".csv"),
        (header + "a@b.example,Andr\u00E9,fr,pdf\n").getBytes(StandardCharsets.ISO_8859_1));
    SubscriberRegister register = new SubscriberRegister(folder);
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> register.subscribers(EDITION));
    assertTrue(e.getMessage().contains(":2: is not UTF-8"), e.getMessage());
  }

  @Test
  void aChangedFileIsReadAgain() throws Exception {
    write("address,name,languages,format\na@example.org,A,ar,pdf\n");
    SubscriberRegister register = new SubscriberRegister(folder);
    assertTrue(register.find(EDITION, "a@example.org").isPresent());
    write("address,name,languages,format\nlonger@example.org,A,ar,pdf\n");
    assertTrue(register.find(EDITION, "a@example.org").isEmpty());
  }

  @Test
  void anImportIsIdempotentAndRevivesNobody() throws Exception {
    write(
        "address,name,languages,format,state\n"
            + "gone@example.org,Gone,ar,pdf,unsubscribed\n"
            + "same@example.org,Same,ar,pdf,active\n");
    Path incoming =
        Files.writeString(
            folder.resolve("incoming.csv"),
            "address,name,languages,format\n"
                + "gone@example.org,Gone,ar,pdf\n"
                + "same@example.org,Same,ar,pdf\n"
                + "new@example.org,\"New, one\",en ar,text\n");
    SubscriberRegister register = new SubscriberRegister(folder);

    assertEquals(List.of("new@example.org"), register.importFrom(EDITION, incoming, true).added());
    assertEquals(2, register.subscribers(EDITION).size(), "a dry run changes nothing");

    SubscriberRegister.ImportReport report = register.importFrom(EDITION, incoming, false);
    assertEquals(List.of("gone@example.org"), report.withheld());
    assertEquals(List.of("same@example.org"), report.kept());
    assertEquals(3, register.subscribers(EDITION).size());
    assertFalse(register.find(EDITION, "gone@example.org").orElseThrow().active());
    assertEquals("New, one", register.find(EDITION, "new@example.org").orElseThrow().name());

    byte[] before = Files.readAllBytes(register.file(EDITION));
    assertEquals(List.of(), register.importFrom(EDITION, incoming, false).added());
    assertEquals(
        new String(before, StandardCharsets.UTF_8), Files.readString(register.file(EDITION)));
  }
}
