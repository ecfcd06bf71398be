package dev.report.cli;

import dev.report.aggregate.Coverage;
import dev.report.compile.Compilation;
import dev.report.compile.Publication;
import dev.report.model.Severity;
import java.io.PrintStream;
import java.nio.file.Path;

/** The few lines at the end of a run: units, coverage, findings, files. */
final class Summary {

    private final Screen screen;
    private final PrintStream out;

    Summary(Screen screen, PrintStream out) {
        this.screen = screen;
        this.out = out;
    }

    void print(Compilation compilation, boolean verbose) {
        Coverage coverage = compilation.consolidation().coverage();
        out.println(screen.paint("1", compilation.project().title()));
        line(
                "summary.units",
                screen.say(
                        coverage.isComplete() ? "summary.coverage" : "summary.coverage.missing",
                        "submitted",
                        coverage.submitted().size(),
                        "expected",
                        coverage.expected().size(),
                        "missing",
                        coverage.missing().size(),
                        "files",
                        compilation.intake().files().size()));
        findings(compilation, verbose);
    }

    /** For a check of single files: without coverage. */
    void findings(Compilation compilation, boolean verbose) {
        long infos = compilation.count(Severity.INFO);
        line(
                "summary.findings",
                screen.say(
                        infos > 0 && !verbose ? "summary.counts.more" : "summary.counts",
                        "errors",
                        compilation.count(Severity.ERROR),
                        "warnings",
                        compilation.count(Severity.WARNING),
                        "infos",
                        infos));
        line(
                "summary.rules",
                screen.say(
                        "summary.rule-counts",
                        "passed",
                        compilation.rules().passed(),
                        "failed",
                        compilation.rules().failed(),
                        "skipped",
                        compilation.rules().notEvaluatedCount()));
    }

    void files(Path root, Publication publication) {
        if (publication.isWritten()) {
            line("summary.files", String.join(" ", publication.files()));
            line("summary.folder", root.resolve("out").normalize() + "/");
        } else {
            out.println(screen.paint("1;31", screen.say("summary.not-written")));
        }
    }

    private void line(String key, String words) {
        out.println(Screen.pad(screen.say(key), 10) + words);
    }
}
