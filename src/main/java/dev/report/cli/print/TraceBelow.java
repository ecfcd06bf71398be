package dev.report.cli.print;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.config.ConfigException;
import dev.report.discover.SubmissionFile;
import dev.report.model.Entry;
import dev.report.model.Figure;
import dev.report.publish.ChangedReports;
import dev.report.publish.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a figure into the report of the level below that it was taken from: names the model with its hash, and goes on
 * down the lower project where that is at hand and its files are still those that the model was made from.
 */
final class TraceBelow {

    private final Screen screen;
    private final SubmissionFile model;
    private final String folder;

    /**
     * @param model the lower report's figures
     * @param folder what stands before the places of the upper project
     */
    TraceBelow(Screen screen, SubmissionFile model, String folder) {
        this.screen = screen;
        this.model = model;
        this.folder = folder;
    }

    /** Goes on in a lower project. */
    interface Below {
        void trace(Compilation lower, String folder, int cell, String indent);
    }

    void trace(Figure figure, String indent, Set<Path> above, Below below) {
        try {
            screen.out().println(indent + screen.say("trace.model", "hash", Manifest.sha256(model.path())));
            Optional<Path> project = model.project()
                    .filter(path -> !above.contains(path.toAbsolutePath().normalize()));
            if (project.isPresent()) {
                goOn(project.get(), figure, indent, below);
            }
        } catch (ConfigException e) {
            screen.out().println(indent + screen.say("trace.no-project", "folder", place()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void goOn(Path project, Figure figure, String indent, Below below) throws IOException {
        Compilation lower = ReportCompiler.check(ReportCompiler.load(project));
        int cell = lower.project().definition().cells().position(figure.key());
        if (cell < 0) {
            return;
        }
        Entry now = lower.consolidation().total().entry(cell);
        if (!now.equals(figure.entry()) || !ChangedReports.changed(project).isEmpty()) {
            screen.out().println(indent + screen.say("trace.changed", "value", text(now)));
            return;
        }
        below.trace(lower, place(), cell, indent);
    }

    private String text(Entry entry) {
        return entry.quantity()
                .map(quantity -> quantity.text())
                .orElse(screen.say(entry instanceof Entry.NotApplicable ? "trace.not-applicable" : "trace.blank"));
    }

    /** The lower project's folder as the upper one names it, e.g. {@code ../jiangyou-2025/}. */
    private String place() {
        String name = model.name();
        return folder + name.substring(0, name.length() - ("out/" + SubmissionFile.MODEL).length());
    }
}
