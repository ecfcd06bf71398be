package dev.report.aggregate;

import dev.report.bind.Submissions;
import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says who is missing, and which units ended during the year. */
public final class CoverageFindings {

    private static final Messages MESSAGES = new Messages(CoverageFindings.class);

    private CoverageFindings() {}

    /**
     * One finding a missing unit and one a unit that ended, in roster order.
     *
     * @param unopened the units whose file could not be opened, which was said already
     */
    public static List<Finding> of(
            ReportProject project, Submissions submissions, Coverage coverage, Set<UnitCode> unopened) {
        List<Finding> findings = new ArrayList<>();
        for (Unit unit : coverage.missing()) {
            if (unopened.contains(unit.code())) {
                continue;
            }
            findings.add(Finding.of(
                            "missing-unit",
                            unit.isCounted() ? project.policy().missingUnit() : Severity.WARNING,
                            MESSAGES.text("missing-unit", "unit", unit.name(), "kind", unit.kind()))
                    .unit(unit.code())
                    .at(unit.at(), Text.same(unit.name()), unit.code().value())
                    .help(MESSAGES.text("missing-unit.help", "code", unit.code()))
                    .build());
        }
        for (Unit unit : project.roster().units()) {
            if (unit.endedIn(project.year())) {
                findings.add(ended(project, unit, submissions.of(unit.code()).isPresent()));
            }
        }
        return findings;
    }

    private static Finding ended(ReportProject project, Unit unit, boolean submitted) {
        String successor = unit.successor()
                .flatMap(project.roster()::unit)
                .map(Unit::name)
                .or(() -> unit.successor().map(Object::toString))
                .orElse("");
        String key = "ended-unit" + (submitted ? ".submitted" : ".absent") + (successor.isEmpty() ? ".alone" : "");
        return Finding.of(
                        "ended-unit",
                        submitted || !successor.isEmpty() ? Severity.INFO : Severity.WARNING,
                        MESSAGES.text(key, "unit", unit.name(), "successor", successor, "year", project.year()))
                .unit(unit.code())
                .at(unit.at(), Text.same(unit.name()), unit.code().value())
                .help(MESSAGES.text(key + ".help", "unit", unit.name(), "successor", successor))
                .build();
    }
}
