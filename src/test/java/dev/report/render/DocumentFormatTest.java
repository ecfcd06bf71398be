package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.Compilation;
import dev.report.compile.Making;
import dev.report.compile.Publication;
import dev.report.compile.ReportCompiler;
import dev.report.compose.Block;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.finding.Finding;
import dev.report.project.ReportProject;
import dev.report.publish.InputGuard;
import dev.report.publish.InputHashes;
import dev.report.publish.Publisher;
import dev.report.render.proof.Shown;
import dev.report.run.Progress;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new kind of document needs: one class, and it is rendered, proved and listed like the others. */
class DocumentFormatTest {

    private static final ReportProject.Output KIND = ReportProject.Output.MARKDOWN;

    @TempDir
    Path folder;

    private ProjectFolder project;

    /** A line for each figure of the tables: its id, a tab, its digits. */
    private record Lines(UnaryOperator<String> slip) implements DocumentFormat {

        @Override
        public List<RenderedDocument> render(ReportModel model, List<PublicFile> attached, ReportTemplates templates) {
            StringBuilder lines = new StringBuilder();
            for (ReportModel.SectionModel section : model.sections()) {
                for (Block block : section.blocks()) {
                    if (block instanceof Block.Table table) {
                        table.parts()
                                .forEach(part -> part.rows()
                                        .forEach(row -> row.cells()
                                                .forEach(cell -> lines.append(cell.id())
                                                        .append('\t')
                                                        .append(cell.text())
                                                        .append('\n'))));
                    }
                }
            }
            String text = slip.apply(lines.toString());
            return List.of(RenderedDocument.text(KIND.files().get(0), text, readBack(text)));
        }

        private static Shown readBack(String text) {
            List<Shown.Cell> cells = new ArrayList<>();
            for (String line : text.split("\n")) {
                String[] fields = line.split("\t", -1);
                cells.add(new Shown.Cell(fields[0], fields[1]));
            }
            return new Shown(true, cells, text);
        }
    }

    @BeforeEach
    void projectWithoutCitedFigures() throws IOException {
        project = ProjectFolder.ofSample("minimal", folder.resolve("project"));
        for (String name : List.of("preamble", "overview", "disclosure", "requests", "disputes", "problems", "other")) {
            project.write("narrative/" + name + ".md", "无。\n");
        }
        project.append("report.yaml", "policy: {missing-prose: warning, fail-on: never}\n");
    }

    private Publication compile(UnaryOperator<String> slip) throws IOException {
        ReportProject loaded = ReportCompiler.load(project.root());
        Compilation checked = ReportCompiler.check(loaded);
        Making making = new Making(
                EnumSet.of(KIND),
                false,
                "test",
                InputGuard.before(project.root()).of(loaded),
                new InputHashes(),
                new Publisher(project.root()),
                new Progress());
        return ReportCompiler.publish(checked, new Renderer(loaded, Map.of(KIND, new Lines(slip))), making);
    }

    @Test
    void newFormatIsPublishedAndListedInTheManifest() throws IOException {
        Publication publication = compile(lines -> lines);

        assertThat(publication.isWritten()).isTrue();
        assertThat(project.text("out/" + KIND.files().get(0))).contains("licensing.decisions\t344\n");
        assertThat(project.text("out/manifest.json"))
                .contains("\"" + KIND.files().get(0) + "\" : ", "\"documents\" : [\n    \"" + KIND.kind() + "\"\n  ]");
        assertThat(publication.faces()).isEmpty();
    }

    @Test
    void wrongFigureInANewFormatIsFoundBeforeItIsPublished() throws IOException {
        Publication publication =
                compile(lines -> lines.replace("licensing.decisions\t344", "licensing.decisions\t434"));

        assertThat(publication.isWritten()).isFalse();
        assertThat(publication.compilation().findings())
                .filteredOn(finding -> finding.rule().equals("lost-figure"))
                .extracting(Finding::cell)
                .singleElement()
                .satisfies(cell -> assertThat(cell.orElseThrow()).hasToString("licensing.decisions"));
    }

    @Test
    void figureThatANewFormatLeavesOutIsFound() throws IOException {
        assertThat(compile(lines -> lines.replaceFirst("penalties.decisions\t.*\n", ""))
                        .compilation()
                        .findings())
                .anyMatch(finding -> finding.rule().equals("lost-figure")
                        && finding.message().en().contains("penalties.decisions"));
    }

    private static List<ReportProject.Output> documents() {
        return Stream.of(ReportProject.Output.values())
                .filter(ReportProject.Output::isDocument)
                .toList();
    }

    /** A constant without a class does not compile; this is what the class then has to do. */
    @Test
    void everyKindOfDocumentMakesTheFilesThatItNames() throws IOException {
        ReportProject loaded = ReportCompiler.load(
                ProjectFolder.ofSample("minimal", folder.resolve("whole")).root());
        Compilation checked = ReportCompiler.check(loaded);
        ReportModel model =
                ReportComposer.compose(loaded, checked.consolidation(), checked.narrative(), Optional.empty());
        for (ReportProject.Output kind : documents()) {
            Rendering rendering = new Renderer(loaded).render(model, EnumSet.of(kind), List.of());

            assertThat(rendering.documents()).extracting(RenderedDocument::name).isEqualTo(kind.files());
            assertThat(rendering.faults()).isEmpty();
            assertThat(rendering.documents()).allSatisfy(document -> {
                assertThat(document.shown().cells()).hasSizeGreaterThan(200);
                assertThat(document.shown().text()).contains("344");
            });
        }
    }
}
