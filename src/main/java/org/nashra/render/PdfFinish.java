package org.nashra.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.nashra.model.Briefing;

/**
 * What the layout engine leaves to do: dates and document id from the briefing instead of from the
 * clock, letters instead of presentation forms in what is copied out, the rows of right-to-left
 * tables in reading order, the briefing's JSON as attachment.
 */
final class PdfFinish {
  /** Objects compressed as one: tags are many and alike, so more together take less room. */
  private static final int OBJECTS_TOGETHER = 5_000;

  private final Briefing briefing;
  private final byte[] attachment;

  PdfFinish(Briefing briefing, byte[] attachment) {
    this.briefing = briefing;
    this.attachment = attachment;
  }

  /**
   * Finishes what has just been laid out, and writes it.
   *
   * @param fonts the document's
   */
  byte[] finish(PDDocument document, Fonts.Embedded fonts) throws IOException {
    date(document);
    Artifacts.unlist(document);
    // PDDocument.save would do both at its end, where letters can no longer be put right: it would
    // have to be written, read and written again, a third of all the time.
    Set<COSDictionary> used = TextLayer.fonts(document);
    fonts.subset(used);
    TextLayer.useLetters(used);
    TagTree.tidy(
        document.getDocumentCatalog().getStructureTreeRoot(), briefing.language().rightToLeft());
    attach(document);
    document.getDocument().setIsXRefStream(true);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    new COSWriter(out, new CompressParameters(OBJECTS_TOGETHER)).write(document);
    return out.toByteArray();
  }

  private void date(PDDocument document) throws IOException {
    Calendar cutoff = cutoff();
    document.getDocumentInformation().setCreationDate(cutoff);
    document.getDocumentInformation().setModificationDate(cutoff);
    document.setDocumentId(Long.parseUnsignedLong(briefing.fingerprint().substring(0, 16), 16));
    var metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String date = briefing.cutoff().atOffset(ZoneOffset.UTC).toString();
    String stamped =
        xmp.replaceAll(
            "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
            "<xmp:CreateDate>"
                + date
                + "</xmp:CreateDate><xmp:ModifyDate>"
                + date
                + "</xmp:ModifyDate>");
    metadata.importXMPMetadata(stamped.getBytes(StandardCharsets.UTF_8));
  }

  private Calendar cutoff() {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(briefing.cutoff().toEpochMilli());
    return calendar;
  }

  private void attach(PDDocument document) throws IOException {
    String name = briefing.edition() + "-" + briefing.date() + "-" + briefing.language() + ".json";
    PDEmbeddedFile file =
        new PDEmbeddedFile(document, new ByteArrayInputStream(attachment), COSName.FLATE_DECODE);
    file.setSubtype("application/json");
    file.setSize(attachment.length);
    file.setModDate(cutoff());
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setFileUnicode(name);
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.setFileDescription("The briefing as data");
    specification.getCOSObject().setName("AFRelationship", "Data");
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(name, specification));
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    COSArray associated = new COSArray();
    associated.add(specification.getCOSObject());
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }
}
