package dev.report.cli.print;

import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.finding.Severity;
import dev.report.model.UnitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints findings for people: unit by unit, each with its places, the line it points at, and what to do. */
final class TextFormat {

    private final Screen screen;
    private final SourceView view;

    TextFormat(Screen screen, Path root) {
        this.screen = screen;
        this.view = new SourceView(root);
    }

    /** All findings, those of one unit together, in the order in which units and places come. */
    void print(List<Finding> findings) {
        Map<Optional<UnitCode>, List<Finding>> byUnit = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byUnit.computeIfAbsent(finding.unit(), unit -> new ArrayList<>()).add(finding);
        }
        byUnit.values().forEach(group -> group.forEach(this::text));
    }

    private void text(Finding finding) {
        String severity =
                finding.waived().isPresent() ? "waived" : finding.severity().wireName();
        String painted = screen.paint(
                finding.severity() == Severity.ERROR ? "1;31" : "1;33", severity + "[" + finding.rule() + "]");
        screen.out().println(painted + " " + screen.in(finding.message()));
        int width = 0;
        for (Located located : finding.locations()) {
            width = Math.max(width, Screen.width(located.at().toString()));
        }
        String arrow = "  --> ";
        for (Located located : finding.locations()) {
            String label = screen.in(located.label());
            String words =
                    (label + (label.isEmpty() || located.value().isEmpty() ? "" : " ") + located.value()).strip();
            screen.out().println((arrow + Screen.pad(located.at().toString(), width) + "   " + words).stripTrailing());
            arrow = "      ";
        }
        view.show(finding.place(), finding.actual().orElse(""))
                .ifPresent(lines -> lines.forEach(line -> screen.out().println(line)));
        RemedyWords.fix(finding.remedy()).forEach(words -> screen.out().println("  fix: " + screen.in(words)));
        RemedyWords.others(finding.remedy()).forEach(words -> screen.out().println("  maybe: " + screen.in(words)));
        finding.waived()
                .ifPresent(waived -> screen.out()
                        .println("  waiver: "
                                + screen.say(
                                        waived.expires().isEmpty() ? "waived" : "waived.until",
                                        "reason",
                                        waived.reason(),
                                        "approver",
                                        waived.approver(),
                                        "expires",
                                        waived.expires())));
        if (!finding.help().isEmpty()) {
            screen.out().println("  help: " + screen.in(finding.help()));
        }
        if (!finding.basis().isEmpty()) {
            screen.out().println("  basis: " + finding.basis());
        }
        screen.out().println();
    }
}
