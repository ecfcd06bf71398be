package dev.report.lint.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.lint.Linting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {

    @Test
    void typedCountInAMeasureOfTheFormIsAWarning() {
        assertThat(Linting.anywhere().withFiguresToCite().lint("全年收到申请54件，收费12.5万元。"))
                .extracting(Finding::rule, finding -> finding.actual().orElse(""), Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("literal-count", "54件", Severity.WARNING),
                        org.assertj.core.groups.Tuple.tuple("literal-count", "12.5万元", Severity.WARNING));
    }

    @Test
    void typedCountThatNoIndicatorCouldGiveIsARemark() {
        assertThat(Linting.anywhere().withFiguresToCite().lint("举办培训3期。"))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void typedCountInAFileWithoutFiguresIsInOrder() {
        assertThat(Linting.anywhere().says("全年收到申请54件。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年1月1日至12月31日，第3期，第32条，第二十条。",
                "国办公开办函〔2021〕30号，国务院令第711号，GB/T 9704—2012。",
                "电话：0990-1234567；邮编：990101；12345热线；https://www.example.gov.cn/12条；a12件@example.gov.cn。",
                "申请10件以下免费，11件以上每件100元，不超过30件；在20个工作日内答复，分6个方面、3个环节。",
                "《县政府10件实事》“两个1件”印发各单位。",
                "1. 公开\n\n2. 受理\n"
            })
    void datesNumbersOfDocumentsAndRulesAreNoCounts(String text) {
        assertThat(Linting.anywhere().withFiguresToCite().says(text)).doesNotContain("literal-count");
        assertThat(Linting.anywhere().withFiguresToCite().lint(text))
                .extracting(Finding::rule)
                .doesNotContain("literal-count");
    }

    @Test
    void tenThousandsBehindAnExactNumberAreFound() {
        assertThat(Linting.anywhere().lint("各单位主动公开各类信息达43254万条。"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("scaled-count");
                    assertThat(finding.actual()).contains("43254万条");
                    assertThat(finding.expected()).contains("43254条");
                });
        assertThat(Linting.anywhere().says("行政许可1139.8889万件。")).containsExactly("scaled-count 1139.8889万件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"收费59237.2449万元。", "公开信息4.3万条。", "访问量43254万次。", "网站点击43254万人次。", "公开20000万条。"})
    void moneyVisitsAndRoundNumbersMayBeInTenThousands(String text) {
        assertThat(Linting.anywhere().says(text)).isEmpty();
    }
}
