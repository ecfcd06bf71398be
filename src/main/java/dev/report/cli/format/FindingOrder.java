package dev.report.cli.format;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.UnitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which order people read findings. */
final class FindingOrder {

    /** By severity, what was accepted last. */
    static final Comparator<Finding> WORST_FIRST = Comparator.comparing(
                    (Finding finding) -> finding.waived().isPresent())
            .thenComparing(Finding::severity);

    private FindingOrder() {}

    /** Errors before warnings; among them unit by unit, the unit with the most first, then by place. */
    static List<Finding> toRead(List<Finding> findings) {
        return byUnit(findings).stream()
                .flatMap(List::stream)
                .sorted(WORST_FIRST)
                .toList();
    }

    private static List<List<Finding>> byUnit(List<Finding> findings) {
        Map<Optional<UnitCode>, List<Finding>> units = new LinkedHashMap<>();
        findings.stream()
                .sorted(WORST_FIRST)
                .forEach(finding -> units.computeIfAbsent(finding.unit(), unit -> new ArrayList<>())
                        .add(finding));
        List<List<Finding>> groups = new ArrayList<>(units.values());
        for (Severity severity : new Severity[] {Severity.INFO, Severity.WARNING, Severity.ERROR}) {
            groups.sort(Comparator.comparingLong((List<Finding> group) -> -count(group, severity)));
        }
        return groups;
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding ->
                        finding.severity() == severity && finding.waived().isEmpty())
                .count();
    }
}
