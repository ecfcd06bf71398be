package dev.report.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.lint.Linting;
import dev.report.lint.text.ChineseNumber;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    五, 5
                    十, 10
                    十六, 16
                    一十六, 16
                    廿三, 23
                    卅五, 35
                    一百零五, 105
                    一百〇五, 105
                    一百一, 110
                    两百三十, 230
                    一千零二十, 1020
                    一万五, 15000
                    一万零五, 10005
                    一万五千二百三十一, 15231
                    二万零二十五, 20025
                    三亿二千一百一十一, 300002111
                    二十二亿, 2200000000
                    一万亿, 1000000000000
                    二〇二五, 2025
                    二零二五, 2025
                    """)
    void numeralsAreReadAsOneNumber(String numerals, BigDecimal value) {
        assertThat(ChineseNumber.parse(numerals))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"三五", "七八", "三四十", "十七八", "十百", "二十三十"})
    void numeralsThatAreNoSingleNumberAreNotRead(String numerals) {
        assertThat(ChineseNumber.parse(numerals)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    收到来信一万五千二百三十一件。, 一万五千二百三十一件, 15231件
                    收到来信二万零二十五件。,       二万零二十五件,       20025件
                    收到来信三亿二千一百一十一件。, 三亿二千一百一十一件, 300002111件
                    收到来信廿三件。,               廿三件,               23件
                    收到来信卅五件。,               卅五件,               35件
                    """)
    void spelledCountIsQuotedAndReadWhole(String text, String words, String digits) {
        assertThat(Linting.anywhere().lint(text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("numerals");
            assertThat(finding.actual()).contains(words);
            assertThat(finding.expected()).contains(digits);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到三十余件来信，几十一件件办理。", "以防万一件件落实。", "收到三五件、十几件、数百件、三四十一件。", "共3万五千二百一十一件。", "人均三点五十一件。"})
    void tailOfANumberIsNoNumber(String text) {
        assertThat(Linting.anywhere().lint(text)).extracting(Finding::rule).doesNotContain("numerals");
    }
}
