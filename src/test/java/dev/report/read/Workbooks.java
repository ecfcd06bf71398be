package dev.report.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Workbooks written by hand, for what the writing library never writes. */
public final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbooks() {}

    /** Reads a workbook of one sheet 表三 with these rows, given as XML, and these shared strings, given as XML. */
    public static Outcome read(Path folder, String rows, String... sharedStrings) throws IOException {
        return Outcome.ofZip(folder, "a.xlsx", parts(rows, sharedStrings));
    }

    static String[] parts(String rows, String... sharedStrings) {
        List<String> parts = new ArrayList<>(packageParts());
        parts.addAll(Arrays.asList(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + MAIN + "'>" + String.join("", sharedStrings) + "</sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>"));
        return parts.toArray(new String[0]);
    }

    private static List<String> packageParts() {
        return List.of(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPE + "sharedStrings+xml'/>"
                        + "</Types>",
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><sheets>"
                        + "<sheet name='表三' sheetId='1' r:id='rId1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>"
                        + "<Relationship Id='rId1' Type='" + OFFICE + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "</Relationships>");
    }
}
