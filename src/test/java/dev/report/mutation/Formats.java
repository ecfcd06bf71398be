package dev.report.mutation;

import dev.report.inbox.FormSheet;
import dev.report.model.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes one sheet of words and numbers in each format that is read, changes such files, and reads them back without the program. */
final class Formats {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What may take the place of a character without a change of length. */
    private static final String CHARACTERS = "0123456789０９O-,.／一无 \u200b\u202c\ufeff件余";

    private Formats() {}

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A kind of file, and the ending of its name. */
    static String nameOf(String format) {
        return format.substring(format.indexOf('-') + 1);
    }

    /** Writes the rows in a format. */
    static void write(Path file, String format, FormSheet sheet) throws IOException {
        Files.write(file, bytes(format, sheet));
    }

    private static byte[] bytes(String format, FormSheet sheet) throws IOException {
        return switch (format) {
            case "csv" -> csv(sheet).getBytes(StandardCharsets.UTF_8);
            case "gbk-csv" -> csv(sheet).getBytes(GB18030);
            case "md" -> markdown(sheet).getBytes(StandardCharsets.UTF_8);
            case "html", "page-xls" -> dev.report.inbox.Formats.html(List.of(), sound(sheet));
            case "docx" -> dev.report.inbox.Formats.docx(List.of(), List.of(sound(sheet)));
            case "ods" -> dev.report.inbox.Formats.ods(Map.of("表", sound(sheet)));
            case "xml-xls" -> dev.report.inbox.Formats.xmlss(Map.of("表", sound(sheet)));
            case "xlsx" -> dev.report.inbox.Formats.xlsx(Map.of("表", plain(sheet)));
            case "strict-xlsx" ->
                dev.report.inbox.Formats.strict(dev.report.inbox.Formats.xlsx(Map.of("表", plain(sheet))));
            case "xls" -> dev.report.inbox.Formats.xls(Map.of("表", plain(sheet)));
            case "zip" ->
                dev.report.inbox.Formats.zip(
                        StandardCharsets.UTF_8,
                        Map.of("990101-101-表.csv", csv(sheet).getBytes(StandardCharsets.UTF_8)));
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static String csv(FormSheet sheet) {
        StringBuilder csv = new StringBuilder();
        sheet.rows().forEach(row -> csv.append(String.join(",", row)).append('\n'));
        return csv.toString();
    }

    private static String markdown(FormSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.rows()
                .forEach(
                        row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.toString();
    }

    /** With the marks that XML keeps for itself, and blanks in place of what it cannot hold. */
    private static FormSheet sound(FormSheet sheet) {
        FormSheet plain = plain(sheet);
        plain.rows()
                .forEach(row -> row.replaceAll(
                        text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
        return plain;
    }

    /** Without what no cell can hold, and what a merged cell covers. */
    private static FormSheet plain(FormSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                String text = sheet.rows().get(row).get(column);
                texts.add(
                        sheet.isCovered(row, column)
                                ? ""
                                : text.replaceAll("[^\\t\\n\\u0020-\\ud7ff\\ue000-\\ufffd]", " "));
            }
            rows.add(texts);
        }
        return new FormSheet(rows, sheet.merges());
    }

    /** Changes a file: the text of a plain one, of a package the text of one of its parts, of others, and now and then of all, bytes. */
    static void mutate(Path file, Mutator mutator, int turn) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean isPackage = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean isBinary = List.of("xls", "doc").contains(ending(file)) && bytes[0] == (byte) 0xD0;
        if (turn % 10 == 9) {
            Files.write(file, mutator.mutate(bytes));
        } else if (isBinary) {
            Files.write(file, turn % 4 == 1 ? mutator.mutate(bytes) : otherCharacters(bytes, mutator));
        } else if (isPackage) {
            Files.write(file, mutatePart(file, mutator, turn));
        } else {
            Charset charset = file.toString().contains("gbk") ? GB18030 : StandardCharsets.UTF_8;
            Files.write(file, mutator.mutate(new String(bytes, charset)).getBytes(charset));
        }
    }

    /** Other characters of two bytes in place of digits, where a binary file has its text. */
    private static byte[] otherCharacters(byte[] bytes, Mutator mutator) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9' && bytes[i + 1] == 0) {
                digits.add(i);
            }
        }
        if (digits.isEmpty()) {
            return mutator.mutate(bytes);
        }
        mutator.note("character replaced");
        byte[] changed = bytes.clone();
        for (int i = 1 + mutator.random().nextInt(3); i > 0; i--) {
            int at = digits.get(mutator.random().nextInt(digits.size()));
            char other = CHARACTERS.charAt(mutator.random().nextInt(CHARACTERS.length()));
            changed[at] = (byte) other;
            changed[at + 1] = (byte) (other >> 8);
        }
        return changed;
    }

    private static byte[] mutatePart(Path file, Mutator mutator, int turn) throws IOException {
        Map<String, byte[]> parts = parts(file);
        List<String> content = parts.keySet().stream()
                .filter(part ->
                        part.matches("word/document.xml|content.xml|xl/worksheets/.*xml|xl/sharedStrings.xml|.*csv"))
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

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    /** The squares of a file as a reader other than the program finds them. */
    static Squares read(Path file, String format) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return switch (format) {
                case "csv", "gbk-csv" -> PlainSquares.csv(PlainSquares.text(bytes));
                case "json" -> PlainSquares.json(PlainSquares.text(bytes));
                case "md" -> PlainSquares.markdown(PlainSquares.text(bytes));
                case "html", "page-xls" -> PlainSquares.html(PlainSquares.text(bytes));
                case "docx" -> PackedSquares.docx(file);
                case "ods" -> PackedSquares.ods(file);
                case "xml-xls" -> PackedSquares.xmlss(PlainSquares.text(bytes));
                case "xlsx", "strict-xlsx" -> PackedSquares.xlsx(file);
                case "xls" -> OfficeSquares.xls(file);
                case "doc" -> OfficeSquares.doc(file);
                case "zip" ->
                    PlainSquares.csv(String.join(
                            "\n",
                            parts(file).values().stream()
                                    .map(PlainSquares::text)
                                    .toList()));
                default -> throw new IllegalArgumentException(format);
            };
        } catch (IOException | RuntimeException e) {
            return Squares.NONE;
        }
    }

    /** Which field of its row a place is: in Markdown places are characters. */
    static ToIntFunction<SourceLocation> fields(Path file, String format) throws IOException {
        if (!format.equals("md")) {
            return SourceLocation::column;
        }
        List<String> lines = PlainSquares.text(Files.readAllBytes(file)).lines().toList();
        return at -> {
            String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
            String before = line.substring(0, Math.max(0, Math.min(line.length(), at.column() - 1)));
            return (int) before.chars().filter(c -> c == '|').count();
        };
    }

    /** Where a changed file first differs from the valid one. */
    static String change(Squares before, Squares after) {
        for (int row = 0; row < before.rows().size(); row++) {
            List<String> now = row < after.rows().size() ? after.rows().get(row) : List.of();
            if (!now.equals(before.rows().get(row))) {
                return "row " + (row + 1) + " " + before.rows().get(row) + " became " + now;
            }
        }
        return after.isWhole() ? "no square" : "unreadable";
    }
}
