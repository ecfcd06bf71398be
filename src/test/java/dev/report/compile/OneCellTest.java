package dev.report.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Aggregator;
import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.compose.ReportComposer;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AggregationMode;
import dev.report.definition.rule.Worth;
import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import dev.report.model.Figure;
import dev.report.model.FigureTable;
import dev.report.model.Provenance;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.ProjectLoader;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import dev.report.prose.Narrative;
import dev.report.prose.NarrativeReader;
import dev.report.publish.ModelWriter;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Add 1 to a submitted cell, and exactly those figures change that trace to it: totals, subtotals of the unit's kind,
 * figures computed from them, and the sections that cite them.
 */
class OneCellTest {

    /** One number that a unit submitted. */
    private record Cell(int submission, int position) {}

    @ParameterizedTest(name = "{0}, {1} cells, seed {2}")
    @CsvSource({"minimal, 1000000, 0", "jiangyou-2015, 150, 20160330"})
    void oneMoreInACellChangesExactlyTheFiguresThatTraceToIt(String sample, int most, long seed) throws IOException {
        Compilation compiled = ReportCompiler.check(ProjectLoader.load(ProjectFolder.SAMPLES.resolve(sample)));
        Json before = model(compiled.project(), compiled.consolidation());
        List<Cell> cells = cells(compiled.submissions());
        Collections.shuffle(cells, new Random(seed));

        for (Cell cell : cells.subList(0, Math.min(most, cells.size()))) {
            Submissions raised =
                    raise(compiled.submissions(), cell, compiled.project().definition());
            Json after = model(compiled.project(), Aggregator.aggregate(compiled.project(), raised));

            Expected expected = expected(compiled, cell);
            String name = compiled.submissions()
                            .submissions()
                            .get(cell.submission())
                            .unit()
                            .code() + " "
                    + compiled.project().definition().cells().key(cell.position());
            assertThat(Json.differences(before.figures(), after.figures()))
                    .as(name)
                    .containsExactlyElementsOf(expected.figures());
            assertThat(Json.differences(before.subtotals(), after.subtotals()))
                    .as(name)
                    .containsExactlyElementsOf(expected.subtotals());
            assertThat(Json.differences(before.sections(), after.sections()))
                    .as(name)
                    .containsExactlyElementsOf(expected.sections());
        }
    }

    private static List<Cell> cells(Submissions submissions) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < submissions.submissions().size(); i++) {
            FigureTable table = submissions.submissions().get(i).table();
            for (int position = 0; position < table.cells().size(); position++) {
                if (table.isReported(position) && !table.isComputed(position)) {
                    cells.add(new Cell(i, position));
                }
            }
        }
        return cells;
    }

    private static Submissions raise(Submissions submissions, Cell raised, ReportDefinition definition) {
        List<Submission> all = new ArrayList<>(submissions.submissions());
        Submission submission = all.get(raised.submission());
        all.set(
                raised.submission(),
                new Submission(
                        submission.unit(),
                        raise(submission.table(), raised.position(), definition),
                        submission.files(),
                        submission.notes()));
        return new Submissions(all, submissions.findings());
    }

    private static FigureTable raise(FigureTable table, int raised, ReportDefinition definition) {
        CellIndex cells = table.cells();
        FigureTable.Builder builder = new FigureTable.Builder(table.owner(), cells);
        for (int position = 0; position < cells.size(); position++) {
            if (!table.isComputed(position)) {
                builder.entry(position, table.entry(position));
            }
        }
        Quantity quantity = table.entry(raised).quantity().orElseThrow();
        BigDecimal more = quantity.value().add(BigDecimal.ONE);
        builder.reported(raised, new Quantity(more, quantity.measure(), quantity.approximate()));
        return definition.computations().fill(builder, Worth.BLANK);
    }

    private static Json model(ReportProject project, Consolidation consolidation) throws IOException {
        Narrative narrative = NarrativeReader.read(project, consolidation).narrative();
        byte[] model = new ModelWriter(
                        project,
                        consolidation,
                        ReportComposer.compose(project, consolidation, narrative, Optional.empty()))
                .full();
        return Json.parse(new String(model, StandardCharsets.UTF_8));
    }

    private record Expected(List<String> figures, List<String> subtotals, List<String> sections) {}

    /** What the figures' own provenance says should change. */
    private static Expected expected(Compilation compiled, Cell cell) {
        Submission submission = compiled.submissions().submissions().get(cell.submission());
        CellIndex cells = compiled.project().definition().cells();
        CellKey key = cells.key(cell.position());
        String kind = submission.unit().kind();
        List<String> figures = new ArrayList<>();
        List<String> subtotals = new ArrayList<>();
        Set<CellKey> changed = new LinkedHashSet<>();
        for (int position = 0; position < cells.size(); position++) {
            assertThat(compiled.project().definition().indicator(position).mode())
                    .isNotEqualTo(AggregationMode.MAX);
            if (traces(
                    compiled.consolidation().figure(position),
                    key,
                    submission.unit().code())) {
                changed.add(cells.key(position));
                figures.add(cells.key(position).toString());
                subtotals.add(cells.key(position) + " @" + kind);
            }
        }
        List<String> sections = new ArrayList<>();
        compiled.narrative().sections().forEach((id, prose) -> {
            if (cites(prose, changed)) {
                sections.add(id);
            }
        });
        return new Expected(figures, subtotals, sections);
    }

    private static boolean traces(Figure figure, CellKey key, UnitCode unit) {
        if (figure.provenance() instanceof Provenance.Computed computed) {
            return computed.inputs().stream().anyMatch(input -> traces(input, key, unit));
        }
        return figure.key().equals(key) && figure.unit().equals(unit);
    }

    private static boolean cites(BoundProse prose, Set<CellKey> changed) {
        return prose.citations().stream()
                .anyMatch(citation -> citation.cells().stream().anyMatch(changed::contains));
    }
}
