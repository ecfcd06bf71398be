package dev.report.cli.print;

import dev.report.cli.process.ExitCode;
import dev.report.compile.OwnReport;
import dev.report.compile.OwnReports;
import dev.report.finding.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Says what came of units' own reports: how many were made, and which were not. */
public final class OwnReportLines {

    private static final int LABEL = 10;
    private static final String PROSE = "narrative/";
    private static final String UNITS_PROSE = PROSE + "units/";

    private final Screen screen;
    private final PrintStream talk;

    public OwnReportLines(Screen screen, PrintStream talk) {
        this.screen = screen;
        this.talk = talk;
    }

    /**
     * Prints it, unless there is nothing to say where silence was asked for.
     *
     * @param shown whether the findings of reports that were made are shown above
     * @return the exit code
     */
    public int print(Path root, OwnReports.Result result, boolean quiet, boolean shown) {
        List<OwnReport> others =
                result.reports().stream().filter(report -> !report.isMade()).toList();
        int made = result.reports().size() - others.size();
        if (!quiet || !others.isEmpty() || result.change().isNews()) {
            line(
                    "own",
                    screen.say("own.made", "made", made, "all", result.reports().size()));
            others.forEach(this::notMade);
            if (others.stream().anyMatch(OwnReportLines::isStoppedByProjectsProse)) {
                line("own.hint-label", screen.say("own.hint"));
            }
            if (!shown) {
                warnings(result);
            }
            if (made > 0) {
                line(
                        "summary.folder",
                        root.resolve("out").resolve(OwnReports.FOLDER).normalize() + "/");
            }
        }
        boolean isFault =
                others.stream().anyMatch(report -> report.compilation().hasUnopenedFile());
        return isFault ? ExitCode.FAULT : others.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static boolean isStoppedByProjectsProse(OwnReport report) {
        return report.state() == OwnReport.State.FINDINGS
                && report.compilation().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.place().file())
                        .anyMatch(file -> file.startsWith(PROSE) && !file.startsWith(UNITS_PROSE));
    }

    private void notMade(OwnReport report) {
        String state = report.state() == OwnReport.State.MISSING ? "missing" : "stopped";
        line(
                "own.not",
                screen.say(
                        "own." + state,
                        "unit",
                        report.unit().name(),
                        "code",
                        report.unit().code(),
                        "count",
                        report.errors()));
    }

    /** How many warnings the reports have that were made all the same. */
    private void warnings(OwnReports.Result result) {
        List<Long> counts = result.reports().stream()
                .filter(OwnReport::isMade)
                .map(OwnReportLines::warnings)
                .filter(count -> count > 0)
                .toList();
        if (!counts.isEmpty()) {
            long count = counts.stream().mapToLong(Long::longValue).sum();
            line("own.warnings-label", screen.say("own.warnings", "count", count, "reports", counts.size()));
        }
    }

    private static long warnings(OwnReport report) {
        return report.compilation().findings().stream()
                .filter(finding -> finding.counts(Severity.WARNING))
                .count();
    }

    private void line(String key, String words) {
        talk.println(Screen.pad(screen.say(key), LABEL) + words);
    }
}
