package dev.report.lint.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.lint.Linting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatiosTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    收办申请3646件，上年3607件，同比增长1.05%。| 1.05% | 1.08%
                    申请由3607件增至3646件，增长1.05%。| 1.05% | 1.08%
                    收到申请90件，较上年的100件下降11%。| 11% | 10%
                    公开信息1000条，比上年增加200条，增长20%。| 20% | 25%
                    收到100件，其中自然人80件，占95%。| 95% | 80%
                    公开339条，其中112条、146条、81条，分别占33.04%、47.03%、23.89%。| 47.03% | 43.07%
                    """)
    void percentageThatItsNumbersDoNotGiveIsFound(String text, String printed, String exact) {
        assertThat(Linting.anywhere().lint(text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("change-and-share");
            assertThat(finding.actual()).contains(printed);
            assertThat(finding.expected()).contains(exact);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公开339条，其中112条、146条、81条，分别占33.04%、43.07%、23.89%。",
                "收到3646件，上年3607件，同比增长1.08%。由3607件增至3646件，增长1.1%。",
                "上年收到80件，今年收到100件，同比增长25%，办结90件，同比增长8%，计划。",
                "收到120件，由县政府办公室受理100件，同比增长5%。",
                "诉求共计22050件，已办结22050件，办结率100%，较2024年增加3722件，增长20.31%，满意率99.8%。",
                "发布信息1000条（比上年增加200条，增长25%）。较上年的50件下降10件，降幅20%。",
                "收到100件，其中自然人80件，占80%；法人20件，占20%。",
                "办理提案50件，其中主办30件，满意率占98%。全年办结率达100%。",
                "收到申请105件，其中自然人95件，占90.48%，较上年提高2%。",
                "上年结转5件，新收100件，同比增长7%。"
            })
    void percentagesThatFitOrCannotBeRecomputedGiveNoFinding(String text) {
        assertThat(Linting.anywhere().lint(text))
                .extracting(finding -> finding.rule())
                .doesNotContain("change-and-share");
    }
}
