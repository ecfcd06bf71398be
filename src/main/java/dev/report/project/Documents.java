package dev.report.project;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Which documents are made, and how they look.
 *
 * @param kinds the kinds of document
 * @param fonts role of a face to the office's own file
 * @param pictures whether pictures are drawn
 * @param licence under which the figures may be used: {@code name}, {@code title}, {@code path} as far as given
 * @param publishProvenance whether published files show the units that make up a figure
 */
public record Documents(
        Set<ReportProject.Output> kinds,
        Map<String, Path> fonts,
        boolean pictures,
        Map<String, String> licence,
        boolean publishProvenance) {}
