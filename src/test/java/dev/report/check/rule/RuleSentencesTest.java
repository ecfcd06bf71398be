package dev.report.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Scope;
import dev.report.finding.Context;
import dev.report.finding.Findings;
import dev.report.finding.Remedy;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.Issuer;
import dev.report.project.Policy;
import dev.report.project.TestProject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule without a message of its own says: how the sides should compare, and each factor and number of the formula. */
class RuleSentencesTest {

    @TempDir
    private Path folder;

    /** The table has 甲 7, 乙 3 and 总计 12; the year before 甲 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "received/a = received/b | 收到（甲） 7，与 收到（乙） 3 不符，相差 4 | 收到（甲） 7 does not agree with 收到（乙） 3, difference 4",
                "received/a <= received/b | 收到（甲） 7，大于 收到（乙） 3，多出 4 | 收到（甲） 7 is more than 收到（乙） 3, by 4",
                "received/b >= received/a | 收到（乙） 3，小于 收到（甲） 7，少了 4 | 收到（乙） 3 is less than 收到（甲） 7, by 4",
                "received/a < received/b | 收到（甲） 7，应小于 收到（乙） 3，相差 4 | 收到（甲） 7 should be less than 收到（乙） 3, difference 4",
                "received/b > received/a | 收到（乙） 3，应大于 收到（甲） 7，相差 4 | 收到（乙） 3 should be more than 收到（甲） 7, difference 4",
                "received/a <= 2 * previous(received/a) | 收到（甲） 7，大于 2 × 上年收到（甲） 2 = 4，多出 3 "
                        + "| 收到（甲） 7 is more than 2 × last year's 收到（甲） 2 = 4, by 3",
                "0.5 * received/total <= received/b | 0.5 × 收到（总计） 12 = 6，大于 收到（乙） 3，多出 3 "
                        + "| 0.5 × 收到（总计） 12 = 6 is more than 收到（乙） 3, by 3",
                "received/total <= received/a + 1.5 * received/b | 收到（总计） 12，大于 收到（甲） 7 + 1.5 × 收到（乙） 3 = 11.5，多出 0.5 "
                        + "| 收到（总计） 12 is more than 收到（甲） 7 + 1.5 × 收到（乙） 3 = 11.5, by 0.5",
                "received/total - 2 * received/b <= received/b | 收到（总计） 12 − 2 × 收到（乙） 3 = 6，大于 收到（乙） 3，多出 3 "
                        + "| 收到（总计） 12 − 2 × 收到（乙） 3 = 6 is more than 收到（乙） 3, by 3",
                "received/total <= received/a + 4 | 收到（总计） 12，大于 收到（甲） 7 + 4 = 11，多出 1 "
                        + "| 收到（总计） 12 is more than 收到（甲） 7 + 4 = 11, by 1",
                "received/a <= received/b - 1 | 收到（甲） 7，大于 收到（乙） 3 − 1 = 2，多出 5 "
                        + "| 收到（甲） 7 is more than 收到（乙） 3 − 1 = 2, by 5",
                "received/a <= 5 | 收到（甲） 7，大于 5，多出 2 | 收到（甲） 7 is more than 5, by 2",
            })
    void sentenceSaysHowTheSidesCompareWithAllThatIsInTheFormula(String formula, String zh, String en) {
        assertThat(message("", formula)).isEqualTo(new Text(zh, en));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{indicators: [received]} | total = a + b | 收到：总计 12，与 甲 7 + 乙 3 = 10 不符，相差 2 "
                        + "| 收到: 总计 12 does not agree with 甲 7 + 乙 3 = 10, difference 2",
                "{breakdown: who} | received <= 5 | 甲：收到 7，大于 5，多出 2 | 甲: 收到 7 is more than 5, by 2",
                "{cells: [received/a]} | it <= 2 * previous(it) | 收到（甲） 7，大于 2 × 上年 2 = 4，多出 3 "
                        + "| 收到（甲） 7 is more than 2 × last year 2 = 4, by 3",
            })
    void whatAClaimIsMadeForStandsApartAndOnce(String each, String formula, String zh, String en) {
        assertThat(message("    each: " + each + "\n", formula)).isEqualTo(new Text(zh, en));
    }

    private Text message(String each, String formula) {
        int rules = TestProject.SMALL_FORM.indexOf("rules:");
        TestProject.in(folder)
                .form(TestProject.SMALL_FORM.substring(0, rules)
                        + "rules:\n  - id: rule\n    title: x\n    scope: report\n" + each + "    formula: " + formula
                        + "\n    basis: law\n    help: x\n    examples: {passes: {amount: 1}, fails: {amount: 1}}\n");
        ReportDefinition form = DefinitionLoader.load("form", folder).orElseThrow();
        FigureTable now = table(form, "7", "3", "12");
        FigureTable before = table(form, "2", "2", "4");
        Evaluation.Failure failure = new RuleEvaluator(form, Policy.Blank.ERROR, Issuer.Level.COUNTY)
                .evaluate(Scope.REPORT, now, before)
                .failures()
                .get(0);
        Findings findings = new Findings(RuleFindings.class, Context.NONE);
        new RuleFindings(form, Issuer.Level.COUNTY, findings)
                .add(failure, now, before, Optional.empty(), Remedy.NONE, SourceLocation.file("report.yaml"));
        return findings.all().get(0).message();
    }

    private static FigureTable table(ReportDefinition form, String... values) {
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("1"), form.cells());
        for (int i = 0; i < values.length; i++) {
            int cell = form.cells().position(CellKey.of("received/" + new String[] {"a", "b", "total"}[i]));
            table.reported(
                    cell, new Quantity(new BigDecimal(values[i]), form.cells().measure(cell), false));
        }
        return table.build();
    }
}
