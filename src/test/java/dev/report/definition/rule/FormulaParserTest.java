package dev.report.definition.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaParserTest {

    private static final BigDecimal ONE = BigDecimal.ONE;

    @Test
    void formulaHasTwoSidesOfTermsAndConstants() throws FormulaParser.Fault {
        assertThat(FormulaParser.formula(" a.b + 2*previous(c/total) - 3 = results.* - d + 1.5 "))
                .isEqualTo(new Formula(
                        new LinearForm(
                                List.of(
                                        new LinearForm.Term(ONE, "a.b", false),
                                        new LinearForm.Term(BigDecimal.valueOf(2), "c/total", true)),
                                BigDecimal.valueOf(-3),
                                "a.b + 2*previous(c/total) - 3"),
                        Formula.Comparison.EQUAL,
                        new LinearForm(
                                List.of(
                                        new LinearForm.Term(ONE, "results.*", false),
                                        new LinearForm.Term(ONE.negate(), "d", false)),
                                new BigDecimal("1.5"),
                                "results.* - d + 1.5"),
                        "a.b + 2*previous(c/total) - 3 = results.* - d + 1.5"));
    }

    @ParameterizedTest
    @CsvSource({"=,EQUAL", "<=,AT_MOST", ">=,AT_LEAST", "<,LESS", ">,MORE"})
    void signSaysHowTheSidesCompare(String sign, Formula.Comparison comparison) throws FormulaParser.Fault {
        assertThat(FormulaParser.formula("a " + sign + " b").comparison()).isEqualTo(comparison);
        assertThat(FormulaParser.formula("a" + sign + "b").comparison()).isEqualTo(comparison);
        assertThat(comparison.sign()).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL,false,true,false",
        "AT_MOST,true,true,false",
        "AT_LEAST,false,true,true",
        "LESS,true,false,false",
        "MORE,false,false,true",
    })
    void comparisonHoldsByTheSignOfTheDifference(
            Formula.Comparison comparison, boolean less, boolean equal, boolean more) {
        assertThat(comparison.holds(-1)).isEqualTo(less);
        assertThat(comparison.holds(0)).isEqualTo(equal);
        assertThat(comparison.holds(1)).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"-a + b,-1,1", "a - b,1,-1", "2 * a + 0.5*b,2,0.5", "- 2 * a - 3 * b,-2,-3"})
    void signAndFactorBelongToTheTerm(String text, BigDecimal first, BigDecimal second) throws FormulaParser.Fault {
        assertThat(FormulaParser.form(text).terms())
                .containsExactly(new LinearForm.Term(first, "a", false), new LinearForm.Term(second, "b", false));
    }

    @ParameterizedTest
    @CsvSource({
        "'',cell,1",
        "a,= <= >= < >,2",
        "a =,cell,4",
        "a = b c,+ -,7",
        "a = b = c,+ -,7",
        "a == b,cell,4",
        "a + = b,cell,5",
        "previous(a = b,),12",
        "previous( = b,cell,11",
        "1.2.3 = a,number,1",
        "a = 本年新收,cell,5",
        "a ≤ b,= <= >= < >,3",
        "2 * = b,cell,5",
    })
    void faultSaysWhatWasExpectedAndWhere(String text, String expected, int column) {
        assertThatThrownBy(() -> FormulaParser.formula(text))
                .isInstanceOf(FormulaParser.Fault.class)
                .hasMessage(expected)
                .extracting(fault -> ((FormulaParser.Fault) fault).column)
                .isEqualTo(column);
    }
}
