package dev.report.check;

import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.FindingKinds;
import dev.report.finding.Findings;
import dev.report.finding.NearestName;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.project.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports why a waiver accepts nothing: a name that is not there, a changed value, or nothing to accept any more. */
final class UnusedWaiver {

    private final ReportProject project;
    private final List<Finding> made;
    private final Findings findings;

    /** @param made the findings of the run, those accepted marked */
    UnusedWaiver(ReportProject project, List<Finding> made) {
        this.project = project;
        this.made = made;
        this.findings = new Findings(UnusedWaiver.class, project.context());
    }

    List<Finding> findings() {
        return findings.all();
    }

    void raise(Waiver waiver) {
        if (!AcceptedFindings.isWaivable(waiver.rule())) {
            add("unused-waiver.not-allowed", waiver, "");
        } else if (!waiver.holdsOn(project.published())) {
            add("expired-waiver", waiver, "");
        } else if (!hasUnknownName(waiver)) {
            standing(waiver);
        }
    }

    private boolean hasUnknownName(Waiver waiver) {
        return isUnknown(waiver, "unused-waiver.unknown-rule", waiver.rule(), rules())
                || isUnknown(waiver, "unused-waiver.unknown-unit", waiver.unit(), units())
                || isUnknown(waiver, "unused-waiver.unknown-cell", waiver.cell(), cells());
    }

    private boolean isUnknown(Waiver waiver, String id, String name, List<String> known) {
        if (name.isEmpty() || known.contains(name)) {
            return false;
        }
        Optional<String> nearest = NearestName.of(name, known);
        Raised raised = add(id, waiver, nearest.orElse(""));
        nearest.ifPresent(other -> raised.help(findings.text(id + ".nearest", "other", other)));
        return true;
    }

    private List<String> rules() {
        return Stream.concat(project.definition().rules().stream().map(Rule::id), FindingKinds.all().keySet().stream())
                .toList();
    }

    private List<String> units() {
        return project.roster().units().stream()
                .map(Unit::code)
                .map(UnitCode::value)
                .toList();
    }

    private List<String> cells() {
        return Stream.concat(
                        project.definition().cells().keys().stream().map(CellKey::toString),
                        project.definition().indicators().keySet().stream())
                .toList();
    }

    /** Of an entry with known names: it is not signed yet, gives too little or another value, or its finding is gone. */
    private void standing(Waiver waiver) {
        List<Finding> open =
                made.stream().filter(finding -> finding.waived().isEmpty()).toList();
        if (!waiver.isSigned() && open.stream().anyMatch(waiver::covers)) {
            add("unused-waiver.unsigned", waiver, "");
            return;
        }
        List<Finding> meant = open.stream()
                .filter(finding -> finding.cell().isPresent() || finding.unit().isPresent())
                .filter(waiver::isAbout)
                .toList();
        if (!meant.isEmpty()) {
            addIncomplete(waiver, meant);
            return;
        }
        Optional<String> now = open.stream()
                .filter(finding -> finding.cell().isPresent()
                        && waiver.withValue(finding.actual().orElse("")).covers(finding))
                .map(finding -> finding.actual().orElse(""))
                .findFirst();
        add(now.isPresent() ? "unused-waiver.changed" : "unused-waiver.gone", waiver, now.orElse(""));
    }

    /** @param meant what the entry would cover if it gave unit, cell and value */
    private void addIncomplete(Waiver waiver, List<Finding> meant) {
        Waiver full = Waiver.draft(meant.get(0));
        findings.add("unused-waiver.incomplete", waiver.at(), Text.EMPTY, waiver.rule())
                .values("rule", waiver.rule(), "count", meant.size(), "entry", words(full));
    }

    /** {@code unit: "0102", cell: licensing.decisions, value: "12"}. */
    private static String words(Waiver full) {
        List<String> words = new ArrayList<>();
        if (!full.unit().isEmpty()) {
            words.add("unit: \"" + full.unit() + "\"");
        }
        if (!full.cell().isEmpty()) {
            words.add("cell: " + full.cell());
        }
        if (!full.value().isEmpty()) {
            words.add("value: \"" + full.value() + "\"");
        }
        return String.join(", ", words);
    }

    /** @param other the nearest name, or the value that is there now; empty if there is none */
    private Raised add(String id, Waiver waiver, String other) {
        Text where = waiver.unit().isEmpty() && waiver.cell().isEmpty()
                ? findings.text("unused-waiver.whole")
                : Text.same((waiver.unit() + " " + waiver.cell()).strip());
        return findings.add(id, waiver.at(), Text.EMPTY, waiver.rule())
                .values(
                        "rule", waiver.rule(),
                        "unit", waiver.unit(),
                        "cell", waiver.cell(),
                        "where", where,
                        "value", waiver.value(),
                        "other", other,
                        "expires", waiver.expires().map(Object::toString).orElse(""));
    }
}
