package dev.report.cli.mail;

import dev.report.cli.process.Deadline;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run by night came to, beside the last.
 *
 * @param last what was known the night before
 * @param state how this run ended, e.g. {@code findings}
 * @param findings errors and warnings that nobody accepted
 * @param weights the same as {@link MailRecord} keeps them
 * @param deadlines those of the project on this day
 * @param hasNewReport whether {@code out/} differs from before
 */
public record Mail(
        MailRecord last,
        String state,
        List<Finding> findings,
        Map<String, String> weights,
        List<Deadline> deadlines,
        boolean hasNewReport) {

    public Mail {
        findings = List.copyOf(findings);
        weights = new LinkedHashMap<>(weights);
        deadlines = List.copyOf(deadlines);
    }

    /** Of a run that checked everything. */
    public static Mail of(
            MailRecord last, String state, List<Finding> found, List<Deadline> deadlines, boolean hasNewReport) {
        List<Finding> counted = found.stream()
                .filter(finding -> finding.counts(Severity.WARNING))
                .toList();
        return new Mail(last, state, counted, MailRecord.weights(counted), deadlines, hasNewReport);
    }

    /** Of a run that had nothing to do: what was found is what was found when the report was written. */
    public static Mail unchanged(MailRecord last, String state, List<Deadline> deadlines) {
        return new Mail(last, state, List.of(), last.published(), deadlines, false);
    }

    /** What was not told before, or is worse than it was. */
    List<Finding> news() {
        return findings.stream()
                .filter(finding -> {
                    String before = last.weights().get(MailRecord.key(finding));
                    return before == null || MailRecord.isWorse(MailRecord.weight(finding), before);
                })
                .toList();
    }

    /** Whether a finding was told before, and is worse now. */
    boolean isWorse(Finding finding) {
        return last.weights().containsKey(MailRecord.key(finding));
    }

    /** How many findings of the last night are gone. */
    long resolved() {
        return last.weights().keySet().stream()
                .filter(key -> !weights.containsKey(key))
                .count();
    }

    /** Whether anybody should be written to: nothing is said twice unless it got worse. */
    public boolean isWorthSending() {
        return hasNewReport
                || !news().isEmpty()
                || resolved() > 0
                || !isWritten(last.state()) && isWritten(state)
                || isWritten(last.state()) && !isWritten(state)
                || deadlines.stream().anyMatch(this::isToBeTold);
    }

    /** A deadline is told when it comes nearer by a step, and each night of its last days. */
    private boolean isToBeTold(Deadline deadline) {
        boolean isNearer =
                deadline.isNear() && !deadline.levelName().equals(last.levels().get(deadline.name()));
        return isNearer || deadline.isPressing();
    }

    /** What the next night compares with. */
    public MailRecord record(LocalDate today) {
        Map<String, String> levels = new LinkedHashMap<>();
        deadlines.forEach(deadline -> levels.put(deadline.name(), deadline.levelName()));
        return new MailRecord(today.toString(), state, weights, isWritten(state) ? weights : last.published(), levels);
    }

    /** Whether {@code out/} is up to date; before the first night that is nobody's news. */
    private static boolean isWritten(String state) {
        return state.isEmpty() || state.equals("published") || state.equals("unchanged");
    }
}
