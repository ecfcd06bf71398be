package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The period of a published report whose form is not one of calendar years. */
class PeriodOfReportTest {

    @TempDir
    private Path folder;

    private ReportDefinition form(String periods) throws IOException {
        Path form = Files.createDirectories(folder.resolve("form"));
        Files.writeString(form.resolve("definition.yaml"), """
                id: form
                name: 政府信息公开统计
                years: {from: 2020}
                periods: %s
                title: "{issuer}{period}政府信息公开统计"
                headers: {unit: [unit, 填报单位], indicator: [indicator], breakdown: [breakdown], value: [value]}
                measures:
                  - {id: jian, label: 件}
                indicators:
                  - {key: xin, label: 新收, measure: jian}
                sections:
                  - {id: overview, number: 一, title: 总体情况, template: section, narrative: overview, required: true}
                """.formatted(periods));
        return DefinitionLoader.load("form", folder).orElseThrow();
    }

    private String period(String periods, String title, String text) throws IOException {
        Path page = Files.writeString(
                folder.resolve("a.html"), "<h1>" + title + "</h1><p>" + text + "</p><p>一、总体情况</p><p>总体平稳。</p>");
        return PublishedReportReader.read(
                        PublishedReportReader.open(page, "a.html").document().orElseThrow(),
                        form(periods),
                        ReadingOptions.NONE)
                .cover()
                .year()
                .map(Stated::value)
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "quarter, 某县2025年第一季度政府信息公开统计, 2025-01-01/2025-03-31",
        "quarter, 某县2025年度第四季度政府信息公开工作报告, 2025-10-01/2025-12-31",
        "quarter, 2025年二季度政府信息公开工作情况报告, 2025-04-01/2025-06-30",
        "half-year, 某县2025年上半年政府信息公开工作报告, 2025-01-01/2025-06-30",
        "half-year, 某县2025年下半年政府信息公开统计, 2025-07-01/2025-12-31",
        "month, 某县2025年3月至3月政府信息公开统计, 2025-03-01/2025-03-31"
    })
    void titleSaysIt(String periods, String title, String period) throws IOException {
        assertThat(period(periods, title, "本报告由本机关编制。")).isEqualTo(period);
    }

    /** When a fiscal year begins is said nowhere but in the text. */
    @ParameterizedTest
    @CsvSource({
        "某县2025财年政府信息公开工作报告, 统计期限为2024年7月1日至2025年6月30日。, 2024-07-01/2025-06-30",
        "某县FY2025政府信息公开统计, 统计期限为2024年10月1日至2025年9月30日。, 2024-10-01/2025-09-30",
        "某县2024/2025财年政府信息公开统计, 统计期限为2024年4月1日至2025年3月31日。, 2024-04-01/2025-03-31",
        "某县2025财年政府信息公开统计, 上一期为2023年7月1日至2024年6月30日。, -",
        "某县2025财年政府信息公开统计, 本报告由本机关编制。, -"
    })
    void textSaysOfWhichMonthsAFiscalYearIs(String title, String text, String period) throws IOException {
        assertThat(period("fiscal-year", title, text)).isEqualTo(period);
    }
}
