package dev.report.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sum of what is computed for each unit: the averages that units give make a weighted one. */
class ProductOfUnitsTest {

    private static final String INDICATORS = """
              - {key: given, label: 平均天数（填报）, measure: money, mode: none, asked: optional}
              - {key: days, label: 天数合计, measure: money, formula: given * handled}
              - {key: average, label: 平均天数, measure: money, mode: recompute, formula: days / handled}
              - {key: handled, label: 办理, measure: cases, asked: optional}
            """;

    @TempDir
    Path folder;

    @Test
    void averagesOfUnitsAreWeightedInThatOfAll() throws IOException {
        Compilation compilation = compile("unit,given,handled\n101,10,3\n102,2.5,1\n201,4,6\n");

        FigureTable whole = compilation.consolidation().total();
        assertThat(text(whole, "days")).isEqualTo("56.5");
        assertThat(text(whole, "average")).isEqualTo("5.65");
        assertThat(text(compilation.consolidation().kind("部门").orElseThrow(), "average"))
                .isEqualTo("8.125");
        assertThat(text(compilation.consolidation().counted().get(1).table(), "days"))
                .isEqualTo("2.5");
    }

    @Test
    void whatOneUnitDoesNotGiveIsLeftOutOfTheSum() throws IOException {
        Compilation compilation = compile("unit,given,handled\n101,10,3\n102,,1\n201,4,6\n");

        assertThat(text(compilation.consolidation().total(), "days")).isEqualTo("54");
        assertThat(text(compilation.consolidation().total(), "average")).isEqualTo("5.4");
    }

    @Test
    void aProductThatAUnitGivesMustBeThatOfItsNumbers() throws IOException {
        Compilation compilation = compile("unit,given,handled,days\n101,10,3,31\n102,2.5,1,2.5\n201,4,6,24\n");

        assertThat(compilation.findings())
                .filteredOn(finding -> finding.rule().equals("recomputed-figure"))
                .singleElement()
                .extracting(Finding::actual, Finding::expected)
                .containsExactly(Optional.of("31"), Optional.of("30"));
    }

    private Compilation compile(String csv) throws IOException {
        TestProject project = TestProject.in(folder)
                .form(TestProject.SMALL_FORM.replace("tables:\n", INDICATORS + "tables:\n"))
                .with("policy: {missing-prose: warning}")
                .file("submissions/all.csv", csv);
        project.load();
        return ReportCompiler.check(ReportCompiler.load(folder));
    }

    private static String text(FigureTable table, String cell) {
        return table.entry(CellKey.of(cell)).quantity().map(Quantity::text).orElse("");
    }
}
