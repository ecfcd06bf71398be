package dev.report.compile;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.check.culprit.Culprit;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.FailureReport;
import dev.report.check.rule.Outcome;
import dev.report.check.rule.RuleEvaluator;
import dev.report.check.rule.RuleFaults;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.Scope;
import dev.report.finding.Finding;
import dev.report.finding.Remedy;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the rules on each unit, on each unit beside its last year, and on the whole. */
final class RuleRun {

    private final ReportProject project;
    private final RuleEvaluator evaluator;
    private final FailureReport report;
    private final Culprit culprit;
    private final RuleFaults faults = new RuleFaults();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, BigDecimal> inherited = new HashMap<>();
    private final Map<Outcome.Reason, Integer> notEvaluated = new EnumMap<>(Outcome.Reason.class);
    private int passed;
    private int failed;

    RuleRun(ReportProject project) {
        this.project = project;
        this.evaluator = new RuleEvaluator(
                project.definition(), project.policy().blank(), project.issuer().level());
        this.report = new FailureReport(project.definition(), project.issuer().level());
        this.culprit = new Culprit(project.definition(), evaluator);
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(faults.findings());
        return all;
    }

    Compilation.RuleCounts counts() {
        return new Compilation.RuleCounts(passed, failed, notEvaluated);
    }

    void units(Submissions submissions) {
        for (Submission submission : submissions.submissions()) {
            if (!submission.table().isEmpty() && !submission.files().isEmpty()) {
                unit(submission, submissions);
            }
        }
        new SubmissionLikeness(project, report, faults).findings(submissions).forEach(findings::add);
    }

    /** A unit is looked at alone and beside its last year; the wrong cell is looked for in both together. */
    private void unit(Submission submission, Submissions submissions) {
        FigureTable table = submission.table();
        List<Evaluation.Failure> alone = evaluate(Scope.UNIT, submission, table, null);
        Optional<Comparison> comparison = comparison(submission, submissions);
        List<Evaluation.Failure> compared = comparison
                .map(years -> evaluate(Scope.YEAR_ON_YEAR, submission, years.table(), years.lastYear()))
                .orElse(List.of());
        List<Evaluation.Failure> around = new ArrayList<>(alone);
        boolean isOwn = comparison.filter(years -> years.table() == table).isPresent();
        if (isOwn) {
            around.addAll(compared);
        }
        @Nullable FigureTable before = isOwn ? comparison.get().lastYear() : null;
        Map<Evaluation.Failure, Remedy> remedies = remedies(submission, table, before, around);
        alone.forEach(failure -> add(failure, submission, table, null, remedies.getOrDefault(failure, Remedy.NONE)));
        compared.forEach(failure -> add(
                failure,
                submission,
                comparison.get().table(),
                comparison.get().lastYear(),
                remedies.getOrDefault(failure, Remedy.NONE)));
    }

    /** What would clear the failures; a fault of the search, which looks at all of them together, is told of the first. */
    private Map<Evaluation.Failure, Remedy> remedies(
            Submission submission,
            FigureTable table,
            @Nullable FigureTable lastYear,
            List<Evaluation.Failure> failures) {
        Map<Evaluation.Failure, Remedy> remedies = new HashMap<>();
        if (!failures.isEmpty()) {
            faults.guard(
                    failures.get(0).claim().rule(),
                    owner(submission),
                    () -> remedies.putAll(culprit.find(table, lastYear, failures)));
        }
        return remedies;
    }

    private List<Evaluation.Failure> evaluate(
            Scope scope, Submission submission, FigureTable table, @Nullable FigureTable lastYear) {
        List<Evaluation.Failure> failures = count(evaluator.evaluate(scope, table, lastYear), owner(submission))
                .failures();
        if (submission.unit().isCounted()) {
            Scope sum = scope == Scope.UNIT ? Scope.REPORT : scope;
            failures.forEach(failure -> inherited.merge(id(sum, failure), failure.signedDifference(), BigDecimal::add));
        }
        return failures;
    }

    /** What is compared year on year. @param lastYear null if the unit has none */
    private record Comparison(FigureTable table, @Nullable FigureTable lastYear) {}

    /** A unit is compared with its last year; one that took others over with theirs and its own together. */
    private Optional<Comparison> comparison(Submission submission, Submissions submissions) {
        if (project.history().isEmpty() || submission.unit().endedIn(project.year())) {
            return Optional.empty();
        }
        List<Unit> group = project.roster().withPredecessors(submission.unit());
        @Nullable
        FigureTable lastYear =
                project.history().flatMap(history -> history.lastYear(group)).orElse(null);
        if (group.size() == 1) {
            return Optional.of(new Comparison(submission.table(), lastYear));
        }
        List<FigureTable> tables = new ArrayList<>();
        for (Unit member : group) {
            submissions.of(member.code()).map(Submission::table).ifPresent(tables::add);
        }
        return Optional.of(
                new Comparison(FigureTable.sum(tables, submission.unit().code()), lastYear));
    }

    private void add(
            Evaluation.Failure failure,
            Submission submission,
            FigureTable table,
            @Nullable FigureTable lastYear,
            Remedy remedy) {
        Optional<UnitCode> unit = Optional.of(submission.unit().code());
        add(failure, table, lastYear, unit, remedy, owner(submission));
    }

    private void add(
            Evaluation.Failure failure,
            FigureTable table,
            @Nullable FigureTable lastYear,
            Optional<UnitCode> unit,
            Remedy remedy,
            RuleFaults.Owner owner) {
        faults.guard(
                failure.claim().rule(),
                owner,
                () -> findings.add(report.finding(failure, table, lastYear, unit, remedy, owner.at())));
    }

    private static RuleFaults.Owner owner(Submission submission) {
        return new RuleFaults.Owner(
                submission.unit().name(), SourceLocation.file(submission.files().get(0)));
    }

    /** A failure of the whole that is just the sum of its units' failures was said there. */
    void whole(Consolidation consolidation) {
        @Nullable FigureTable lastYear = project.history().map(History::figures).orElse(null);
        RuleFaults.Owner issuer = new RuleFaults.Owner(project.issuer().name(), project.place("issuer"));
        for (Scope scope : List.of(Scope.REPORT, Scope.YEAR_ON_YEAR)) {
            Evaluation evaluation = count(evaluator.evaluate(scope, consolidation.total(), lastYear), issuer);
            for (Evaluation.Failure failure : evaluation.failures()) {
                BigDecimal fromUnits = inherited.get(id(scope, failure));
                boolean isSum = failure.claim().formula().comparison() == Formula.Comparison.EQUAL;
                boolean said = fromUnits != null && (!isSum || fromUnits.compareTo(failure.signedDifference()) == 0);
                if (!said) {
                    add(failure, consolidation.total(), lastYear, Optional.empty(), Remedy.NONE, issuer);
                }
            }
        }
    }

    private static String id(Scope scope, Evaluation.Failure failure) {
        return scope + " " + failure.claim().rule().id() + "/"
                + failure.claim().repetition().key() + " "
                + failure.claim().formula().text();
    }

    private Evaluation count(Evaluation evaluation, RuleFaults.Owner owner) {
        passed += evaluation.passed();
        failed += evaluation.failures().size();
        evaluation.notEvaluated().forEach((reason, number) -> notEvaluated.merge(reason, number, Integer::sum));
        evaluation.faults().forEach(fault -> faults.add(fault.rule(), owner, fault.cause()));
        return evaluation;
    }
}
