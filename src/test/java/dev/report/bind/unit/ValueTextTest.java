package dev.report.bind.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.model.Measure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {

    private static final Measure CASES = new Measure("件", 0);
    private static final Measure ITEMS = new Measure("条", 0);
    private static final Measure MONEY = new Measure("万元", 4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "54|54|false",
                "0|0|false",
                "999999999999999|999999999999999|false",
                "５４|54|true",
                "1,204|1204|true",
                "１，２０４|1204|true",
                "1,234,567|1234567|true",
                "' 54 '|54|true",
                "'\u300054\u00a0'|54|true",
                "054|54|true",
                "00|0|true",
                "'''54'|54|true",
                "＇54|54|true",
                "=\"054\"|54|true",
                "000000000000000054|54|true",
                "54件|54|true",
                "54 件|54|true",
                "1,204件|1204|true",
                "1 204|1204|true",
                "1\u00a0204|1204|true",
                "1\u202f234\u202f567|1234567|true",
                "1'204|1204|true",
                "1 204件|1204|true",
                "100.0|100|true",
                "１２|12|true",
                "12 件|12|true",
                "1，204|1204|true",
                "54.000000000000000001|54|true",
            })
    void countThatAPersonReadsWithoutDoubtIsRead(String text, BigDecimal number, boolean lenient) {
        ValueText value = ValueText.read(text, CASES, false, false);

        assertThat(value.kind()).isEqualTo(ValueText.Kind.NUMBER);
        assertThat(value.number()).isEqualTo(number);
        assertThat(value.isLenient()).isEqualTo(lenient);
        assertThat(value.isApproximate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0.85,0.85,false",
        "59237.2449,59237.2449,false",
        "12,12,false",
        "1.50,1.5,true",
        "0.85万元,0.85,true",
        "12345678901.2345,12345678901.2345,false",
        "3.1300000000000000001,3.13,true",
        "3.1299999999999999,3.13,true",
        "0.29999999999999998890,0.3,true",
        "59237.244899999998,59237.2449,true",
        "'1,204.1300000000000000001',1204.13,true",
    })
    void amountMayHaveTheDecimalsOfItsMeasure(String text, BigDecimal number, boolean lenient) {
        ValueText value = ValueText.read(text, MONEY, false, false);

        assertThat(value.kind()).isEqualTo(ValueText.Kind.NUMBER);
        assertThat(value.number()).isEqualTo(number);
        assertThat(value.isLenient()).isEqualTo(lenient);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\t", "\ufeff", "\u00a0\u200b"})
    void cellWithoutAMarkIsBlank(String text) {
        assertThat(ValueText.read(text, CASES, false, false).kind()).isEqualTo(ValueText.Kind.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "——", "/", "无", " - ", "－", "／", "不适用", "N/A"})
    void dashSlashAndNoneMeanNotApplicable(String text) {
        assertThat(ValueText.read(text, CASES, false, false).kind()).isEqualTo(ValueText.Kind.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22（其中修订16件）|text",
                "1.5|count",
                "-3|negative",
                "－３|negative",
                "−3|negative",
                "+3|text",
                "=1+1|formula",
                "=SUM(B2:H2)|formula",
                "=\"五\"|text",
                "1234567890123456|digits",
                "1,234,567,890,123,456|digits",
                "220余|approximate",
                "约54|text",
                "五十四|text",
                "5 4|text",
                "12,04|comma",
                "1,2,3|comma",
                "0,850|comma",
                "００，８５０|comma",
                "01,204|comma",
                "1.204,500|comma",
                "1234567890123456.5|digits",
                "54.5000000000000000001|digits",
                ",204|text",
                "54,|text",
                "1.2.3|text",
                ".5|text",
                "5.|text",
                "1e3|text",
                "54万件|measure",
                "54条|measure",
                "54%|text",
                "--|text",
                "54/55|text",
                "#REF!|text",
            })
    void anythingElseInACountIsAFault(String text, String fault) {
        ValueText value = ValueText.read(text, CASES, false, false);

        assertThat(value.kind()).isEqualTo(ValueText.Kind.FAULT);
        assertThat(value.fault()).isEqualTo(fault);
    }

    @Test
    void twoDashesWithABarBetweenAreNoDash() {
        assertThat(ValueText.read("-|—", CASES, false, false).kind()).isEqualTo(ValueText.Kind.FAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "251000元,measure",
        "0.12345,decimals",
        "-1.5,negative",
        "123456789012.1234,digits",
        "12345678901234.05,digits",
        "3.1234567890123456789,digits",
        "1.2.3000000000000000001,text",
        "'0,850',comma",
        "1亿,measure",
    })
    void anythingElseInAnAmountIsAFault(String text, String fault) {
        ValueText value = ValueText.read(text, MONEY, false, false);

        assertThat(value.kind()).isEqualTo(ValueText.Kind.FAULT);
        assertThat(value.fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"220余,220,false", "220余条,220,true", "２２０余,220,true", "220 余,220,true"})
    void approximateCountIsReadWhereTheIndicatorAllowsIt(String text, BigDecimal number, boolean lenient) {
        ValueText value = ValueText.read(text, ITEMS, false, true);

        assertThat(value.kind()).isEqualTo(ValueText.Kind.NUMBER);
        assertThat(value.number()).isEqualTo(number);
        assertThat(value.isApproximate()).isTrue();
        assertThat(value.isLenient()).isEqualTo(lenient);
    }

    @ParameterizedTest
    @CsvSource({"43254万条,measure", "220余万条,measure", "220多,measure", "余,text"})
    void tenThousandTimesTheMeasureIsNeverReadAsTheMeasure(String text, String fault) {
        assertThat(ValueText.read(text, ITEMS, false, true).fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"-3,-3,false", "－3,-3,true", "+3,3,true", "-0.5,-0.5,false"})
    void signIsReadWhereTheIndicatorHasOne(String text, BigDecimal number, boolean lenient) {
        ValueText value = ValueText.read(text, MONEY, true, false);

        assertThat(value.number()).isEqualTo(number);
        assertThat(value.isLenient()).isEqualTo(lenient);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "54,54",
        "999999999999999,999999999999999",
        "1000000000000000,-1",
        "054,-1",
        "'',-1",
        "5a,-1",
        "-5,-1",
        "５,-1",
        "' 5',-1",
    })
    void fastPathTakesPlainDigitsOnly(String text, long number) {
        assertThat(ValueText.plainDigits(text)).isEqualTo(number);
    }
}
