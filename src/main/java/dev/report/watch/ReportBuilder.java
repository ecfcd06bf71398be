package dev.report.watch;

import dev.report.compile.Compilation;
import dev.report.compile.Received;
import dev.report.compile.ReportCompiler;
import dev.report.compose.DraftState;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.discover.SubmissionFolder;
import dev.report.finding.Severity;
import dev.report.project.ReportProject;
import dev.report.render.Renderer;
import dev.report.run.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Builds a project again and again.
 *
 * <p>What is kept from one build to the next: the loaded project with its templates, until a file changes that is neither a submission nor
 * prose; what the units sent, until a submission changes; the rows of each submission, until that file changes. All else is done anew.
 */
final class ReportBuilder {

    private static final String SUBMISSIONS = ReportProject.SUBMISSIONS + "/";
    private static final String PROSE = "narrative/";

    private final Path root;
    private final KeptSubmissions submissions = new KeptSubmissions();
    private @Nullable Loaded loaded;
    private @Nullable SubmissionFolder folder;
    private @Nullable Received received;

    ReportBuilder(Path root) {
        this.root = root;
    }

    private record Loaded(ReportProject project, Renderer renderer) {}

    /** What was built. @param page the report; empty if what was found allows no draft */
    record Built(Compilation compilation, byte[] page) {}

    /**
     * Builds the project.
     *
     * @param changed the files that changed since the build before
     * @throws dev.report.config.ConfigException if report.yaml, the roster or the definition is faulty
     * @throws dev.report.render.template.RenderException if a template is faulty
     * @throws IOException if a file cannot be read
     */
    Built build(SortedSet<String> changed) throws IOException {
        if (changed.stream().anyMatch(name -> !name.startsWith(SUBMISSIONS) && !name.startsWith(PROSE))) {
            loaded = null;
            received = null;
        }
        if (changed.stream().anyMatch(name -> name.startsWith(SUBMISSIONS))) {
            forget();
        }
        Loaded now = loaded();
        ReportProject project = now.project();
        Compilation compilation = ReportCompiler.check(project, project.outputs(), received(project), new Progress());
        return new Built(compilation, compilation.allowsDraft() ? page(compilation, now.renderer()) : new byte[0]);
    }

    private Received received(ReportProject project) throws IOException {
        if (folder == null) {
            folder = SubmissionFolder.list(root);
        }
        if (received == null) {
            received = ReportCompiler.receive(project, folder, submissions, new Progress());
            submissions.built();
        }
        return received;
    }

    private Loaded loaded() throws IOException {
        if (loaded == null) {
            ReportProject project = ReportCompiler.load(root);
            loaded = new Loaded(project, new Renderer(project));
        }
        return loaded;
    }

    /** A report that would not be published is shown as the draft that it is. */
    private static byte[] page(Compilation compilation, Renderer renderer) {
        Optional<DraftState> state = compilation.isStopped()
                ? Optional.of(new DraftState(compilation.count(Severity.ERROR), compilation.count(Severity.WARNING)))
                : Optional.empty();
        ReportModel model = ReportComposer.compose(
                compilation.project(), compilation.consolidation(), compilation.narrative(), state);
        return renderer.page(model).getBytes(StandardCharsets.UTF_8);
    }

    /** Forgets what the units sent; what was unpacked from archives for it is deleted. */
    void forget() throws IOException {
        received = null;
        if (folder != null) {
            folder.deleteUnpacked();
            folder = null;
        }
    }
}
