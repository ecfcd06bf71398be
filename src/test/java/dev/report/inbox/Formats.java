package dev.report.inbox;

import dev.report.read.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes filled-in sheets in the formats in which units send them. */
public final class Formats {

    private static final String OPEN_XML = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private Formats() {}

    static byte[] csv(FormSheet sheet, String delimiter, Charset charset) {
        return sheet.rows().stream()
                .map(row -> row.stream().map(text -> '"' + text + '"').collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    static byte[] utf16(FormSheet sheet) {
        return ("\uFEFF" + new String(csv(sheet, "\t", StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_16LE);
    }

    public static byte[] xlsx(Map<String, FormSheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "clerk", "1.0")) {
            sheets.forEach((name, sheet) -> fill(workbook.newWorksheet(name), sheet));
        }
        return bytes.toByteArray();
    }

    /** A workbook as Excel saves it as Strict Open XML: in other namespaces. */
    public static byte[] strict(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("inbox", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                        .replace(OPEN_XML + "spreadsheetml/2006/main", STRICT + "spreadsheetml/main")
                        .replace(OPEN_XML + "officeDocument/2006/", STRICT + "officeDocument/");
                parts.put(entry.getName(), xml.getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return zip(StandardCharsets.UTF_8, parts);
    }

    private static void fill(Worksheet target, FormSheet sheet) {
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<String> texts = sheet.rows().get(row);
            for (int column = 0; column < texts.size(); column++) {
                if (texts.get(column).matches("\\d+")) {
                    target.value(row, column, Long.parseLong(texts.get(column)));
                } else if (!texts.get(column).isEmpty()) {
                    target.value(row, column, texts.get(column));
                }
            }
        }
        sheet.merges()
                .forEach(merge -> target.range(
                                merge.row(),
                                merge.column(),
                                merge.row() + merge.down() - 1,
                                merge.column() + merge.across() - 1)
                        .merge());
    }

    public static byte[] xls(Map<String, FormSheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            sheets.forEach((name, sheet) -> fill(workbook.createSheet(name), sheet));
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void fill(Sheet target, FormSheet sheet) {
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<String> texts = sheet.rows().get(row);
            target.createRow(row);
            for (int column = 0; column < texts.size(); column++) {
                Cell cell = target.getRow(row).createCell(column);
                if (texts.get(column).matches("\\d+")) {
                    cell.setCellValue(Long.parseLong(texts.get(column)));
                } else {
                    cell.setCellValue(texts.get(column));
                }
            }
        }
        sheet.merges()
                .forEach(merge -> target.addMergedRegion(new CellRangeAddress(
                        merge.row(),
                        merge.row() + merge.down() - 1,
                        merge.column(),
                        merge.column() + merge.across() - 1)));
    }

    public static byte[] ods(Map<String, FormSheet> sheets) throws IOException {
        StringBuilder xml = new StringBuilder();
        sheets.forEach((name, sheet) -> {
            xml.append("<table:table table:name=\"").append(name).append("\">");
            cells(sheet, xml, "<table:table-row>", "</table:table-row>", Formats::odsCell);
            xml.append("</table:table>");
        });
        return bytes(file -> Documents.ods(file, "", xml.toString()));
    }

    private static String odsCell(String text, FormSheet.Merge merge, boolean isCovered) {
        if (isCovered) {
            return "<table:covered-table-cell/>";
        }
        String type = text.matches("\\d+")
                ? " office:value-type=\"float\" office:value=\"" + text + "\""
                : " office:value-type=\"string\"";
        return "<table:table-cell" + type + " table:number-columns-spanned=\"" + merge.across()
                + "\" table:number-rows-spanned=\"" + merge.down() + "\"><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    /** A workbook in the XML of Excel 2003, each cell with its column. */
    public static byte[] xmlss(Map<String, FormSheet> sheets) {
        StringBuilder xml = new StringBuilder();
        sheets.forEach((name, sheet) -> {
            xml.append("<Worksheet ss:Name=\"").append(name).append("\"><Table>\n");
            cells(sheet, xml, "<Row>", "</Row>\n", Formats::xmlssCell);
            xml.append("</Table></Worksheet>\n");
        });
        return Documents.xmlss(xml.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static String xmlssCell(String text, FormSheet.Merge merge, boolean isCovered) {
        String type = text.matches("\\d+") ? "Number" : "String";
        String merged = (merge.across() > 1 ? " ss:MergeAcross=\"" + (merge.across() - 1) + "\"" : "")
                + (merge.down() > 1 ? " ss:MergeDown=\"" + (merge.down() - 1) + "\"" : "");
        return isCovered
                ? ""
                : "<Cell ss:Index=\"" + (merge.column() + 1) + "\"" + merged + "><Data ss:Type=\"" + type + "\">" + text
                        + "</Data></Cell>";
    }

    /** Lines before a table are paragraphs of the document, as in Word. */
    public static byte[] docx(List<String> lines, List<FormSheet> tables) throws IOException {
        StringBuilder xml = new StringBuilder();
        lines.forEach(line -> xml.append(paragraph(line)));
        for (FormSheet table : tables) {
            xml.append("<w:tbl>");
            docxRows(table, xml);
            xml.append("</w:tbl>").append(paragraph(""));
        }
        return bytes(file -> Documents.docx(file, xml.toString()));
    }

    private static void docxRows(FormSheet table, StringBuilder xml) {
        for (int row = 0; row < table.rows().size(); row++) {
            xml.append("<w:tr>");
            List<String> texts = table.rows().get(row);
            for (int column = 0; column < texts.size(); column++) {
                FormSheet.Merge merge = covering(table, row, column);
                String across = "<w:gridSpan w:val=\"" + merge.across() + "\"/>";
                String down =
                        merge.down() == 1 ? "" : merge.row() == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
                xml.append("<w:tc><w:tcPr>").append(across).append(down).append("</w:tcPr>");
                xml.append(paragraph(texts.get(column))).append("</w:tc>");
                column += merge.across() - 1;
            }
            xml.append("</w:tr>");
        }
    }

    private static FormSheet.Merge covering(FormSheet table, int row, int column) {
        return table.merges().stream()
                .filter(merge -> merge.column() == column && row >= merge.row() && row < merge.row() + merge.down())
                .findFirst()
                .orElse(new FormSheet.Merge(row, column, 1, 1));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static byte[] html(List<String> lines, FormSheet table) {
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
        lines.forEach(line -> html.append("<p>").append(line).append("</p>"));
        html.append("<table>");
        cells(
                table,
                html,
                "<tr>",
                "</tr>",
                (text, merge, isCovered) -> isCovered
                        ? ""
                        : "<td colspan=\"" + merge.across() + "\" rowspan=\"" + merge.down() + "\">" + text + "</td>");
        return html.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] markdown(String title, List<FormSheet> tables) {
        StringBuilder text = new StringBuilder("# " + title + "\n\n");
        for (FormSheet table : tables) {
            table.rows()
                    .forEach(row ->
                            text.append("| ").append(String.join(" | ", row)).append(" |\n"));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] json(String unit, Map<String, Long> values) {
        Map<String, String> indicators = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            int slash = key.indexOf('/');
            String indicator = slash < 0 ? key : key.substring(0, slash);
            String field = slash < 0 ? Long.toString(value) : '"' + key.substring(slash + 1) + "\": " + value;
            indicators.merge(indicator, field, (one, other) -> one + ", " + other);
        });
        String figures = indicators.entrySet().stream()
                .map(each -> '"' + each.getKey() + "\": "
                        + (each.getValue().startsWith("\"") ? "{" + each.getValue() + "}" : each.getValue()))
                .collect(Collectors.joining(",\n"));
        return ("{\"unit\": \"" + unit + "\", \"year\": 2025, \"figures\": {" + figures + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The archive as if each of its files were packed with a password. */
    static byte[] locked(byte[] archive) {
        byte[] locked = archive.clone();
        for (int i = 0; i + 9 < locked.length; i++) {
            boolean isHead = locked[i] == 'P' && locked[i + 1] == 'K' && (locked[i + 2] == 3 || locked[i + 2] == 1);
            if (isHead && locked[i + 3] == locked[i + 2] + 1) {
                locked[i + (locked[i + 2] == 3 ? 6 : 8)] |= 1;
            }
        }
        return locked;
    }

    private interface CellWriter {
        String write(String text, FormSheet.Merge merge, boolean isCovered);
    }

    private static void cells(FormSheet sheet, StringBuilder out, String open, String close, CellWriter writer) {
        for (int row = 0; row < sheet.rows().size(); row++) {
            out.append(open);
            List<String> texts = sheet.rows().get(row);
            for (int column = 0; column < texts.size(); column++) {
                out.append(writer.write(texts.get(column), sheet.mergeAt(row, column), sheet.isCovered(row, column)));
            }
            out.append(close);
        }
    }

    private interface FileWriter {
        void write(Path file) throws IOException;
    }

    private static byte[] bytes(FileWriter writer) throws IOException {
        Path file = Files.createTempFile("inbox", null);
        try {
            writer.write(file);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
