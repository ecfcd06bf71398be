package dev.report.cli.format;

import dev.report.bind.Submission;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.Scope;
import dev.report.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What JUnit calls cases: a unit and a rule each, those that passed too, the failed ones first. */
final class JunitCases {

    /** Who is judged where a finding names no unit. */
    private static final String REPORT = "report";

    private JunitCases() {}

    /** How a case ended, the worst first. */
    enum State {
        FAILED,
        SKIPPED,
        NOTED,
        PASSED
    }

    private record Key(String owner, String rule) {}

    /**
     * A case.
     *
     * @param owner the unit's code, or {@code report}
     * @param file the file that was judged; empty where there is none
     * @param stopping the findings that stop the run
     * @param others those that do not
     */
    record Case(String owner, String rule, Optional<String> file, List<Finding> stopping, List<Finding> others) {

        /** Accepted findings skip a case, if nothing else was found. */
        State state() {
            if (!stopping.isEmpty()) {
                return State.FAILED;
            }
            if (others.isEmpty()) {
                return State.PASSED;
            }
            return others.stream().allMatch(finding -> finding.waived().isPresent()) ? State.SKIPPED : State.NOTED;
        }
    }

    static List<Case> of(CheckResult result) {
        Map<Key, Case> cases = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            String owner = finding.unit().map(Object::toString).orElse(REPORT);
            Case one = cases.computeIfAbsent(
                    new Key(owner, finding.rule()),
                    key -> empty(
                            owner, finding.rule(), Optional.of(finding.place().file())));
            (result.stops(finding) ? one.stopping() : one.others()).add(finding);
        }
        for (Rule rule : result.rules()) {
            if (rule.scopes().contains(Scope.REPORT)) {
                cases.computeIfAbsent(new Key(REPORT, rule.id()), key -> empty(REPORT, rule.id(), Optional.empty()));
            }
        }
        result.submissions().forEach(submission -> passed(submission, result.rules(), cases));
        List<Case> sorted = new ArrayList<>(cases.values());
        if (sorted.isEmpty()) {
            sorted.add(empty(REPORT, "check", Optional.empty()));
        }
        sorted.sort(Comparator.comparing(Case::state));
        return sorted;
    }

    private static void passed(Submission submission, List<Rule> rules, Map<Key, Case> cases) {
        String owner = submission.unit().code().toString();
        for (Rule rule : rules) {
            if (!rule.scopes().equals(Set.of(Scope.REPORT))) {
                cases.computeIfAbsent(
                        new Key(owner, rule.id()),
                        key -> empty(
                                owner, rule.id(), submission.files().stream().findFirst()));
            }
        }
    }

    private static Case empty(String owner, String rule, Optional<String> file) {
        return new Case(owner, rule, file, new ArrayList<>(), new ArrayList<>());
    }
}
