package dev.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static final Measure CASES = new Measure("件", 0);
    private static final Measure MONEY = new Measure("万元", 4);

    @Test
    void equalNumbersAreEqualHoweverManyZerosWereWritten() {
        assertThat(quantity("2.0", MONEY, false)).isEqualTo(quantity("2.0000", MONEY, false));
        assertThat(quantity("2", MONEY, false).value()).isEqualTo(new BigDecimal("2.0000"));
    }

    @Test
    void moreDecimalsThanTheMeasureHasAreRefused() {
        assertThatThrownBy(() -> quantity("1.5", CASES, false)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> quantity("1.00001", MONEY, false)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,false,2,false,3,false", "220,true,1,false,221,true", "1,false,220,true,221,true"})
    void sumIsApproximateOnceAPartIs(String a, boolean roughA, String b, boolean roughB, String sum, boolean rough) {
        assertThat(quantity(a, CASES, roughA).plus(quantity(b, CASES, roughB))).isEqualTo(quantity(sum, CASES, rough));
    }

    @Test
    void amountsAddUpExactly() {
        assertThat(quantity("0.1", MONEY, false).plus(quantity("0.2", MONEY, false)))
                .isEqualTo(quantity("0.3", MONEY, false));
    }

    @Test
    void addingTwoMeasuresIsRefused() {
        Quantity cases = quantity("1", CASES, false);
        Quantity money = quantity("1", MONEY, false);

        assertThatIllegalArgumentException().isThrownBy(() -> cases.plus(money)).withMessage("cannot add 件 and 万元");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.0000,0",
        "1E+3,1000",
        "100,100",
        "2.5000,2.5",
        "59237.2449,59237.2449",
        "-0.10,-0.1",
        "123456789012345678901234567890,123456789012345678901234567890",
    })
    void numberIsPrintedWithoutExponentAndWithoutTrailingZeros(String value, String text) {
        assertThat(Quantity.plain(new BigDecimal(value))).isEqualTo(text);
    }

    @Test
    void approximateNumberIsPrintedWithItsWord() {
        assertThat(quantity("220", CASES, true).text()).isEqualTo("220余");
        assertThat(quantity("0.5", MONEY, false).text()).isEqualTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({"'',0", "件,-1", "件,7"})
    void measureNeedsAWordAndZeroToSixDecimals(String label, int decimals) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measure(label, decimals));
    }

    private static Quantity quantity(String value, Measure measure, boolean approximate) {
        return new Quantity(new BigDecimal(value), measure, approximate);
    }
}
