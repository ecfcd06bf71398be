package dev.report.cli.format;

import dev.report.cli.print.Screen;
import dev.report.cli.print.Visible;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.publish.FindingsWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Predicate;

/** Prints findings for people and for programs. */
public final class FindingPrinter {

    private final Screen screen;
    private final OutputFormat format;
    private final Predicate<Finding> shown;
    private final FilePaths paths;

    /**
     * @param shown which findings people are shown; programs get all
     * @param paths where the findings' files are
     */
    public FindingPrinter(Screen screen, OutputFormat format, Predicate<Finding> shown, FilePaths paths) {
        this.screen = screen;
        this.format = format;
        this.shown = shown;
        this.paths = paths;
    }

    /** Prints all findings. */
    public void print(CheckResult result) {
        switch (format) {
            case JSON ->
                bytes(new FindingsWriter(result.findings(), result.notEvaluated(), result.coverage())
                        .in(screen.language()));
            case SARIF -> bytes(new SarifFormat(screen.language(), paths).of(result));
            case JUNIT -> screen.out().print(new JunitFormat(screen.language(), paths).of(result));
            case GITHUB -> result.worstFirst().forEach(this::github);
            // The others are kinds of files that commands make: what stops them is told to a person.
            default -> new TextFormat(screen, paths.root()).print(result, shown);
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
        SourceLocation at = finding.place();
        String sheet = at.isInSheet() ? at.within() + " " : "";
        screen.out()
                .println("::" + kind + " file=" + property(paths.outside(at.file())) + line(at) + ",title="
                        + property(finding.rule()) + "::"
                        + data(sheet + RemedyWords.with(finding, screen.language()) + "\n"
                                + finding.help().in(screen.language())));
    }

    /** A place in a workbook is said in the words: it has no line that could be annotated. */
    private static String line(SourceLocation at) {
        if (at.isInSheet()) {
            return "";
        }
        return ",line=" + at.line() + (isCharacter(at) ? ",col=" + at.column() : "");
    }

    /** Whether the column is a character of the line, as others count; in a table it is a field. */
    static boolean isCharacter(SourceLocation at) {
        return at.column() > 0 && !at.isInSheet() && !at.file().endsWith(".csv");
    }

    private static String data(String text) {
        return Visible.lines(text.strip())
                .replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
