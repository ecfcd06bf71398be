package dev.report.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A file of a project that units, offices or authors of definitions fill, and how bytes of the fuzzer become that file. */
enum Input {
    CSV("submissions/990101-103.csv"),
    JSON("submissions/990101-103.json"),
    HTML("submissions/990101-103.html"),
    MARKDOWN("submissions/990101-103.md"),
    DOC("submissions/990101-103.doc"),
    XLS("submissions/990101-103.xls"),
    XMLSS("submissions/990101-103.xml"),
    XLSX("submissions/990101-103.xlsx", "xl/worksheets/sheet1.xml"),
    DOCX("submissions/990101-103.docx", "word/document.xml"),
    ODS("submissions/990101-103.ods", "content.xml"),
    REPORT("report.yaml"),
    ROSTER("roster.csv"),
    WAIVERS("waivers.yaml"),
    NARRATIVE("narrative/overview.md"),
    LAST_YEAR("history/2024/model.json"),
    LAST_UNITS("history/2024/units.csv"),
    DEFINITION("templates/sc-2021/definition.yaml");

    private final String place;
    private final String part;

    Input(String place) {
        this(place, "");
    }

    /** @param part the part of a package that the fuzzer writes, empty for a file that is none */
    Input(String place, String part) {
        this.place = place;
        this.part = part;
    }

    /** Where a project has this file. */
    Path in(Path project) {
        return project.resolve(place);
    }

    boolean isSubmission() {
        return place.startsWith("submissions/");
    }

    boolean isHistory() {
        return place.startsWith("history/");
    }

    /** What the fuzzer begins with: the file, or its part. */
    byte[] seed(byte[] valid) throws IOException {
        return part.isEmpty() ? valid : parts(valid).get(part);
    }

    /** The file that the fuzzer's bytes make of a valid one. */
    byte[] file(byte[] valid, byte[] fuzzed) throws IOException {
        if (part.isEmpty()) {
            return fuzzed;
        }
        Map<String, byte[]> parts = parts(valid);
        parts.put(part, fuzzed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }
}
