package dev.report.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Submissions;
import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.UnitCode;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    /** Averages and shares, each defined before what it needs. */
    private static final String INDICATORS = """
              - {key: slowness, label: 倍数, measure: ratio, mode: recompute, formula: average / 20}
              - {key: average, label: 平均天数, measure: ratio, mode: recompute, formula: days / handled}
              - {key: share, label: 占比, by: who, measure: ratio, mode: recompute, formula: closed * 100 / received/total}
              - {key: days, label: 天数, measure: cases, not_applicable: true, asked: optional}
              - {key: handled, label: 办理, measure: cases, not_applicable: true, asked: optional}
            """;

    private static final String RULES = """
              - id: average-changes
                title: 平均天数
                scope: [unit, report]
                formula: average <= 30
                basis: law
                help: 请核对
                examples: {passes: {days: 30, handled: 1}, fails: {days: 31, handled: 1}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // days and handled of two units; the average of each, and of both
        "10,4,5,2,2.5,2.5,2.5",
        "10,3,10,30,3.33,0.33,0.61",
        "1,8,0,8,0.13,0,0.06",
        "10,0,10,4,—,2.5,5",
        "0,0,0,0,—,—,—",
        "—,4,10,4,—,2.5,1.25",
        "—,—,—,—,—,—,—",
        ",4,10,4,,2.5,1.25",
        ",,,,,,",
    })
    void averageIsComputedForEachUnitAndForAllFromTheirOwnCounts(
            String days1, String handled1, String days2, String handled2, String first, String second, String whole)
            throws IOException {
        Compilation compilation = compile("unit,days,handled\n101," + nothing(days1) + "," + nothing(handled1)
                + "\n201," + nothing(days2) + "," + nothing(handled2) + "\n");

        assertThat(text(unit(compilation, "101"), "average")).isEqualTo(nothing(first));
        assertThat(text(unit(compilation, "201"), "average")).isEqualTo(nothing(second));
        assertThat(text(compilation.consolidation().total(), "average")).isEqualTo(nothing(whole));
        assertThat(text(compilation.consolidation().kind("部门").orElseThrow(), "average"))
                .isEqualTo(nothing(first));
    }

    @Test
    void ratioOfARatioIsComputedFromTheRoundedOneWhateverTheOrderOfTheFile() throws IOException {
        Compilation compilation = compile("unit,days,handled\n101,100,3\n");

        assertThat(text(compilation.consolidation().total(), "average")).isEqualTo("33.33");
        assertThat(text(compilation.consolidation().total(), "slowness")).isEqualTo("1.67");
    }

    @Test
    void splitRatioIsComputedForEachOfItsCategories() throws IOException {
        Compilation compilation = compile("unit,received/total,closed/a,closed/b,closed/total\n101,8,1,5,6\n");

        FigureTable total = compilation.consolidation().total();
        assertThat(List.of(text(total, "share/a"), text(total, "share/b"), text(total, "share/total")))
                .containsExactly("12.5", "62.5", "75");
    }

    @ParameterizedTest
    @CsvSource({"3.33,", "3.34,3.34 3.33", "3.3,3.3 3.33"})
    void averageThatAUnitGivesMayBeRoundedAndNoMore(String given, String failure) throws IOException {
        Compilation compilation = compile("unit,days,handled,average\n101,10,3," + given + "\n");

        assertThat(compilation.findings().stream()
                        .filter(finding -> finding.rule().equals("recomputed-figure"))
                        .map(finding -> finding.actual().orElse("") + " "
                                + finding.expected().orElse("")))
                .isEqualTo(failure == null ? List.of() : List.of(failure));
    }

    @Test
    void bothHalvesOfATieAreRoundedRightly() throws IOException {
        assertThat(failures("unit,days,handled,average\n101,1,8,0.12\n201,1,8,0.13\n"))
                .isEmpty();
    }

    @Test
    void messageShowsTheDivisionWithBothNumbers() throws IOException {
        assertThat(failures("unit,days,handled,average\n101,10,3,4\n")
                        .get(0)
                        .message()
                        .zh())
                .isEqualTo("民政局：平均天数 4，与 天数 10 ÷ 办理 3 = 3.33 不一致，相差 0.67");
    }

    @Test
    void ruleLooksAtTheAverageThatAUnitDidNotGive() throws IOException {
        Compilation compilation = compile("unit,days,handled\n101,62,2\n201,1,1\n");

        assertThat(compilation.findings().stream()
                        .filter(finding -> finding.rule().equals("average-changes"))
                        .map(finding -> finding.unit().map(UnitCode::value).orElse("") + " "
                                + finding.actual().orElse("")))
                .containsExactly("101 31");
    }

    private List<Finding> failures(String csv) throws IOException {
        return compile(csv).findings().stream()
                .filter(finding -> finding.rule().equals("recomputed-figure"))
                .toList();
    }

    private Compilation compile(String csv) throws IOException {
        String form = TestProject.SMALL_FORM
                        .replace("  - {id: money,", "  - {id: ratio, label: 天, decimals: 2}\n  - {id: money,")
                        .replace("indicators:\n", "indicators:\n" + INDICATORS)
                + RULES;
        TestProject.in(folder)
                .form(form)
                .with("policy: {missing-unit: warning}")
                .file("submissions/all.csv", csv)
                .load();
        return ReportCompiler.check(ReportCompiler.load(folder));
    }

    private static FigureTable unit(Compilation compilation, String code) {
        Submissions submissions = compilation.submissions();
        return submissions.of(new UnitCode(code)).orElseThrow().table();
    }

    private static String text(FigureTable table, String key) {
        Entry entry = table.entry(CellKey.of(key));
        return entry.quantity()
                .map(quantity -> quantity.text())
                .orElse(entry instanceof Entry.NotApplicable ? "—" : "");
    }

    private static String nothing(String text) {
        return text == null ? "" : text;
    }
}
