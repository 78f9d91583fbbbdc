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
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
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

  byte[] finish(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Artifacts.unlist(document);
      TextLayer.useLetters(document);
      TagTree.tidy(
          document.getDocumentCatalog().getStructureTreeRoot(), briefing.language().rightToLeft());
      attach(document);
      document.setDocumentId(Long.parseUnsignedLong(briefing.fingerprint().substring(0, 16), 16));
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
      document.save(out, new CompressParameters(OBJECTS_TOGETHER));
      return out.toByteArray();
    }
  }

  /** Dates a document that has just been laid out by its cut-off. */
  static void date(PDDocument document, Briefing briefing) throws IOException {
    Calendar cutoff = cutoff(briefing);
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

  private static Calendar cutoff(Briefing briefing) {
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
    file.setModDate(cutoff(briefing));
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
