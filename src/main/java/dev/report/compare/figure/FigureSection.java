package dev.report.compare.figure;

import java.util.List;

/**
 * The changed figures of one section of the report.
 *
 * @param heading the section's heading; empty for figures that no table of a known form has
 * @param groups by indicator, biggest change first
 */
public record FigureSection(String heading, List<FigureGroup> groups) {

    public FigureSection {
        groups = List.copyOf(groups);
    }
}
