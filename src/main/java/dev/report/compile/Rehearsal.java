package dev.report.compile;

import dev.report.aggregate.Aggregator;
import dev.report.aggregate.Consolidation;
import dev.report.bind.Submissions;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.discover.Intake;
import dev.report.project.ReportProject;
import dev.report.prose.Narrative;
import dev.report.publish.Manifest;
import dev.report.publish.ModelWriter;
import dev.report.render.Renderer;
import dev.report.render.Rendering;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the stages after checking once on no submissions at all and throws the result away, while the real ones are still being read.
 *
 * <p>In a fresh Java a first run takes five times as long as a second one, since the templates are parsed and some thousand classes
 * are loaded for it; with two processors this costs nothing. It writes nothing, and what it fails of the real run meets again.
 */
public final class Rehearsal implements Runnable {

    private final ReportProject project;
    private final Renderer renderer;
    private final Set<ReportProject.Output> outputs;
    private final Thread thread = new Thread(this, "rehearsal");

    Rehearsal(ReportProject project, Renderer renderer, Set<ReportProject.Output> outputs) {
        this.project = project;
        this.renderer = renderer;
        this.outputs = outputs;
    }

    void start() {
        if (outputs.contains(ReportProject.Output.PDF)) {
            renderer.preload();
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until it is over, so that the templates it read are the same in every run. */
    void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the templates were listed", e);
        }
    }

    @Override
    public void run() {
        try {
            Submissions none = new Submissions(List.of(), List.of());
            Consolidation nothing = Aggregator.aggregate(project, none);
            Narrative silence = new Narrative(Map.of());
            ReportModel model = ReportComposer.compose(project, nothing, silence, Optional.empty());
            Compilation checked = new Compilation(
                    project,
                    new Intake(List.of(), List.of()),
                    none,
                    nothing,
                    silence,
                    List.of(),
                    new Compilation.RuleCounts(0, 0, Map.of()));
            Set<ReportProject.Output> texts = EnumSet.copyOf(outputs);
            texts.remove(ReportProject.Output.PDF);
            ModelWriter writer = new ModelWriter(project, nothing, model);
            Rendering rendering = renderer.render(model, texts, writer.publicPart());
            ReportCompiler.files(checked, writer, rendering).values().forEach(Manifest::sha256);
        } catch (IOException | RuntimeException | Error e) {
            // The real run meets the same fault, and has someone to tell.
            return;
        }
    }
}
