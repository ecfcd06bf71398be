package dev.report.lint.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.lint.Linting;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private static final String OVERVIEW = "主动公开信息5条。依申请公开收到2件。政府信息管理有序。平台建设良好。监督保障到位，开展工作考核、社会评议，没有责任追究情形。";

    @Test
    void everyTopicThatIsMissingIsNamedOnce() {
        assertThat(Linting.in("overview").lint("主动公开信息5条，收到公开申请2件。"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("missing-topic");
                    assertThat(finding.message().zh()).isEqualTo("没有写到政府信息管理、政府信息公开平台建设、监督保障、工作考核、社会评议、责任追究结果");
                    assertThat(finding.basis().zh()).contains("第五十条");
                });
    }

    @Test
    void overviewOnAllTopicsGivesNoFinding() {
        assertThat(Linting.in("overview").says(OVERVIEW)).isEmpty();
    }

    @Test
    void unitsNeedNotReportTheDutiesOfGovernments() {
        assertThat(Linting.in("overview").of("unit", "示例县统计局").says("主动公开信息5条。依申请公开收到2件。政府信息管理有序。平台建设良好。监督保障到位。"))
                .isEmpty();
    }

    @Test
    void sectionOnFeesMustSpeakOfThem() {
        assertThat(Linting.in("other").lint("本年度没有其他需要报告的事项。"))
                .extracting(Finding::rule)
                .containsExactly("missing-topic");
        assertThat(Linting.in("other").says("本年度没有收取信息处理费。")).isEmpty();
    }

    @Test
    void problemsThatSayNoneAreAStub() {
        assertThat(Linting.in("problems").lint("无。")).extracting(Finding::rule).containsExactly("stub-section");
    }

    @Test
    void problemsWithoutImprovementsAreFound() {
        assertThat(Linting.in("problems").lint("部分单位公开不够及时，个别文书说理有待充实。"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).isEqualTo("没有写到改进情况"));
    }

    @Test
    void overviewOfMoreThanAThousandCharactersIsARemark() {
        assertThat(Linting.in("overview").lint(OVERVIEW + "公开。".repeat(334)))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("section-length", Severity.INFO));
    }

    @Test
    void lastYearsTextWithNewNumbersIsFound() {
        String text = OVERVIEW
                + "县政府门户网站集中公布行政规范性文件，政策解读与文件同步起草、同步审核、同步发布，重点领域信息按目录公开，义务教育、医疗保障、土地征收等栏目定期更新，政务新媒体账号实行备案管理，查阅点为群众提供查询打印服务。";

        assertThat(Linting.in("overview").after(text.replace("5条", "41条")).lint(text))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("similar-to-last-year");
                    assertThat(finding.message().zh()).startsWith("本部分有 100% 与上年的文字相同");
                });
        assertThat(Linting.in("overview").after(OVERVIEW).says(text)).isEmpty();
    }
}
