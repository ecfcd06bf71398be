package dev.report.mutation;

import dev.report.read.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;

/** Writes one sheet of words and numbers in each format that is read. */
final class Formats {

    private Formats() {}

    /** Writes the rows to a file whose ending tells the format. */
    static void write(Path file, List<List<String>> rows) throws IOException {
        String name = file.getFileName().toString();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> Files.writeString(file, csv(rows));
            case "html" -> Files.writeString(file, "<table>" + cells(rows, "tr", "td", "") + "</table>");
            case "docx" -> Documents.docx(file, "<w:tbl>" + cells(rows, "w:tr", "w:tc", "w:p w:r w:t") + "</w:tbl>");
            case "ods" ->
                Documents.ods(
                        file,
                        "",
                        "<table:table table:name='表'>" + cells(rows, "table:table-row", "table:table-cell", "text:p")
                                + "</table:table>");
            case "xlsx" -> xlsx(file, rows);
            case "xls" -> xls(file, rows);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        rows.forEach(row -> csv.append(String.join(",", row)).append('\n'));
        return csv.toString();
    }

    private static String cells(List<List<String>> rows, String rowTag, String cellTag, String within) {
        String open = within.isEmpty() ? "" : "<" + within.replace(" ", "><") + ">";
        String close = "";
        for (String tag : within.isEmpty() ? new String[0] : within.split(" ")) {
            close = "</" + tag + ">" + close;
        }
        StringBuilder xml = new StringBuilder();
        for (List<String> row : rows) {
            xml.append('<').append(rowTag).append(">\n");
            for (String text : row) {
                xml.append('<')
                        .append(cellTag)
                        .append('>')
                        .append(open)
                        .append(text)
                        .append(close);
                xml.append("</").append(cellTag).append(">\n");
            }
            xml.append("</").append(rowTag).append('>');
        }
        return xml.toString();
    }

    private static void xlsx(Path file, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("表");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String text = rows.get(row).get(column);
                    if (isNumber(text)) {
                        sheet.value(row, column, Long.parseLong(text));
                    } else {
                        sheet.value(row, column, text);
                    }
                }
            }
        }
    }

    private static void xls(Path file, List<List<String>> rows) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("表");
            for (int at = 0; at < rows.size(); at++) {
                Row row = sheet.createRow(at);
                for (int column = 0; column < rows.get(at).size(); column++) {
                    String text = rows.get(at).get(column);
                    if (isNumber(text)) {
                        row.createCell(column).setCellValue(Double.parseDouble(text));
                    } else {
                        row.createCell(column).setCellValue(text);
                    }
                }
            }
            book.write(out);
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Changes a file: the text of a plain one, of a package the text of one of its parts, of others, and now and then of all, bytes. */
    static void mutate(Path file, Mutator mutator, int turn) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        boolean isPackage = name.endsWith("xlsx") || name.endsWith("docx") || name.endsWith("ods");
        if (name.endsWith(".xls") || turn % 10 == 9) {
            Files.write(file, mutator.mutate(bytes));
        } else if (isPackage) {
            Files.write(file, mutatePart(file, mutator, turn));
        } else {
            Files.writeString(file, mutator.mutate(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static byte[] mutatePart(Path file, Mutator mutator, int turn) throws IOException {
        Map<String, byte[]> parts = parts(file);
        List<String> content = parts.keySet().stream()
                .filter(part -> part.matches("word/document.xml|content.xml|xl/worksheets/.*|xl/sharedStrings.xml"))
                .toList();
        String part = content.get(turn % content.size());
        parts.put(
                part,
                mutator.mutate(new String(parts.get(part), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }

    /** The texts of a file that may hold its numbers: of a package those of its parts; of others the whole. */
    static List<String> texts(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> texts = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8)));
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try {
                parts(file).values().forEach(part -> texts.add(new String(part, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                return texts;
            }
        }
        return texts;
    }

    /** What stands where a changed file first differs from the valid one. */
    static String change(byte[] valid, Path file) throws IOException {
        Path before = Files.write(file.resolveSibling("before.tmp"), valid);
        List<String> one = texts(before);
        List<String> other = texts(file);
        Files.delete(before);
        for (int i = Math.min(1, one.size() - 1); i < Math.min(one.size(), other.size()); i++) {
            int at = 0;
            while (at < one.get(i).length()
                    && at < other.get(i).length()
                    && one.get(i).charAt(at) == other.get(i).charAt(at)) {
                at++;
            }
            if (at < one.get(i).length()) {
                return around(one.get(i), at) + " became " + around(other.get(i), at);
            }
        }
        return "";
    }

    private static String around(String text, int at) {
        return "[" + text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30)) + "]";
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }
}
