package dev.report.aggregate;

import dev.report.bind.Submissions;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports who is missing, and which units ended during the year. */
public final class CoverageFindings {

    private CoverageFindings() {}

    /**
     * One finding a missing unit and one a unit that ended, in roster order.
     *
     * @param refused the units whose file was not read, of which a finding was made already
     * @param unread files that were sent and cannot be read at all, of units that may have sent no other
     */
    public static List<Finding> of(
            ReportProject project,
            Submissions submissions,
            Coverage coverage,
            Set<UnitCode> refused,
            Map<UnitCode, String> unread) {
        Findings findings = new Findings(CoverageFindings.class, project.context());
        for (Unit unit : coverage.missing()) {
            if (!refused.contains(unit.code())) {
                String file = unread.getOrDefault(unit.code(), "");
                Raised missing = add(findings, file.isEmpty() ? "missing-unit" : "missing-unit.unread", unit);
                if (!file.isEmpty()) {
                    missing.at(SourceLocation.file(file), Text.EMPTY, "");
                }
                missing.severity(unit.isCounted() ? project.policy().missingUnit() : Severity.WARNING)
                        .values("unit", unit.name(), "kind", unit.kind(), "code", unit.code(), "file", file);
            }
        }
        for (Unit unit : project.roster().units()) {
            if (unit.endedIn(project.period())) {
                addEnded(findings, project, unit, submissions.of(unit.code()).isPresent());
            }
        }
        return findings.all();
    }

    private static void addEnded(Findings findings, ReportProject project, Unit unit, boolean submitted) {
        String successor = unit.successor()
                .flatMap(project.roster()::unit)
                .map(Unit::name)
                .or(() -> unit.successor().map(Object::toString))
                .orElse("");
        String id = "ended-unit" + (submitted ? ".submitted" : ".absent") + (successor.isEmpty() ? ".alone" : "");
        add(findings, id, unit)
                .values(
                        "unit",
                        unit.name(),
                        "successor",
                        successor,
                        "year",
                        project.period().label());
    }

    private static Raised add(Findings findings, String id, Unit unit) {
        return findings.add(id, unit.at(), Text.same(unit.name()), unit.code().value())
                .unit(unit.code());
    }
}
