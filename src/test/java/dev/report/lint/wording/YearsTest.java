package dev.report.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.lint.Linting;
import dev.report.lint.ProseLinter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    截至目前，按月公布了305条。| closed-year-words 截至目前
                    今年共进行督查2次。| closed-year-words 今年
                    自2017年1月日起施行。| damaged-date 2017年1月日
                    公开时间为2025年2月29日。| damaged-date 2025年2月29日
                    数据的统计期限为2025年1月1日至11月30日。| year-agreement 2025年1月1日至11月30日
                    数据的统计期限为2024年1月1日至2024年12月31日。| year-agreement 2024年1月1日至2024年12月31日
                    """)
    void wrongTimeIsFound(String text, String finding) {
        assertThat(Linting.anywhere().says(text)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "数据的统计期限为2025年1月1日至12月31日。",
                "统计期限自2025年1月1日起至2025年12月31日止。",
                "统计期限为2025年1月1日-12月31日。",
                "截至2025年12月31日，公开305条。",
                "今年将继续加强培训。下一步，今年要抓好考核。",
                "印发“今年我来讲政策”活动方案。",
                "2024年2月29日印发的办法自2019年5月15日起施行。"
            })
    void timesInOrderGiveNoFinding(String text) {
        assertThat(Linting.anywhere().says(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    数据的统计期限为2025年1月1日至12月31日。| year-agreement 2025年1月1日至12月31日
                    数据的统计期限为2025年1月1日至6月30日。| year-agreement 2025年1月1日至6月30日
                    数据的统计期限为2025年7月1日至12月31日。|
                    """)
    void figuresOfAHalfYearAreOfItsDays(String text, String finding) {
        assertThat(Linting.anywhere().on("2025-07-01/2025-12-31").says(text))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void aPeriodInTwoYearsMayOpenWithEither() {
        Linting fiscalYear = Linting.in("overview").on("2025-07-01/2026-06-30");

        assertThat(fiscalYear.lint("2025年，公开信息305条。")).extracting(Finding::rule).doesNotContain("year-agreement");
        assertThat(fiscalYear.lint("2026年，公开信息305条。")).extracting(Finding::rule).doesNotContain("year-agreement");
        assertThat(fiscalYear.lint("2024年，公开信息305条。"))
                .filteredOn(finding -> finding.rule().equals("year-agreement"))
                .extracting(finding -> finding.message().en())
                .containsExactly("This section opens with \"2024年\", but the reporting year is fiscal year 2025/26");
    }

    @Test
    void overviewThatOpensWithAnotherYearIsFound() {
        assertThat(Linting.in("overview").lint("2024年，我县公开信息305条。"))
                .extracting(Finding::rule)
                .contains("year-agreement");
    }

    @Test
    void titleWithAnotherYearIsFoundInThePreamble() {
        assertThat(Linting.in("preamble").lint("现公布示例县2024年政府信息公开工作年度报告。"))
                .extracting(Finding::rule)
                .contains("year-agreement");
    }

    @Test
    void reportDatedWithinItsYearIsFound() {
        String report = "# 示例镇2018年政府信息公开工作年度报告\n\n本镇公开信息5条。\n\n示例镇人民政府\n\n2018年12月31日\n";

        assertThat(ProseLinter.lint(Linting.definition("cn-2008"), "report.md", report, Optional.empty()))
                .extracting(Finding::rule, finding -> finding.place().line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("report-date", 7));
    }
}
