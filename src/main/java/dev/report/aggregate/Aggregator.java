package dev.report.aggregate;

import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.model.UnitCode;
import dev.report.project.Policy;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Combines all units' tables into the issuer's. */
public final class Aggregator {

    private Aggregator() {}

    /** The issuer's figures, subtotals by kind of unit, and who is missing. */
    public static Consolidation aggregate(ReportProject project, Submissions submissions) {
        Policy.Blank blank = project.policy().blank();
        Accumulator total = new Accumulator(project.definition(), blank);
        Map<String, Accumulator> kinds = new LinkedHashMap<>();
        for (String kind : project.roster().kinds()) {
            kinds.put(kind, new Accumulator(project.definition(), blank));
        }
        List<Submission> counted = new ArrayList<>();
        for (Submission submission : submissions.submissions()) {
            if (submission.unit().isCounted()) {
                counted.add(submission);
                total.add(submission.table(), submission.unit().kind());
                kinds.get(submission.unit().kind())
                        .add(submission.table(), submission.unit().kind());
            }
        }
        UnitCode issuer = project.issuer().code();
        Map<String, Consolidation.Group> byKind = new LinkedHashMap<>();
        kinds.forEach((kind, accumulator) -> byKind.put(kind, group(accumulator, issuer)));
        return new Consolidation(
                project.definition(), group(total, issuer), byKind, counted, coverage(project, submissions));
    }

    private static Consolidation.Group group(Accumulator accumulator, UnitCode issuer) {
        return new Consolidation.Group(accumulator.table(issuer), accumulator.counts());
    }

    private static Coverage coverage(ReportProject project, Submissions submissions) {
        Set<UnitCode> sent = new HashSet<>();
        submissions
                .submissions()
                .forEach(submission -> sent.add(submission.unit().code()));
        List<Unit> expected = project.roster().due(project.period());
        Map<Boolean, List<Unit>> bySending =
                expected.stream().collect(Collectors.partitioningBy(unit -> sent.contains(unit.code())));
        return new Coverage(expected, bySending.get(true), bySending.get(false));
    }
}
