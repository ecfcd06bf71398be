package dev.report.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "0,零",
        "2,二",
        "10,十",
        "16,十六",
        "20,二十",
        "100,一百",
        "105,一百零五",
        "110,一百一十",
        "1001,一千零一",
        "1010,一千零一十",
        "1100,一千一百",
        "10000,一万",
        "10001,一万零一",
        "10010,一万零一十",
        "12000,一万二千",
        "43254,四万三千二百五十四",
        "100000,十万",
        "110000,十一万",
        "100001,十万零一",
        "1000000,一百万",
        "10001000,一千万一千",
        "100000000,一亿",
        "100000001,一亿零一",
        "100010000,一亿零一万",
        "1000000000000,一万亿",
        "9999999999999999,九千九百九十九万亿九千九百九十九亿九千九百九十九万九千九百九十九",
    })
    void wholeNumberIsWrittenAsItIsSpoken(String number, String numerals) {
        assertThat(ChineseNumerals.of(new BigDecimal(number))).isEqualTo(numerals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "10000000000000000"})
    void otherNumbersAreRefused(String number) {
        assertThatThrownBy(() -> ChineseNumerals.of(new BigDecimal(number))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,零个月", "4,四个月", "12,一年", "16,一年零四个月", "24,二年", "26,二年零二个月", "125,十年零五个月"})
    void monthsBecomeYearsAndMonths(int months, String duration) {
        assertThat(ChineseNumerals.duration(BigDecimal.valueOf(months))).isEqualTo(duration);
    }
}
