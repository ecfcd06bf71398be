package dev.report.watch;

import dev.report.compile.Compilation;
import dev.report.finding.Finding;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import java.util.Map;
import java.util.Optional;

/**
 * Where a finding is in the report: a figure of a table, or words of a section.
 *
 * @param figure the figure's id; empty for a finding on words
 * @param unit the code of the unit whose figure it is; empty for the issuer's
 * @param section the section's id; empty if none is known
 * @param words some words of the paragraph, as they are printed; empty for a whole section
 */
public record FindingTarget(String figure, String unit, String section, String words) {

    /** Of a finding that has no place in the report. */
    static final FindingTarget NONE = new FindingTarget("", "", "", "");

    private static final String PROSE = "narrative/";

    static FindingTarget of(Finding finding, Compilation compilation) {
        for (Map.Entry<String, BoundProse> section :
                compilation.narrative().sections().entrySet()) {
            if (section.getValue().file().equals(finding.place().file())) {
                ProseWords words = new ProseWords(section.getValue());
                return new FindingTarget("", "", section.getKey(), words.at(finding.place()));
            }
        }
        Optional<CellKey> cell = finding.cell();
        if (cell.isPresent()) {
            String unit = finding.unit().map(Object::toString).orElse("");
            return new FindingTarget(cell.get().toString(), unit, "", "");
        }
        return ofFile(finding.place(), compilation.project());
    }

    private static FindingTarget ofFile(SourceLocation at, ReportProject project) {
        String file = at.file();
        if (file.startsWith(PROSE) && file.endsWith(".md")) {
            String section = file.substring(PROSE.length(), file.length() - ".md".length());
            return project.definition().sections().stream()
                            .anyMatch(each -> each.id().equals(section))
                    ? new FindingTarget("", "", section, "")
                    : NONE;
        }
        return NONE;
    }

    /** Whether there is a place in the report. */
    public boolean isKnown() {
        return !figure.isEmpty() || !section.isEmpty();
    }
}
