package dev.report.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.report.config.ConfigException;
import dev.report.finding.Finding;
import dev.report.model.CellKey;
import dev.report.model.Period;
import dev.report.model.UnitCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodOfProjectTest {

    private static final String SECOND_HALF = "period: {from: 2025-07-01, to: 2025-12-31}";

    @TempDir
    Path folder;

    @Test
    void theTitleHasThePeriodsName() {
        assertThat(halves().timed(SECOND_HALF).load().title()).isEqualTo("江油市人民政府2025年下半年报告");
        assertThat(halves().timed("period: {from: 2025-07-01, to: 2025-12-31, name: 2025年秋}")
                        .load()
                        .title())
                .isEqualTo("江油市人民政府2025年秋报告");
    }

    @Test
    void unitsAreDueThatAreThereOnTheLastDay() {
        ReportProject project = halves().timed("period: {from: 2025-01-01, to: 2025-06-30}")
                .roster("""
                        code,name,kind,valid_from,valid_to
                        101,民政局,部门,2025-06-30,
                        102,财政局,部门,2025-07-01,
                        103,司法局,部门,,2025-06-29
                        """)
                .load();

        assertThat(project.roster().due(project.period()))
                .extracting(Unit::name)
                .containsExactly("民政局");
        assertThat(project.roster().units())
                .filteredOn(unit -> unit.maySubmit(project.period()))
                .extracting(Unit::name)
                .containsExactly("民政局", "司法局");
    }

    @Test
    void thePeriodBeforeHasTheFolderOfItsLastDay() {
        ReportProject project = halves().timed(SECOND_HALF)
                .file(
                        "history/2025-06-30/model.json",
                        model("\"period\": {\"from\": \"2025-01-01\", \"to\": \"2025-06-30\"}"))
                .file("history/2025-06-30/units.csv", "unit,year,closed/a\n101,2025-01-01/2025-06-30,4\n")
                .load();

        History history = project.history().orElseThrow();
        assertThat(history.period())
                .isEqualTo(Period.ofId("2025-01-01/2025-06-30").orElseThrow());
        assertThat(history.figures().value(project.definition().cells().position(new CellKey("closed", "a"))))
                .isEqualTo(BigDecimal.valueOf(7));
        assertThat(history.units()).containsOnlyKeys(new UnitCode("101"));
    }

    @Test
    void thePeriodBeforeIsCalledAsItsOwnReportCallsIt() {
        TestProject project = halves().timed(SECOND_HALF);
        assertThat(project.load().lastPeriod().name().zh()).isEqualTo("2025年上半年");

        project.file(
                "history/2025-06-30/model.json",
                model("\"period\": {\"from\": \"2025-01-01\", \"to\": \"2025-06-30\", \"name\": \"2025年春\"}"));
        assertThat(project.load().lastPeriod().name().zh()).isEqualTo("2025年春");
    }

    @Test
    void anotherPeriodIsNotTheOneBefore() {
        TestProject project = halves().timed(SECOND_HALF)
                .file(
                        "history/2025-06-30/model.json",
                        model("\"period\": {\"from\": \"2024-07-01\", \"to\": \"2024-12-31\"}"))
                .file("history/2025-06-30/units.csv", "unit,year,closed/a\n101,2024,4\n");

        assertThat(faults(project))
                .satisfiesExactly(
                        model -> {
                            assertThat(model.message().zh()).isEqualTo("上期的 model.json 是 2024年下半年的，本报告的上期是 2025年上半年");
                            assertThat(model.message().en())
                                    .isEqualTo(
                                            "Last period's model.json is for July to December 2024, but the period before this report is January to June 2025");
                            assertThat(model.locations().get(0).at()).hasToString("history/2025-06-30/model.json:1:51");
                        },
                        unit -> assertThat(unit.message().zh()).isEqualTo("单位 101 的这一行是 2024年的，上期应为 2025年上半年"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            half-year | period: {from: 2025-06-01, to: 2025-11-30}    | report.yaml:2:9  | 报告格式 small 的报告期是半年，2025-06-01 至 2025-11-30 不是
            quarter   | period: {from: 2025-07-01, to: 2025-12-31}    | report.yaml:2:9  | 报告格式 small 的报告期是季度，2025-07-01 至 2025-12-31 不是
            half-year | period: {from: 2025-12-31, to: 2025-07-01}    | report.yaml:2:16 | 报告期的第一天 2025-12-31 在最后一天 2025-07-01 之后
            half-year | period: {from: 2025-07-01, to: 2025-31-12}    | report.yaml:2:32 | “2025-31-12”不是日期
            half-year | period: {from: 2025-07-01}                    | report.yaml:2:9  | 缺少必填的键“to”
            half-year | year: 2025                                    | report.yaml:2:7  | 报告格式 small 的报告期是半年，不能只写年度
            half-year | title: 报告                                   | report.yaml:1:1  | 缺少必填的键“period”：报告格式 small 的报告期是半年
            year      | title: 报告                                   | report.yaml:1:1  | 缺少必填的键“year”
            year      | period: {from: 2025-07-01, to: 2025-12-31}    | report.yaml:2:9  | 报告格式 small 报告的是公历年，不能用 period
            year      | period: {from: 2025-01-01, to: 2025-12-31}    | report.yaml:2:9  | 报告格式 small 报告的是公历年，不能用 period
            half-year | year: 2025;period: {from: 2025-07-01, to: 2025-12-31} | report.yaml:3:9 | year 和 period 只能写一个
            half-year | period: {from: 1925-07-01, to: 1925-12-31}    | report.yaml:2:16 | 年度“1925”不在可用范围内
            half-year | period: {from: 2025-07-01, till: 2025-12-31}  | report.yaml:2:28 | 不认识的键“till”
            """)
    void whatDoesNotFitTheDefinitionIsSaidWithItsLine(String kind, String written, String place, String message) {
        assertThat(faults(TestProject.in(folder).form(form(kind)).timed(written.replace(';', '\n'))))
                .anySatisfy(fault -> {
                    assertThat(fault.message().zh()).isEqualTo(message);
                    assertThat(fault.locations().get(0).at()).hasToString(place);
                });
    }

    @Test
    void whatToWriteIsShownForTheDefinitionsKind() {
        assertThat(faults(TestProject.in(folder).form(form("quarter")).timed("year: 2025")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.help().zh())
                        .isEqualTo("请写明报告期的起止日期，例如 period: {from: 2025-07-01, to: 2025-09-30}"));
    }

    private TestProject halves() {
        return TestProject.in(folder).form(form("half-year"));
    }

    private static String form(String periods) {
        return TestProject.SMALL_FORM
                .replace("{issuer}{year}年报告", "{issuer}{period}报告")
                .replace("years: ", "periods: " + periods + "\nyears: ");
    }

    private static String model(String time) {
        return "{\"draft\": false, \"definition\": \"small\", " + time
                + ", \"figures\": [{\"key\": \"closed/a\", \"value\": 7, \"state\": \"reported\"}]}";
    }

    private static List<Finding> faults(TestProject project) {
        return catchThrowableOfType(ConfigException.class, project::load).findings();
    }
}
