package dev.report.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Aggregator;
import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.project.ProjectLoader;
import dev.report.project.ReportProject;
import dev.report.publish.ModelWriter;
import dev.report.render.PublicFile;
import dev.report.render.Renderer;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check takes for narrow enough, without setting a page, is so on the pages. */
class PageCheckTest {

    /** Twelve digits in each measure: whole numbers have no decimals. */
    private static final long TWELVE_DIGITS = 888_888_888_888L;

    @ParameterizedTest
    @ValueSource(strings = {"licensing.decisions", "penalties.decisions", "coercion.decisions"})
    void twelveDigitsFitAColumnOfFiguresThatStandsAlone(String cell) throws IOException {
        Compilation checked = ReportCompiler.check(ProjectLoader.load(ProjectFolder.SAMPLES.resolve("minimal")));
        Submissions large = with(checked.submissions(), CellKey.of(cell));
        ReportProject project = checked.project();
        Consolidation sums = Aggregator.aggregate(project, large);

        assertThat(sums.total().digits(project.definition().cells().position(CellKey.of(cell))))
                .hasSizeGreaterThanOrEqualTo(12);
        ReportModel model = ReportComposer.compose(project, sums, checked.narrative(), Optional.empty());
        byte[] figures = new ModelWriter(project, sums, model).publicPart();
        assertThat(new Renderer(project)
                        .render(model, project.outputs(), List.of(PublicFile.model(figures)))
                        .faults())
                .isEmpty();
    }

    private static Submissions with(Submissions sent, CellKey key) {
        List<Submission> all = new ArrayList<>(sent.submissions());
        Submission first = all.get(0);
        FigureTable table = first.table();
        FigureTable.Builder large = new FigureTable.Builder(table.owner(), table.cells());
        for (int cell = 0; cell < table.cells().size(); cell++) {
            large.entry(cell, table.entry(cell));
        }
        large.reported(table.cells().position(key), TWELVE_DIGITS, false);
        all.set(0, new Submission(first.unit(), large.build(), first.files(), first.notes()));
        return new Submissions(all, sent.findings());
    }
}
