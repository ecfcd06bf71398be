package dev.report.cli;

import dev.report.aggregate.Coverage;
import dev.report.definition.Rule;
import dev.report.model.CellKey;
import dev.report.model.Finding;
import dev.report.model.Fix;
import dev.report.model.Located;
import dev.report.model.Severity;
import dev.report.publish.FindingsWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints findings for people and for programs. */
final class FindingPrinter {

    private final Screen screen;
    private final OutputFormat format;
    private final boolean verbose;

    /**
     * @param verbose whether what was read tolerantly is shown to people, too
     */
    FindingPrinter(Screen screen, OutputFormat format, boolean verbose) {
        this.screen = screen;
        this.format = format;
        this.verbose = verbose;
    }

    /**
     * Prints all findings.
     *
     * @param rules the definition's rules, which SARIF lists
     * @param notEvaluated how many claims could not be looked at
     * @param coverage who submitted, where that applies
     */
    void print(List<Finding> findings, List<Rule> rules, int notEvaluated, Optional<Coverage> coverage) {
        switch (format) {
            case TEXT ->
                findings.stream()
                        .filter(finding -> verbose
                                || finding.severity() != Severity.INFO
                                || finding.waived().isPresent())
                        .forEach(this::text);
            case JSON -> bytes(new FindingsWriter(findings, notEvaluated, coverage).in(screen.language()));
            case SARIF -> bytes(new SarifFormat(screen.language()).of(findings, rules));
            case JUNIT -> screen.out().print(JunitFormat.of(findings, screen.language()));
            case GITHUB -> findings.forEach(this::github);
        }
    }

    private void bytes(byte[] content) {
        try {
            screen.out().write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        fixes(finding);
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

    private void fixes(Finding finding) {
        boolean certain = finding.fixes().size() == 1;
        for (Fix fix : finding.fixes()) {
            String key = (certain ? "fix" : "candidate") + (fix.moved().isPresent() ? ".moved" : "");
            screen.out()
                    .println("  " + (certain ? "fix: " : "maybe: ")
                            + screen.say(
                                    key,
                                    "cell",
                                    fix.label(),
                                    "from",
                                    fix.from(),
                                    "to",
                                    fix.to(),
                                    "moved",
                                    fix.moved().map(CellKey::toString).orElse(""),
                                    "slip",
                                    screen.in(fix.slip()),
                                    "count",
                                    fix.clears().size()));
        }
    }

    /** A workflow command of GitHub Actions: it annotates the line in the pull request. */
    private void github(Finding finding) {
        String kind = finding.severity() == Severity.INFO || finding.waived().isPresent()
                ? "notice"
                : finding.severity().name().toLowerCase(Locale.ROOT);
        String column = finding.place().column() > 0 ? ",col=" + finding.place().column() : "";
        screen.out()
                .println("::" + kind + " file=" + property(finding.place().file()) + ",line="
                        + finding.place().line() + column + ",title=" + property(finding.rule()) + "::"
                        + data(screen.in(finding.message()) + "\n" + screen.in(finding.help())));
    }

    private static String data(String text) {
        return text.strip().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
