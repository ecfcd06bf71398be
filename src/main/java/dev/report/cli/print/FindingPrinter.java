package dev.report.cli.print;

import dev.report.aggregate.Coverage;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.publish.FindingsWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Prints findings for people and for programs. */
public final class FindingPrinter {

    private final Screen screen;
    private final OutputFormat format;
    private final Predicate<Finding> shown;
    private final Path root;

    /**
     * @param shown which findings people are shown; programs get all
     * @param root what the findings' files are relative to
     */
    public FindingPrinter(Screen screen, OutputFormat format, Predicate<Finding> shown, Path root) {
        this.screen = screen;
        this.format = format;
        this.shown = shown;
        this.root = root;
    }

    /**
     * Prints all findings.
     *
     * @param rules the definition's rules, which SARIF lists
     * @param notEvaluated how many claims could not be looked at
     * @param coverage who submitted, where that applies
     */
    public void print(List<Finding> findings, List<Rule> rules, int notEvaluated, Optional<Coverage> coverage) {
        switch (format) {
            case TEXT ->
                new TextFormat(screen, root)
                        .print(findings.stream().filter(shown).toList());
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

    /** A workflow command of GitHub Actions: it annotates the line in the pull request. */
    private void github(Finding finding) {
        String kind = finding.severity() == Severity.INFO || finding.waived().isPresent()
                ? "notice"
                : finding.severity().name().toLowerCase(Locale.ROOT);
        String sheet = finding.place().isInSheet() ? finding.place().within() + " " : "";
        screen.out()
                .println("::" + kind + " file=" + property(finding.place().file()) + line(finding.place()) + ",title="
                        + property(finding.rule()) + "::"
                        + data(sheet + RemedyWords.with(finding, screen.language()) + "\n"
                                + screen.in(finding.help())));
    }

    /** A place in a workbook is said in the words: it has no line that could be annotated. */
    private static String line(SourceLocation at) {
        if (at.isInSheet()) {
            return "";
        }
        return ",line=" + at.line() + (at.column() > 0 ? ",col=" + at.column() : "");
    }

    private static String data(String text) {
        return text.strip().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
