package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.finding.Finding;
import dev.report.project.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    private static final String FORM = TestProject.SMALL_FORM
            .replace("{issuer}{year}年报告", "{issuer}{period}报告")
            .replace("years: ", "periods: half-year\nyears: ")
            .replace("year: [year]", "year: [year, 报告期, period_end]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-07-01/2025-12-31",
                "2025-07-01 至 2025-12-31",
                "2025-12-31",
                "2025/12/31",
                "2025-12",
                "2025年下半年",
                "２０２５年下半年",
                "2025年7月1日至12月31日",
                "2025年7-12月",
                "2025H2",
                "July to December 2025",
                "1 July – 31 December 2025",
                "six months ended 31 December 2025",
                "2025",
                ""
            })
    void aRowIsTakenWhosePeriodIsTheReports(String written) {
        Bound bound = bound("unit,year,latest\n101," + written + ",3\n");

        assertThat(bound.figures("101")).containsEntry("latest", "3");
        assertThat(bound.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-01/2025-06-30",
                "2025-06-30",
                "2024-12-31",
                "2025年上半年",
                "2025H1",
                "2025年第四季度",
                "January to June 2025",
                "2024",
                "下半年"
            })
    void aRowOfAnotherPeriodIsNotTaken(String written) {
        Bound bound = bound("unit,year,latest\n101," + written + ",3\n");

        assertThat(bound.figures("101")).isEmpty();
        assertThat(bound.findings())
                .containsExactly("wrong-year submissions/101.csv:2:2 民政局：报告期应为 2025年下半年，表中是 " + written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            民政局2025年上半年统计表      | 民政局：表的标题写的是 2025年上半年，报告期是 2025年下半年
            2025年上半年政府信息公开统计表  | 民政局：表的标题写的是 2025年上半年，报告期是 2025年下半年
            民政局2024年统计表           | 民政局：表的标题写的是 2024，报告期是 2025年下半年
            统计期间：2025年1月1日至6月30日 | 民政局：表内写明的统计期间是 2025年1月1日至6月30日，报告期是 2025年下半年
            报告期：2025年上半年          | 民政局：表内写明的报告期是 2025年上半年，报告期是 2025年下半年
            民政局2025年下半年统计表      |
            民政局2025年统计表           |
            统计期间：2025年7月1日至12月31日 |
            报告期：2025年下半年          |
            """)
    void theWordsAroundATableMayNameThePeriod(String line, String message) {
        Bound bound = bound(line + ",,\n指标,breakdown,value\nlatest,,3\n".replace("指标", "indicator"));

        assertThat(bound.figures("101")).containsEntry("latest", "3");
        if (message == null) {
            assertThat(bound.findings()).isEmpty();
        } else {
            assertThat(bound.submissions().findings())
                    .filteredOn(finding -> finding.rule().equals("wrong-year"))
                    .extracting(finding -> finding.message().zh())
                    .first()
                    .isEqualTo(message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "101-2025年上半年.csv, 1",
        "101-2025H1.csv,        1",
        "101-2024.csv,          1",
        "101-2025年下半年.csv,  0",
        "101-2025H2.csv,        0",
        "101-2025.csv,          0"
    })
    void aFilesNameMayNameThePeriod(String name, int findings) {
        Bound bound = Bound.of(TestProject.in(folder)
                .form(FORM)
                .timed("period: {from: 2025-07-01, to: 2025-12-31}")
                .file("submissions/" + name, "indicator,breakdown,value\nlatest,,3\n"));

        assertThat(bound.submissions().findings())
                .filteredOn(finding -> finding.rule().equals("wrong-year"))
                .hasSize(findings)
                .allSatisfy(finding -> assertThat(finding.expected()).contains("2025-07-01/2025-12-31"));
    }

    @Test
    void aJsonSubmissionSaysItsPeriod() {
        String submission = """
                [{"unit": "101", "period": "2025-07-01/2025-12-31", "figures": {"latest": 3}},
                 {"unit": "102", "period": "2025-01-01/2025-06-30", "figures": {"latest": 4}}]
                """;
        Bound bound = Bound.of(TestProject.in(folder)
                .form(FORM)
                .timed("period: {from: 2025-07-01, to: 2025-12-31}")
                .file("submissions/all.json", submission));

        assertThat(bound.figures("101")).containsEntry("latest", "3");
        assertThat(bound.figures("102")).isEmpty();
        assertThat(bound.submissions().findings())
                .filteredOn(finding -> finding.rule().equals("wrong-year"))
                .extracting(Finding::message)
                .extracting(message -> message.en())
                .containsExactly("The period must be July to December 2025, but the file says 2025-01-01/2025-06-30");
    }

    @Test
    void aUnitWhoseFileIsOfAnotherPeriodHasNotSubmitted() {
        String another = """
                {"unit": "102", "period": "2025-01-01/2025-06-30", "figures": {"latest": 4}}
                """;
        TestProject files = TestProject.in(folder)
                .form(FORM)
                .timed("period: {from: 2025-07-01, to: 2025-12-31}")
                .file("submissions/101.csv", "unit,year,latest\n101,2025H2,3\n")
                .file("submissions/102.json", another)
                .file("submissions/201.csv", "unit,year,latest\n201,2025H1,5\n");
        files.load();
        Path root = files.root();

        Terminal check = Terminal.run("check", root);

        assertThat(check.out()).contains("1 of 3 units submitted, 2 missing");
        assertThat(check.places())
                .contains("wrong-year submissions/102.json:1:27", "wrong-year submissions/201.csv:2:2")
                .noneMatch(place -> place.matches("missing-unit.*|blank-cell .*(102|201).*"));
        assertThat(Terminal.run("status", root).out()).contains("1 of 3 units submitted, 2 missing");
    }

    @Test
    void aFiscalYearIsInTwoYears() {
        Bound bound = Bound.of(TestProject.in(folder)
                .form(FORM.replace("half-year", "fiscal-year"))
                .timed("period: {from: 2025-07-01, to: 2026-06-30}")
                .file("submissions/all.csv", "unit,year,latest\n101,FY2025/26,3\n102,FY2026,4\n201,2024/25财年,5\n"));

        assertThat(bound.figures("101")).containsEntry("latest", "3");
        assertThat(bound.figures("102")).containsEntry("latest", "4");
        assertThat(bound.findings())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("报告期应为 2025—2026财年，表中是 2024/25财年"));
    }

    private Bound bound(String csv) {
        return Bound.of(TestProject.in(folder)
                .form(FORM)
                .timed("period: {from: 2025-07-01, to: 2025-12-31}")
                .file("submissions/101.csv", csv));
    }
}
