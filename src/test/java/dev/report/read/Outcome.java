package dev.report.read;

import dev.report.finding.Finding;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that reading one file gave.
 *
 * @param tables the names of the tables, in order
 * @param rows the rows of all tables, in order
 * @param findings the findings after the last row
 */
public record Outcome(List<String> tables, List<RawRow> rows, List<Finding> findings) {

    public static Outcome of(Path file) throws IOException {
        List<String> tables = new ArrayList<>();
        List<RawRow> rows = new ArrayList<>();
        try (RawFile open = SubmissionReader.open(file, "submissions/" + file.getFileName())) {
            for (RawTable table = open.nextTable(); table != null; table = open.nextTable()) {
                tables.add(table.within());
                for (RawRow row = table.next(); row != null; row = table.next()) {
                    rows.add(row);
                }
            }
            return new Outcome(tables, rows, open.findings());
        }
    }

    public static Outcome of(Path folder, String name, byte[] content) throws IOException {
        return of(Files.write(folder.resolve(name), content));
    }

    public static Outcome of(Path folder, String name, String content) throws IOException {
        return of(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Outcome of(Path folder, String name, String content, Charset charset) throws IOException {
        return of(folder, name, content.getBytes(charset));
    }

    /** Reads an archive of these parts: a name, its content, a name, its content. */
    static Outcome ofZip(Path folder, String name, String... parts) throws IOException {
        Path file = folder.resolve(name);
        writeZip(file, parts);
        return of(file);
    }

    static void writeZip(Path file, String... parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** The rows as texts, fields joined with a bar. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (RawRow row : rows) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                fields.add(row.text(i));
            }
            texts.add(String.join("|", fields));
        }
        return texts;
    }

    public List<Integer> lines() {
        return rows.stream().map(RawRow::line).toList();
    }

    /** Line and column of a field, as a finding writes them: {@code 2:3}. */
    public static String place(RawRow row, int field) {
        return row.line(field) + ":" + row.column(field);
    }

    /** The findings as a person sees them first: severity, rule, place, sentence. */
    public List<String> sentences() {
        return findings.stream()
                .map(finding -> finding.severity().wireName() + "[" + finding.rule() + "] " + finding.place() + " "
                        + finding.message().zh())
                .toList();
    }

    /** The rules and places of the findings, e.g. {@code unreadable-file 3:0}. */
    public List<String> places() {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.place().line() + ":"
                        + finding.place().column())
                .toList();
    }
}
