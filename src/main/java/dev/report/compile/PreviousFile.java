package dev.report.compile;

import dev.report.published.PublishedReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the report of the year before beside a report: {@code 示例县2023.html} beside {@code 示例县2024.docx}, or a file of the same name in {@code 2023/}. */
final class PreviousFile {

    private PreviousFile() {}

    /** @param year that of the report */
    static Optional<Path> beside(Path report, int year) throws IOException {
        Path file = report.toAbsolutePath().normalize();
        Path folder = file.getParent();
        String name = file.getFileName().toString();
        if (name.contains(Integer.toString(year))) {
            return find(folder, before(name, year));
        }
        String own = folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
        return own.contains(Integer.toString(year))
                ? find(folder.resolveSibling(before(own, year)), name)
                : Optional.empty();
    }

    private static String before(String name, int year) {
        return name.replace(Integer.toString(year), Integer.toString(year - 1));
    }

    /** A file of this name, whatever its format. */
    private static Optional<Path> find(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> PublishedReportReader.reads(file.toString()))
                    .filter(file -> stem(file.getFileName().toString()).equals(stem(name)))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .or(() -> files.stream().findFirst());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
