package dev.report.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Workbooks written by hand, for what the writing library never writes. */
public final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private Workbooks() {}

    /** Reads a workbook of one sheet 表三 with these rows, given as XML, and these shared strings, given as XML. */
    public static Outcome read(Path folder, String rows, String... sharedStrings) throws IOException {
        return Outcome.ofZip(folder, "a.xlsx", parts(rows, sharedStrings));
    }

    /** The same with XML at the end of the workbook part, and behind the rows. */
    public static Outcome readWith(Path folder, String workbook, String rows, String... behindRows) throws IOException {
        return Outcome.ofZip(folder, "a.xlsx", parts(workbook, "", rows, String.join("", behindRows)));
    }

    /** The same with number formats and one format of cells, given as XML. */
    public static Outcome readStyled(Path folder, String numFmts, String xf, String rows) throws IOException {
        String styles = "<styleSheet xmlns='" + MAIN + "'><numFmts>" + numFmts + "</numFmts><cellXfs>" + xf
                + "</cellXfs></styleSheet>";
        String[] parts = parts("", "", rows, "");
        String[] all = Arrays.copyOf(parts, parts.length + 2);
        all[parts.length] = "xl/styles.xml";
        all[parts.length + 1] = styles;
        return Outcome.ofZip(folder, "a.xlsx", all);
    }

    /** The same as Excel saves it as Strict Open XML. */
    public static Outcome readStrict(Path folder, String rows, String behindRows) throws IOException {
        String[] parts = parts("", "", rows, behindRows);
        for (int i = 1; i < parts.length; i += 2) {
            parts[i] = parts[i].replace(MAIN, STRICT + "spreadsheetml/main")
                    .replace(OFFICE, STRICT + "officeDocument/relationships");
        }
        return Outcome.ofZip(folder, "a.xlsx", parts);
    }

    static String[] parts(String rows, String... sharedStrings) {
        return parts("", String.join("", sharedStrings), rows, "");
    }

    private static String[] parts(String workbook, String sharedStrings, String rows, String behindRows) {
        return new String[] {
            "[Content_Types].xml",
            "<Types xmlns='" + PACKAGE + "content-types'>"
                    + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                    + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPE + "sharedStrings+xml'/>"
                    + "<Override PartName='/xl/styles.xml' ContentType='" + TYPE + "styles+xml'/>"
                    + "</Types>",
            "xl/workbook.xml",
            "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><sheets>"
                    + "<sheet name='表三' sheetId='1' r:id='rId1'/></sheets>" + workbook + "</workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='" + PACKAGE + "relationships'>"
                    + "<Relationship Id='rId1' Type='" + OFFICE + "/worksheet' Target='worksheets/sheet1.xml'/>"
                    + "</Relationships>",
            "xl/sharedStrings.xml",
            "<sst xmlns='" + MAIN + "'>" + sharedStrings + "</sst>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData>" + behindRows + "</worksheet>",
        };
    }
}
