package dev.report.compile;

import dev.report.compose.DraftState;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.finding.Severity;
import dev.report.project.ReportProject;
import dev.report.publish.ModelWriter;
import dev.report.publish.OutputNames;
import dev.report.publish.UnitsWriter;
import dev.report.publish.data.OpenData;
import dev.report.render.PublicFile;
import dev.report.render.RenderedDocument;
import dev.report.render.Renderer;
import dev.report.render.Rendering;
import dev.report.run.Background;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Composes and renders a checked project. */
final class ReportMaker {

    /** The table of fewer units is written sooner than a thread is there. */
    private static final int MANY_UNITS = 500;

    private ReportMaker() {}

    /**
     * A report that was made, and proved.
     *
     * @param files its files by name, the manifest aside; empty if it cannot be published
     * @param proved the compilation, with the findings that came up while rendering
     */
    record Made(Map<String, byte[]> files, Compilation proved) {
        Made {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }

        boolean isComplete() {
            return !files.isEmpty();
        }
    }

    /**
     * Makes the files of a report.
     *
     * @param renderer of the same project, or of the one that this is a part of
     * @throws dev.report.render.template.RenderException if a template is faulty
     * @throws IOException if a face cannot be read
     */
    static Made make(Compilation checked, Renderer renderer, Making making) throws IOException {
        Optional<DraftState> state = making.draft()
                ? Optional.of(new DraftState(checked.count(Severity.ERROR), checked.count(Severity.WARNING)))
                : Optional.empty();
        ReportModel model =
                ReportComposer.compose(checked.project(), checked.consolidation(), checked.narrative(), state);
        ModelWriter modelWriter = new ModelWriter(checked.project(), checked.consolidation(), model);
        Map<String, byte[]> data = making.outputs().contains(ReportProject.Output.DATA)
                ? OpenData.of(checked.project(), checked.consolidation(), checked.submissions())
                : Map.of();
        Background<byte[]> units =
                new Background<>("units", () -> UnitsWriter.write(checked.project(), checked.submissions()));
        if (checked.submissions().submissions().size() >= MANY_UNITS) {
            units.start();
        }
        Rendering rendering = renderer.render(model, making.outputs(), attached(modelWriter, data));
        Compilation proved =
                rendering.isClean() ? checked : checked.with(PageFindings.of(checked, model, rendering.faults()));
        if (!rendering.isClean() && !(making.draft() && rendering.isComplete())) {
            return new Made(Map.of(), proved);
        }
        Map<String, byte[]> files = files(proved, modelWriter, rendering, units);
        files.putAll(data);
        return new Made(files, proved);
    }

    /** What documents carry along: the public part of the model, and the tables for a portal where they are wanted. */
    private static List<PublicFile> attached(ModelWriter modelWriter, Map<String, byte[]> data) {
        List<PublicFile> attached = new ArrayList<>();
        attached.add(PublicFile.model(modelWriter.publicPart()));
        data.forEach((name, content) -> attached.add(OpenData.attached(name, content)));
        return attached;
    }

    /** What goes into {@code out/} by name, the manifest aside. */
    private static Map<String, byte[]> files(
            Compilation checked, ModelWriter modelWriter, Rendering rendering, Background<byte[]> units)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (RenderedDocument document : rendering.documents()) {
            files.put(document.name(), document.content());
        }
        files.put(OutputNames.MODEL, modelWriter.full());
        files.put(OutputNames.UNITS, units.here());
        files.put(
                OutputNames.FINDINGS,
                ReportCompiler.findings(checked)
                        .ofReport(
                                checked.project().definition().heading().style().spoken()));
        return files;
    }
}
