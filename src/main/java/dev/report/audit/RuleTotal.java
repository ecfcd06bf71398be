package dev.report.audit;

import dev.report.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a rule spoke.
 *
 * @param rule its id
 * @param severity the gravest that it was
 * @param findings how many findings it made
 * @param reports the numbers of the reports that it spoke of, from 0
 */
record RuleTotal(String rule, Severity severity, int findings, List<Integer> reports) {

    RuleTotal {
        reports = List.copyOf(reports);
    }

    /** All rules that spoke: errors first, those of most reports first. */
    static List<RuleTotal> of(List<ReportResult> results) {
        Map<String, Integer> findings = new LinkedHashMap<>();
        Map<String, Severity> severities = new LinkedHashMap<>();
        Map<String, Set<Integer>> reports = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            for (Flaw flaw : results.get(i).flaws()) {
                findings.merge(flaw.rule(), 1, Integer::sum);
                severities.merge(flaw.rule(), flaw.severity(), RuleTotal::graver);
                reports.computeIfAbsent(flaw.rule(), any -> new LinkedHashSet<>())
                        .add(i);
            }
        }
        List<RuleTotal> totals = new ArrayList<>();
        findings.forEach((rule, count) ->
                totals.add(new RuleTotal(rule, severities.get(rule), count, List.copyOf(reports.get(rule)))));
        totals.sort(Comparator.comparing(RuleTotal::severity)
                .thenComparing(Comparator.<RuleTotal>comparingInt(
                                total -> total.reports().size())
                        .reversed())
                .thenComparing(RuleTotal::rule));
        return totals;
    }

    private static Severity graver(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
