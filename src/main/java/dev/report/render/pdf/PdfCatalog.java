package dev.report.render.pdf;

import dev.report.config.Bundle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes what a PDF holds beside its pages: dates, metadata, colour, attachments and the file's identifier.
 *
 * <p>The engine takes the first two and the last from the clock, and the colour profile through AWT, whose bytes differ
 * between Java releases. Here all come from the metadata.
 */
final class PdfCatalog {

    static final String PRODUCER = "report; openhtmltopdf 1.1.65; PDFBox 3.0.8";
    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss");

    private final PDDocument pdf;
    private final PdfMetadata metadata;

    PdfCatalog(PDDocument pdf, PdfMetadata metadata) {
        this.pdf = pdf;
        this.metadata = metadata;
    }

    /**
     * Completes the document.
     *
     * @param identifier 16 bytes that depend on the content alone
     */
    void complete(byte[] identifier) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        pdf.setDocumentInformation(information());
        catalog.setLanguage(metadata.language());
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        PDViewerPreferences window = new PDViewerPreferences(new COSDictionary());
        window.setDisplayDocTitle(true);
        catalog.setViewerPreferences(window);
        catalog.setMetadata(new PDMetadata(pdf, bytes(PdfXmp.of(metadata, PRODUCER))));
        catalog.getCOSObject().setItem(COSName.getPDFName("OutputIntents"), array(outputIntent()));
        attach(catalog);
        COSString id = new COSString(identifier);
        COSArray ids = array(id);
        ids.add(id);
        pdf.getDocument().getTrailer().setItem(COSName.ID, ids);
    }

    private PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setAuthor(metadata.author());
        information.setSubject(metadata.subject());
        information.setProducer(PRODUCER);
        COSDictionary values = information.getCOSObject();
        values.setString(COSName.CREATION_DATE, date());
        values.setString(COSName.MOD_DATE, date());
        return information;
    }

    private String date() {
        String offset = metadata.date().getOffset().getId();
        return PDF_DATE.format(metadata.date())
                + (offset.equals("Z") ? offset : offset.substring(0, 3) + "'" + offset.substring(4) + "'");
    }

    private COSDictionary outputIntent() throws IOException {
        try (InputStream profile = new ByteArrayInputStream(Bundle.read("dev/report/render/srgb.icc"))) {
            PDStream stream = new PDStream(pdf, profile, COSName.FLATE_DECODE);
            stream.getCOSObject().setInt(COSName.N, 3);
            COSDictionary intent = new COSDictionary();
            intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
            intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFA1"));
            intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB IEC61966-2.1");
            intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
            intent.setString(COSName.getPDFName("RegistryName"), "http://www.color.org");
            intent.setItem(COSName.getPDFName("DestOutputProfile"), stream);
            return intent;
        }
    }

    private void attach(PDDocumentCatalog catalog) throws IOException {
        if (metadata.attachments().isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> named = new LinkedHashMap<>();
        COSArray associated = new COSArray();
        for (PdfAttachment attachment : metadata.attachments()) {
            PDComplexFileSpecification file = file(attachment);
            named.put(attachment.name(), file);
            associated.add(file);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(named);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification file(PdfAttachment attachment) throws IOException {
        PDEmbeddedFile content =
                new PDEmbeddedFile(pdf, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        content.setSubtype(attachment.mimeType());
        content.setSize(attachment.content().length);
        COSDictionary parameters = content.getCOSObject().getCOSDictionary(COSName.PARAMS);
        parameters.setString(COSName.MOD_DATE, date());
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));
        return file;
    }

    private static COSArray array(COSBase item) {
        COSArray array = new COSArray();
        array.add(item);
        return array;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
