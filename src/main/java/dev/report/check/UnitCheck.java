package dev.report.check;

import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.check.culprit.Culprit;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.RuleFaults;
import dev.report.check.rule.RuleKind;
import dev.report.check.rule.Submitted;
import dev.report.definition.rule.Scope;
import dev.report.finding.Remedy;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates the rules on each unit, alone and beside its last year, and on the units beside each other. */
final class UnitCheck {

    private final ReportProject project;
    private final Judgement judgement;
    private final Culprit culprit;

    UnitCheck(ReportProject project, Judgement judgement) {
        this.project = project;
        this.judgement = judgement;
        this.culprit = new Culprit(project.definition(), judgement.evaluator());
    }

    void check(Submissions submissions) {
        for (Submission submission : submissions.submissions()) {
            if (!submission.table().isEmpty() && !submission.files().isEmpty()) {
                unit(submission, submissions);
            }
        }
        List<Submitted> all =
                submissions.submissions().stream().map(this::submitted).toList();
        for (RuleKind kind : judgement.evaluator().kinds()) {
            judgement
                    .faults()
                    .guard(
                            kind.rule(),
                            judgement.issuer(),
                            () -> kind.judge(all, judgement.findings(), judgement.faults()));
        }
    }

    private Submitted submitted(Submission submission) {
        Unit unit = submission.unit();
        Optional<FigureTable> lastYear =
                project.history().map(history -> history.units().get(unit.code()));
        SourceLocation at = submission.files().isEmpty()
                ? unit.at()
                : SourceLocation.file(submission.files().get(0));
        return new Submitted(submission.table(), lastYear, Text.same(unit.name()), unit.kind(), unit.isCounted(), at);
    }

    /** A unit is judged alone and beside its last year; the wrong cell is looked for in both together. */
    private void unit(Submission submission, Submissions submissions) {
        FigureTable table = submission.table();
        List<Evaluation.Failure> alone = evaluate(Scope.UNIT, submission, table, null);
        Optional<Comparison> comparison = comparison(submission, submissions);
        List<Evaluation.Failure> compared = comparison
                .map(years -> evaluate(Scope.YEAR_ON_YEAR, submission, years.table(), years.lastYear()))
                .orElse(List.of());
        if (alone.isEmpty() && compared.isEmpty()) {
            return;
        }
        List<Evaluation.Failure> around = new ArrayList<>(alone);
        boolean isOwn = comparison.filter(years -> years.table() == table).isPresent();
        if (isOwn) {
            around.addAll(compared);
        }
        @Nullable FigureTable before = isOwn ? comparison.get().lastYear() : null;
        Map<Evaluation.Failure, Remedy> remedies = remedies(submission, table, before, around);
        alone.forEach(failure -> add(failure, submission, table, null, remedies));
        compared.forEach(failure -> add(
                failure, submission, comparison.get().table(), comparison.get().lastYear(), remedies));
    }

    private void add(
            Evaluation.Failure failure,
            Submission submission,
            FigureTable table,
            @Nullable FigureTable lastYear,
            Map<Evaluation.Failure, Remedy> remedies) {
        Remedy remedy = remedies.getOrDefault(failure, Remedy.NONE);
        judgement.add(failure, table, lastYear, submission.unit().code(), remedy, owner(submission));
    }

    /** What would clear the failures; a fault of the search, which looks at all of them together, is reported on the first. */
    private Map<Evaluation.Failure, Remedy> remedies(
            Submission submission,
            FigureTable table,
            @Nullable FigureTable lastYear,
            List<Evaluation.Failure> failures) {
        Map<Evaluation.Failure, Remedy> remedies = new HashMap<>();
        if (!failures.isEmpty()) {
            judgement
                    .faults()
                    .guard(
                            failures.get(0).claim().rule(),
                            owner(submission),
                            () -> remedies.putAll(culprit.find(table, lastYear, failures)));
        }
        return remedies;
    }

    private List<Evaluation.Failure> evaluate(
            Scope scope, Submission submission, FigureTable table, @Nullable FigureTable lastYear) {
        List<Evaluation.Failure> failures =
                judgement.evaluate(judgement.evaluator().claims(scope), table, lastYear, owner(submission));
        if (submission.unit().isCounted()) {
            Scope sum = scope == Scope.UNIT ? Scope.REPORT : scope;
            failures.forEach(failure -> judgement.passOn(sum, failure));
        }
        return failures;
    }

    /**
     * What is compared year on year.
     *
     * @param lastYear null if the unit has none
     */
    private record Comparison(FigureTable table, @Nullable FigureTable lastYear) {}

    /** A unit is compared with its last year; one that took others over with theirs and its own together. */
    private Optional<Comparison> comparison(Submission submission, Submissions submissions) {
        if (project.history().isEmpty() || submission.unit().endedIn(project.period())) {
            return Optional.empty();
        }
        List<Unit> group = project.roster().withPredecessors(submission.unit());
        @Nullable
        FigureTable lastYear = project.history()
                .flatMap(history -> history.lastYear(group, project.definition().computations()))
                .orElse(null);
        if (group.size() == 1) {
            return Optional.of(new Comparison(submission.table(), lastYear));
        }
        List<FigureTable> tables = new ArrayList<>();
        for (Unit member : group) {
            submissions.of(member.code()).map(Submission::table).ifPresent(tables::add);
        }
        return Optional.of(new Comparison(
                project.definition()
                        .computations()
                        .together(tables, submission.unit().code()),
                lastYear));
    }

    private static RuleFaults.Owner owner(Submission submission) {
        return new RuleFaults.Owner(
                Text.same(submission.unit().name()),
                SourceLocation.file(submission.files().get(0)));
    }
}
