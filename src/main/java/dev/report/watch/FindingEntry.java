package dev.report.watch;

import dev.report.compile.Compilation;
import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One finding as the page shows it, in the page's language.
 *
 * @param group under which heading it is shown
 * @param rule the id of the rule that speaks
 * @param message what is wrong
 * @param help what to do; may be empty
 * @param basis the legal source; may be empty
 * @param places file, line and column of each place, the primary one first
 * @param target where it is in the report
 */
public record FindingEntry(
        Group group,
        String rule,
        String message,
        String help,
        String basis,
        List<String> places,
        FindingTarget target) {

    private static final Messages MESSAGES = new Messages(FindingEntry.class);

    public FindingEntry {
        places = List.copyOf(places);
    }

    /** The headings, in the order of the page. */
    public enum Group {
        ERROR,
        WARNING,
        INFO,
        WAIVED;

        static Group of(Finding finding) {
            if (finding.waived().isPresent()) {
                return WAIVED;
            }
            return finding.severity() == Severity.ERROR
                    ? ERROR
                    : finding.severity() == Severity.WARNING ? WARNING : INFO;
        }
    }

    /** The findings of a compilation: the gravest first, then by place. */
    static List<FindingEntry> of(Compilation compilation, String language) {
        return sorted(compilation.findings().stream()
                .map(finding -> of(finding, FindingTarget.of(finding, compilation), language)));
    }

    /** Findings of files without which there is no report. */
    static List<FindingEntry> of(List<Finding> findings, String language) {
        return sorted(findings.stream().map(finding -> of(finding, FindingTarget.NONE, language)));
    }

    /** Sorting keeps the order of places. */
    private static List<FindingEntry> sorted(Stream<FindingEntry> entries) {
        return entries.sorted(Comparator.comparing(FindingEntry::group)).toList();
    }

    private static FindingEntry of(Finding finding, FindingTarget target, String language) {
        return new FindingEntry(
                Group.of(finding),
                finding.rule(),
                finding.message().in(language),
                finding.waived()
                        .map(waived -> MESSAGES.text("waived", "reason", waived.reason(), "approver", waived.approver())
                                .in(language))
                        .orElse(finding.help().in(language)),
                finding.basis().in(language),
                finding.locations().stream()
                        .map(place -> words(place.at(), place.label().in(language), place.value()))
                        .toList(),
                target);
    }

    private static String words(SourceLocation at, String label, String value) {
        return Stream.of(at.toString(), label, value)
                .filter(words -> !words.isBlank())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }
}
