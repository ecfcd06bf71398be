package dev.report.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes documents of the kinds that units send, from the XML inside of them. */
public final class Documents {

    private Documents() {}

    /** A Word document with this body. */
    public static Path docx(Path file, String body) throws IOException {
        return zip(
                file,
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>");
    }

    /** An OpenDocument spreadsheet with these automatic styles and sheets. */
    public static Path ods(Path file, String styles, String sheets) throws IOException {
        return zip(
                file,
                "content.xml",
                "<office:document-content><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:spreadsheet>" + sheets
                        + "</office:spreadsheet></office:body></office:document-content>");
    }

    /** A workbook in the XML of Excel 2003, with the beginning that Excel gives it, and these parts. */
    public static String xmlss(String parts) {
        return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"\n"
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\n" + parts + "</Workbook>\n";
    }

    public static Path zip(Path file, String part, String xml) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    /** A small table 3 with merged heads and a title above it, as LibreOffice 7.4 writes it in the format of Word 97. */
    public static Path doc(Path file) throws IOException {
        try (InputStream in = Documents.class.getResourceAsStream("/read/form.doc")) {
            Files.copy(in, file);
        }
        return file;
    }
}
