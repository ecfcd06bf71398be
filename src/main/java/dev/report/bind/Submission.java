package dev.report.bind;

import dev.report.model.FigureTable;
import dev.report.model.UnitTexts;
import dev.report.project.Unit;
import java.util.List;
import java.util.Map;

/**
 * All figures of one unit for one year (填报表).
 *
 * @param unit who sent it
 * @param table its figures with their places
 * @param files the files they came from, by name
 * @param notes what the unit remarked on an indicator, by indicator key
 * @param texts what it gave in words
 */
public record Submission(Unit unit, FigureTable table, List<String> files, Map<String, String> notes, UnitTexts texts) {
    public Submission {
        files = List.copyOf(files);
    }

    /** Without words. */
    public Submission(Unit unit, FigureTable table, List<String> files, Map<String, String> notes) {
        this(unit, table, files, notes, UnitTexts.NONE);
    }
}
