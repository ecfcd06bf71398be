package dev.report.bind;

import dev.report.discover.SubmissionFinder;
import dev.report.finding.Finding;
import dev.report.model.CellIndex;
import dev.report.model.Entry;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What binding a project's submissions gave, in a form that is easy to compare.
 *
 * @param project the project
 * @param submissions the result
 */
public record Bound(ReportProject project, Submissions submissions) {

    public static Bound of(TestProject files) {
        ReportProject project = files.load();
        try {
            return new Bound(project, SubmissionBinder.bind(project, SubmissionFinder.find(project)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A unit's figures that are not blank: key to number, {@code —} for not applicable, in definition order. */
    public Map<String, String> figures(String unit) {
        Map<String, String> figures = new LinkedHashMap<>();
        submissions.of(new UnitCode(unit)).ifPresent(submission -> {
            CellIndex cells = submission.table().cells();
            for (int cell = 0; cell < cells.size(); cell++) {
                Entry entry = submission.table().entry(cell);
                if (!(entry instanceof Entry.Blank)) {
                    figures.put(
                            cells.key(cell).toString(),
                            entry.quantity().map(quantity -> quantity.text()).orElse("—"));
                }
            }
        });
        return figures;
    }

    /** The places of a unit's cells that were mentioned: key to place. */
    Map<String, String> places(String unit) {
        Map<String, String> places = new LinkedHashMap<>();
        submissions.of(new UnitCode(unit)).ifPresent(submission -> {
            CellIndex cells = submission.table().cells();
            for (int cell = 0; cell < cells.size(); cell++) {
                String key = cells.key(cell).toString();
                submission.table().place(cell).ifPresent(place -> places.put(key, place.toString()));
            }
        });
        return places;
    }

    /** Findings as rule, place and sentence, without those on blank cells. */
    public List<String> findings() {
        return submissions.findings().stream()
                .filter(finding -> !finding.rule().equals("blank-cell"))
                .map(Bound::line)
                .toList();
    }

    public List<String> findings(String rule) {
        return submissions.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Bound::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.rule() + " " + finding.place() + " " + finding.message().zh();
    }
}
