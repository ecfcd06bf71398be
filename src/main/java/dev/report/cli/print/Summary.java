package dev.report.cli.print;

import dev.report.check.RuleCounts;
import dev.report.compile.Compilation;
import dev.report.compile.Inbox;
import dev.report.compile.Publication;
import dev.report.finding.PeriodWords;
import dev.report.finding.Severity;
import dev.report.render.face.Face;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The few lines at the end of a run: units, coverage, findings, files. */
public final class Summary {

    private final Screen screen;
    private final PrintStream out;

    public Summary(Screen screen, PrintStream out) {
        this.screen = screen;
        this.out = out;
    }

    public void print(Compilation compilation, boolean verbose) {
        out.println(screen.paint("1", compilation.project().title()));
        line(
                "summary.units",
                CoverageWords.of(new Inbox(compilation).coverage(), screen)
                        + screen.say(
                                "summary.files-read",
                                "files",
                                compilation.intake().files().size()));
        findings(compilation, verbose);
    }

    /** For a check of single files: without coverage. */
    public void findings(Compilation compilation, boolean verbose) {
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
        if (compilation.waivedCount() > 0) {
            line("summary.waived", screen.say("summary.waived-count", "count", compilation.waivedCount()));
        }
        line("summary.rules", rules(compilation.rules(), compilation.project().words()));
    }

    /** How many claims passed, failed, and could not be looked at, with the reasons. */
    private String rules(RuleCounts counts, PeriodWords words) {
        List<String> reasons = new ArrayList<>();
        counts.notEvaluated()
                .forEach((reason, count) -> reasons.add(
                        screen.say(words, "reason." + reason.name().toLowerCase(Locale.ROOT), "count", count)));
        String said = screen.say(
                "summary.rule-counts",
                "passed",
                counts.passed(),
                "failed",
                counts.failed(),
                "skipped",
                counts.notEvaluatedCount());
        return reasons.isEmpty()
                ? said
                : said + screen.say("summary.reasons", "reasons", String.join(screen.say("explain.comma"), reasons));
    }

    public void files(Path root, Publication publication) {
        if (publication.isWritten()) {
            line("summary.files", String.join(" ", publication.files()));
            line("summary.folder", root.resolve("out").normalize() + "/");
        }
    }

    /**
     * Which faces (字体) the PDF is set in.
     *
     * @param faces by role; empty if no PDF was made
     */
    public void faces(List<Face> faces) {
        List<String> own = faces.stream()
                .filter(face -> !face.source().equals(Face.BUNDLED))
                .map(face -> screen.say("summary.face." + face.role(), "file", face.source()))
                .toList();
        String words = String.join(screen.say("explain.comma"), own);
        if (!faces.isEmpty()) {
            line(
                    "summary.faces",
                    own.isEmpty()
                            ? screen.say("summary.faces.bundled")
                            : own.size() == faces.size() ? words : words + screen.say("summary.faces.rest"));
        }
    }

    private void line(String key, String words) {
        out.println(Screen.pad(screen.say(key), 10) + words);
    }
}
