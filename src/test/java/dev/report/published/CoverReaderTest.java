package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverReaderTest {

    private static final String BODY = "<p>一、总体情况</p><p>总体平稳。</p><p>二、主动公开政府信息情况</p><p>无。</p>";

    @TempDir
    private Path folder;

    private ReportCover cover(String html) throws Exception {
        Path page = Files.writeString(folder.resolve("a.html"), html);
        return PublishedReportReader.read(
                        PublishedReportReader.open(page, "a.html").document().orElseThrow(),
                        DefinitionLoader.named("cn-2021"),
                        ReadingOptions.NONE)
                .cover();
    }

    private static String value(Optional<Stated> stated) {
        return stated.map(Stated::value).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "江油市人民政府2024年政府信息公开工作年度报告, 江油市人民政府, 2024, -",
        "永安镇2024年度政府信息公开工作年度报告, 永安镇, 2024, township",
        "某县教育局关于2023年政府信息公开工作年度报告, 某县教育局, 2023, unit",
        "2024年某县水利局政府信息公开年度报告, 某县水利局, 2024, unit",
        "某区人民政府2022年政府信息公开年报, 某区人民政府, 2022, county",
        "二〇二四年政府信息公开工作年度报告, -, 2024, -",
        "某县二〇二四年政府信息公开工作年度报告, 某县, 2024, county",
        "《某县2024年政府信息公开工作年度报告》, 某县, 2024, county",
        "“某县2024年政府信息公开工作年度报告”, 某县, 2024, county",
        "某县人民政府关于2024年政府信息公开工作情况的年度报告, 某县人民政府, 2024, county",
        "关于公布某县2024年政府信息公开工作年度报告的公告, 某县, 2024, county"
    })
    void titleSaysWhoseReportItIsAndOfWhichYear(String title, String issuer, String year, String level)
            throws Exception {
        ReportCover cover = cover("<h1>" + title + "</h1>" + BODY);

        assertThat(value(cover.issuer())).isEqualTo(issuer);
        assertThat(value(cover.year())).isEqualTo(year);
        assertThat(value(cover.level())).isEqualTo(level);
    }

    /** One sign alone is no proof: a period may be last year's, and a date that of an upload. */
    @ParameterizedTest
    @CsvSource({"2024年，全县主动公开。, 2025年1月20日, 2024", "全县主动公开。, 2025年1月20日, 2023", "2024年，全县主动公开。, 2024年1月20日, 2023"})
    void titleIsOfAnotherYearWherePeriodTextAndDateAgree(String text, String date, String year) throws Exception {
        ReportCover cover = cover("<h1>某县2023年政府信息公开工作年度报告</h1><p>统计期限自2024年1月1日起至2024年12月31日止。</p>" + BODY + "<p>"
                + text + "</p><p>某县</p><p>" + date + "</p>");

        assertThat(value(cover.year())).isEqualTo(year);
    }

    @Test
    void titleOnTwoLinesIsOne() throws Exception {
        ReportCover cover = cover("<p>某县人民政府</p><p>2024年政府信息公开工作年度报告</p>" + BODY);

        assertThat(cover.title())
                .contains(new Stated(
                        "某县人民政府2024年政府信息公开工作年度报告",
                        "2024年政府信息公开工作年度报告",
                        new dev.report.model.SourceLocation("a.html", 1, 17, "")));
        assertThat(value(cover.issuer())).isEqualTo("某县人民政府");
    }

    @ParameterizedTest
    @CsvSource({
        "<p>某县教育局</p><p>2025年1月20日</p><p>责任编辑：张三 2025-02-01</p>, 2025-01-20",
        "<p>二〇二五年一月二十日</p>, 2025-01-20",
        "<p>某县教育局　2025年01月20日</p><p>上一篇：没有了</p>, 2025-01-20",
        "<p>全年工作到2024年12月31日为止。</p>, 2025-03-01"
    })
    void dateUnderTheReportCountsBeforeThePortalsOwn(String end, String date) throws Exception {
        ReportCover cover = cover("<h1>某县教育局2024年政府信息公开工作年度报告</h1><p>发布时间：2025-03-01 10:20 来源：教育局</p>" + BODY + end);

        assertThat(value(cover.published())).isEqualTo(date);
    }

    @Test
    void whatTheTextDoesNotSayIsTakenFromItsPeriodAndItsSignature() throws Exception {
        ReportCover cover = cover("<p>本报告数据统计期限自2024年1月1日至2024年12月31日。</p>" + BODY + "<p>某县教育局</p><p>2025年1月20日</p>");

        assertThat(value(cover.title())).isEqualTo("-");
        assertThat(value(cover.year())).isEqualTo("2024");
        assertThat(value(cover.issuer())).isEqualTo("某县教育局");
        assertThat(cover.year().orElseThrow().words()).isEqualTo("2024年1月1日至2024年12月31日");
    }
}
