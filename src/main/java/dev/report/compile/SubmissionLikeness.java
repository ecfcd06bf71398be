package dev.report.compile;

import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.check.rule.AllZero;
import dev.report.check.rule.CopiedFigures;
import dev.report.check.rule.FailureReport;
import dev.report.check.rule.RuleFaults;
import dev.report.check.rule.ZeroAmongPeers;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.Policy;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds submissions that were not really filled in: all zero, zero where others have much, last year's sent again, another unit's. */
final class SubmissionLikeness {

    private final ReportProject project;
    private final FailureReport report;
    private final RuleFaults faults;

    SubmissionLikeness(ReportProject project, FailureReport report, RuleFaults faults) {
        this.project = project;
        this.report = report;
        this.faults = faults;
    }

    List<Finding> findings(Submissions submissions) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : project.definition().rules()) {
            faults.guard(rule, issuer(), () -> findings(rule, submissions, findings));
        }
        return findings;
    }

    private void findings(Rule rule, Submissions submissions, List<Finding> findings) {
        if (rule.kind() == Rule.Kind.ALL_ZERO) {
            allZero(rule, submissions, findings);
        } else if (rule.kind() == Rule.Kind.COPIED_FIGURES) {
            copied(rule, submissions, findings);
        } else if (rule.kind() == Rule.Kind.ZERO_AMONG_PEERS) {
            zeroAmongPeers(rule, submissions, findings);
        }
    }

    private void allZero(Rule rule, Submissions submissions, List<Finding> findings) {
        AllZero zeros = new AllZero(project.definition(), rule, project.policy().blank() == Policy.Blank.ZERO);
        for (Submission submission : submissions.submissions()) {
            faults.guard(rule, owner(submission), () -> allZero(rule, zeros, submission, findings));
        }
    }

    private void allZero(Rule rule, AllZero zeros, Submission submission, List<Finding> findings) {
        if (zeros.holdsFor(submission.table())) {
            Text unit = Text.same(submission.unit().name());
            findings.add(report.finding(
                    rule, unit, Text.EMPTY, submission.unit().code(), place(submission), Optional.empty()));
        }
    }

    private void copied(Rule rule, Submissions submissions, List<Finding> findings) {
        CopiedFigures copies = new CopiedFigures(project.definition(), rule);
        for (Submission submission : submissions.submissions()) {
            faults.guard(rule, owner(submission), () -> copied(rule, copies, submission, findings));
        }
    }

    private void copied(Rule rule, CopiedFigures copies, Submission submission, List<Finding> findings) {
        FigureTable table = submission.table();
        Optional<FigureTable> lastYear = project.history()
                .map(history -> history.units().get(submission.unit().code()));
        if (lastYear.filter(before -> copies.isCopy(table, before)).isPresent()) {
            findings.add(copy(rule, submission, report.ownLastYear(), lastYear.get()));
        }
        Optional<FigureTable> twin = copies.twin(table);
        if (twin.isPresent()) {
            Unit other = project.roster().unit(twin.get().owner()).orElseThrow();
            findings.add(copy(rule, submission, Text.same(other.name()), twin.get()));
        }
    }

    private Finding copy(Rule rule, Submission submission, Text source, FigureTable original) {
        Text unit = Text.same(submission.unit().name());
        return report.finding(rule, unit, source, submission.unit().code(), place(submission), firstPlace(original));
    }

    private void zeroAmongPeers(Rule rule, Submissions submissions, List<Finding> findings) {
        Map<String, List<FigureTable>> byKind = new LinkedHashMap<>();
        for (Submission submission : submissions.submissions()) {
            if (submission.unit().isCounted()) {
                byKind.computeIfAbsent(submission.unit().kind(), kind -> new ArrayList<>())
                        .add(submission.table());
            }
        }
        ZeroAmongPeers zeros = new ZeroAmongPeers(project.definition(), rule);
        for (List<FigureTable> tables : byKind.values()) {
            for (ZeroAmongPeers.Zero zero : zeros.among(tables)) {
                Unit unit = project.roster().unit(zero.table().owner()).orElseThrow();
                faults.guard(
                        rule,
                        new RuleFaults.Owner(unit.name(), unit.at()),
                        () -> findings.add(report.finding(rule, Text.same(unit.name()), zero, unit.at())));
            }
        }
    }

    private RuleFaults.Owner issuer() {
        return new RuleFaults.Owner(project.issuer().name(), project.place("issuer"));
    }

    private static RuleFaults.Owner owner(Submission submission) {
        return new RuleFaults.Owner(submission.unit().name(), place(submission));
    }

    private static SourceLocation place(Submission submission) {
        return submission.files().isEmpty()
                ? submission.unit().at()
                : SourceLocation.file(submission.files().get(0));
    }

    private static Optional<SourceLocation> firstPlace(FigureTable table) {
        for (int cell = 0; cell < table.cells().size(); cell++) {
            if (table.hasPlace(cell)) {
                return table.place(cell);
            }
        }
        return Optional.empty();
    }
}
