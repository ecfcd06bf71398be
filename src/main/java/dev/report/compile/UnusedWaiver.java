package dev.report.compile;

import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.project.Waiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why a waiver accepts nothing: a name that is not there, a changed value, or nothing to accept any more. */
final class UnusedWaiver {

    private static final Messages MESSAGES = new Messages(UnusedWaiver.class);

    private final ReportProject project;
    private final Map<String, FindingKind> kinds;
    private final List<Finding> findings;

    UnusedWaiver(ReportProject project, Map<String, FindingKind> kinds, List<Finding> findings) {
        this.project = project;
        this.kinds = kinds;
        this.findings = findings;
    }

    Finding of(Waiver waiver) {
        FindingKind kind = kinds.get(waiver.rule());
        if (kind != null && !kind.isWaivable()) {
            return finding("unused-waiver", waiver, "not-allowed", Optional.empty());
        }
        if (!waiver.holdsOn(project.published())) {
            return finding("expired-waiver", waiver, "expired", Optional.empty());
        }
        return unknownName(waiver).orElseGet(() -> changedOrGone(waiver));
    }

    private Optional<Finding> unknownName(Waiver waiver) {
        List<String> rules = Stream.concat(project.definition().rules().stream().map(Rule::id), kinds.keySet().stream())
                .toList();
        if (!rules.contains(waiver.rule())) {
            return Optional.of(unknown(waiver, "unknown-rule", waiver.rule(), rules));
        }
        List<String> units = project.roster().units().stream()
                .map(Unit::code)
                .map(UnitCode::value)
                .toList();
        if (!waiver.unit().isEmpty() && !units.contains(waiver.unit())) {
            return Optional.of(unknown(waiver, "unknown-unit", waiver.unit(), units));
        }
        List<String> cells = Stream.concat(
                        project.definition().cells().keys().stream().map(CellKey::toString),
                        project.definition().indicators().keySet().stream())
                .toList();
        return waiver.cell().isEmpty() || cells.contains(waiver.cell())
                ? Optional.empty()
                : Optional.of(unknown(waiver, "unknown-cell", waiver.cell(), cells));
    }

    private Finding unknown(Waiver waiver, String why, String name, List<String> known) {
        return finding("unused-waiver", waiver, why, NearestName.of(name, known));
    }

    /** With the value that the same finding has now, if it is still made. */
    private Finding changedOrGone(Waiver waiver) {
        Optional<String> now = findings.stream()
                .filter(finding -> finding.cell().isPresent()
                        && finding.waived().isEmpty()
                        && new Waiver(
                                        waiver.rule(),
                                        waiver.unit(),
                                        waiver.cell(),
                                        finding.actual().orElse(""),
                                        "",
                                        "",
                                        Optional.empty(),
                                        waiver.at())
                                .covers(finding))
                .map(finding -> finding.actual().orElse(""))
                .findFirst();
        return finding("unused-waiver", waiver, now.isPresent() ? "changed" : "gone", now);
    }

    private static Finding finding(String rule, Waiver waiver, String why, Optional<String> other) {
        String help = "waiver." + why + (why.startsWith("unknown") && other.isPresent() ? ".nearest" : ".help");
        Text where = waiver.unit().isEmpty() && waiver.cell().isEmpty()
                ? MESSAGES.text("waiver.whole")
                : Text.same((waiver.unit() + " " + waiver.cell()).strip());
        Object[] values = {
            "rule", waiver.rule(),
            "unit", waiver.unit(),
            "cell", waiver.cell(),
            "where", where,
            "value", waiver.value(),
            "other", other.orElse(""),
            "expires", waiver.expires().map(Object::toString).orElse("")
        };
        return Finding.of(rule, Severity.WARNING, MESSAGES.text("waiver." + why, values))
                .at(waiver.at(), Text.EMPTY, waiver.rule())
                .help(MESSAGES.text(help, values))
                .build();
    }
}
