package dev.report.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Scope;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.Remedy;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Issuer;
import dev.report.project.Policy;
import dev.report.project.TestProject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleEvaluatorTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // formula, a, b, total, outcome
        "received/total = received/a + received/b,1,2,3,passed",
        "received/total = received/a + received/b,1,2,4,4 against 3",
        "received/total = received/a + received/b,0,0,0,passed",
        "received/total >= received/a + received/b,1,2,4,passed",
        "received/total <= received/a + received/b,1,2,4,4 against 3",
        "received/total < received/a + received/b,1,2,3,3 against 3",
        "received/total > received/a + received/b,1,2,3,3 against 3",
        "received/a + received/b - received/total = 0,1,2,4,-1 against 0",
        "2 * received/a + 1 = received/total,1,2,3,passed",
        "received/* = 6,1,2,3,passed",
        // a cell without a value
        "received/total = received/a + received/b,1,,3,BLANK",
        "received/total = received/a + received/b,1,x,3,UNREADABLE",
        "received/total = received/a + received/b,1,—,3,NOT_APPLICABLE",
        "received/total = received/a + received/b,,,,BLANK",
        // "at least" makes an equality a bound
        "received/total = received/a + received/b,220余,5,225,passed",
        "received/total = received/a + received/b,220余,5,230,passed",
        "received/total = received/a + received/b,220余,5,224,224 against 225",
        "received/total = received/a + received/b,220,5,220余,passed",
        "received/total = received/a + received/b,220,5,230余,230 against 225",
        "received/total = received/a + received/b,220余,5,220余,APPROXIMATE",
        "received/total - received/a = received/b,220余,5,225,passed",
        "received/total - received/a = received/b,220余,5,224,4 against 5",
        "received/total - received/a = received/b,220余,5,230余,APPROXIMATE",
        // a bound holds, fails, or may hold
        "received/a >= received/b,110余,120,0,APPROXIMATE",
        "received/a >= received/b,120余,120,0,passed",
        "received/a > received/b,120余,120,0,APPROXIMATE",
        "received/a <= received/b,110余,120,0,APPROXIMATE",
        "received/a <= received/b,130余,120,0,130 against 120",
        "received/a < received/b,120余,120,0,120 against 120",
        "received/a <= received/b,120,110余,0,APPROXIMATE",
        "received/a <= received/b,110,110余,0,passed",
        "received/a >= received/b,100,110余,0,100 against 110",
        "received/total - received/a <= received/b,110余,5,120,APPROXIMATE",
        "received/total - received/a <= received/b,110余,10,120,passed",
    })
    void claimPassesFailsWithBothSidesOrSaysWhyItWasNotEvaluated(
            String formula, String a, String b, String total, String outcome) {
        ReportDefinition form = form(formula, "");

        assertThat(outcome(form, Policy.Blank.ERROR, table(form, a, b, total), null))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"ERROR,BLANK", "ZERO,3 against 1", "NOT_APPLICABLE,NOT_APPLICABLE"})
    void policySaysWhatABlankMeansToARule(Policy.Blank blank, String outcome) {
        ReportDefinition form = form("received/total = received/a + received/b", "");

        assertThat(outcome(form, blank, table(form, "1", null, "3"), null)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"10,passed", "11,passed", "9,passed", "12,12 against 10", "8,8 against 10"})
    void toleranceIsTheLargestDifferenceThatStillPasses(String total, String outcome) {
        ReportDefinition form = form("received/total = received/a + received/b", "tolerance: 1");

        assertThat(outcome(form, Policy.Blank.ERROR, table(form, "5", "5", total), null))
                .isEqualTo(outcome);
    }

    @Test
    void previousIsLastYearsValue() {
        ReportDefinition form = form("received/a = previous(received/total)", "");
        FigureTable now = table(form, "5", "0", "0");

        assertThat(outcome(form, Policy.Blank.ERROR, now, null)).isEqualTo("NO_HISTORY");
        assertThat(outcome(form, Policy.Blank.ERROR, now, table(form, "0", "0", "5")))
                .isEqualTo("passed");
        assertThat(outcome(form, Policy.Blank.ERROR, now, table(form, "0", "0", "6")))
                .isEqualTo("5 against 6");
        assertThat(outcome(form, Policy.Blank.ERROR, now, table(form, "0", "0", null)))
                .isEqualTo("BLANK");
    }

    @Test
    void incompleteSumIsNotEvaluated() {
        ReportDefinition form = form("received/total = received/a + received/b", "");
        FigureTable table = builder(form, "1", "2", "4").incomplete(1).build();

        assertThat(outcome(form, Policy.Blank.ERROR, table, null)).isEqualTo("BLANK");
    }

    @Test
    void amountsOfDifferentLengthAreAddedExactly() {
        ReportDefinition form = form("received/total = received/a + received/b", "");
        FigureTable table = table(form, "99999999999999999999", "1", "100000000000000000000");

        assertThat(outcome(form, Policy.Blank.ERROR, table, null)).isEqualTo("passed");
    }

    @Test
    void ruleIsRepeatedForEachCategory() {
        ReportDefinition form = small();
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("1"), form.cells());
        set(table, form, "received/a", "1");
        set(table, form, "closed/a", "2");
        set(table, form, "received/b", "1");
        set(table, form, "closed/b", "1");

        Evaluation evaluation = evaluator(form, Policy.Blank.ERROR).evaluate(Scope.UNIT, table.build(), null);

        assertThat(evaluation.failures())
                .extracting(failure -> failure.claim().rule().id() + " "
                        + failure.claim().repetition().key())
                .containsExactly("closed-within-received a");
        assertThat(evaluation.passed()).isEqualTo(1);
        // closed-within-received/total, row-total of both indicators, the recomputed figure
        assertThat(evaluation.notEvaluatedCount()).isEqualTo(4);
    }

    @Test
    void ruleIsRepeatedForEachIndicator() {
        ReportDefinition form = small();
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("1"), form.cells());
        for (String indicator : List.of("received", "closed")) {
            set(table, form, indicator + "/a", "1");
            set(table, form, indicator + "/b", "1");
            set(table, form, indicator + "/total", indicator.equals("closed") ? "1" : "2");
        }

        assertThat(evaluator(form, Policy.Blank.ERROR)
                        .evaluate(Scope.REPORT, table.build(), null)
                        .failures())
                .extracting(failure -> failure.claim().rule().id() + " "
                        + failure.claim().repetition().key())
                .containsExactly("row-total closed");
    }

    @Test
    void unitThatSubmitsAComputedFigureMustHaveComputedTheSame() {
        ReportDefinition form = small();
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("1"), form.cells());
        set(table, form, "received/a", "1");
        set(table, form, "received/b", "2");
        set(table, form, "computed", "4");

        assertThat(evaluator(form, Policy.Blank.ERROR)
                        .evaluate(Scope.UNIT, table.build(), null)
                        .failures())
                .extracting(failure -> failure.claim().rule().id() + " " + failure.outcome())
                .containsExactly("recomputed-figure " + new Outcome.Failed(new BigDecimal(4), new BigDecimal(3)));
        assertThat(evaluator(form, Policy.Blank.ERROR)
                        .evaluate(Scope.REPORT, table.build(), null)
                        .failures())
                .isEmpty();
    }

    @Test
    void findingNamesBothSidesTheDifferenceAndEveryCell() {
        ReportDefinition form = small();
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("101"), form.cells());
        FigureTable.Source source = new FigureTable.Source("submissions/101.csv", "");
        set(table, form, "received/a", "54");
        set(table, form, "closed/a", "57");
        table.read(form.cells().position(CellKey.of("received/a")), source, 7, 3, "");
        table.read(form.cells().position(CellKey.of("closed/a")), source, 31, 3, "");
        FigureTable built = table.build();
        Evaluation.Failure failure = evaluator(form, Policy.Blank.ERROR)
                .evaluate(Scope.UNIT, built, null)
                .failures()
                .get(0);

        Finding finding = finding(form, failure, built);

        assertThat(finding.rule()).isEqualTo("closed-within-received");
        assertThat(finding.cell()).contains(CellKey.of("closed/a"));
        assertThat(finding.message().zh()).isEqualTo("甲：办结 57，多于 收到 54，多出 3");
        assertThat(finding.message().en()).isEqualTo("甲: 57 > 54 by 3");
        assertThat(finding.expected()).contains("54");
        assertThat(finding.actual()).contains("57");
        assertThat(finding.difference()).contains("3");
        assertThat(finding.basis().zh()).isEqualTo("《条例》（第1号） 第二条");
        assertThat(finding.help().zh()).isEqualTo("请核对");
        assertThat(finding.locations())
                .extracting(place -> place.at() + " " + place.label().zh() + " " + place.value())
                .containsExactly("submissions/101.csv:31:3 办结（甲） 57", "submissions/101.csv:7:3 收到（甲） 54");
    }

    @Test
    void findingOnMereNumbersPointsAtTheSubmission() {
        ReportDefinition form = form("1 = 2", "");
        FigureTable table = table(form, "1", "2", "3");
        Evaluation.Failure failure = evaluator(form, Policy.Blank.ERROR)
                .evaluate(Scope.REPORT, table, null)
                .failures()
                .get(0);

        Finding finding = finding(form, failure, table);

        assertThat(finding.cell()).isEmpty();
        assertThat(finding.message().zh()).isEqualTo("1，与 2 不符，相差 1");
        assertThat(finding.locations())
                .extracting(place -> place.at().toString())
                .containsExactly("submissions/101.csv:1");
    }

    @Test
    void findingOnAComputedFigureSaysWhatItIsComputedFrom() {
        ReportDefinition form = small();
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("101"), form.cells());
        set(table, form, "received/a", "1");
        set(table, form, "received/b", "2");
        set(table, form, "computed", "4");
        FigureTable built = table.build();
        Evaluation.Failure failure = evaluator(form, Policy.Blank.ERROR)
                .evaluate(Scope.UNIT, built, null)
                .failures()
                .get(0);

        Finding finding = finding(form, failure, built);

        assertThat(finding.message().zh()).isEqualTo("重算 4，与 收到（甲） 1 + 收到（乙） 2 = 3 不一致，相差 1");
        assertThat(finding.message().en()).isEqualTo("重算 4 does not agree with 收到（甲） 1 + 收到（乙） 2 = 3, difference 1");
    }

    private static Finding finding(ReportDefinition form, Evaluation.Failure failure, FigureTable table) {
        Findings findings = new Findings(RuleFindings.class, Context.NONE);
        new RuleFindings(form, Issuer.Level.COUNTY, findings)
                .add(
                        failure,
                        table,
                        null,
                        Optional.of(table.owner()),
                        Remedy.NONE,
                        SourceLocation.file("submissions/101.csv"));
        return findings.all().get(0);
    }

    private String outcome(
            ReportDefinition form, Policy.Blank blank, FigureTable table, @Nullable FigureTable lastYear) {
        Evaluation evaluation = evaluator(form, blank).evaluate(Scope.REPORT, table, lastYear);
        if (!evaluation.failures().isEmpty()) {
            Outcome.Failed failed = evaluation.failures().get(0).outcome();
            return Quantity.plain(failed.left()) + " against " + Quantity.plain(failed.right());
        }
        return evaluation.passed() == 1
                ? "passed"
                : evaluation.notEvaluated().keySet().iterator().next().name();
    }

    private static RuleEvaluator evaluator(ReportDefinition form, Policy.Blank blank) {
        return new RuleEvaluator(form, blank, Issuer.Level.COUNTY);
    }

    private ReportDefinition small() {
        TestProject.in(folder).form(TestProject.SMALL_FORM);
        return DefinitionLoader.load("form", folder).orElseThrow();
    }

    /** The small form with this one rule. */
    private ReportDefinition form(String formula, String more) {
        int rules = TestProject.SMALL_FORM.indexOf("rules:");
        TestProject.in(folder)
                .form(TestProject.SMALL_FORM.substring(0, rules)
                        + "rules:\n  - id: rule\n    title: x\n    scope: report\n    formula: "
                        + formula + "\n    basis: law\n    help: x\n"
                        + (more.isEmpty() ? "" : "    " + more + "\n")
                        + "    examples: {passes: {amount: 1}, fails: {amount: 1}}\n");
        return DefinitionLoader.load("form", folder).orElseThrow();
    }

    private static FigureTable table(
            ReportDefinition form, @Nullable String a, @Nullable String b, @Nullable String total) {
        return builder(form, a, b, total).build();
    }

    private static FigureTable.Builder builder(
            ReportDefinition form, @Nullable String a, @Nullable String b, @Nullable String total) {
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("1"), form.cells());
        set(table, form, "received/a", a);
        set(table, form, "received/b", b);
        set(table, form, "received/total", total);
        return table;
    }

    /** Sets a number, one with 余, {@code —} for not applicable, {@code x} for unreadable; null leaves the cell blank. */
    private static void set(FigureTable.Builder table, ReportDefinition form, String key, @Nullable String text) {
        int cell = form.cells().position(CellKey.of(key));
        if (text == null) {
            return;
        }
        if (text.equals("x")) {
            table.unreadable(cell);
        } else if (text.equals("—")) {
            table.entry(cell, new Entry.NotApplicable());
        } else {
            BigDecimal number = new BigDecimal(text.replace("余", ""));
            table.reported(cell, new Quantity(number, form.cells().measure(cell), text.endsWith("余")));
        }
    }
}
