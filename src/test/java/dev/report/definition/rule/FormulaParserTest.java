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
        Formula formula = FormulaParser.formula(" a.b + 2*previous(c/total) - 3 = results.* - d + 1.5 ");

        assertThat(formula.left().linear())
                .contains(new LinearForm(
                        List.of(
                                new LinearForm.Term(ONE, "a.b", false),
                                new LinearForm.Term(BigDecimal.valueOf(2), "c/total", true)),
                        BigDecimal.valueOf(-3),
                        "a.b + 2*previous(c/total) - 3"));
        assertThat(formula.comparison()).isEqualTo(Formula.Comparison.EQUAL);
        assertThat(formula.right().linear())
                .contains(new LinearForm(
                        List.of(
                                new LinearForm.Term(ONE, "results.*", false),
                                new LinearForm.Term(ONE.negate(), "d", false)),
                        new BigDecimal("1.5"),
                        "results.* - d + 1.5"));
        assertThat(formula.text()).isEqualTo("a.b + 2*previous(c/total) - 3 = results.* - d + 1.5");
    }

    @ParameterizedTest
    @CsvSource({
        // as written, its cells, as a reader would write it with 1, 2, 3 in the cells' places
        "a / b,a b,1 ÷ 2",
        "a/x / b/y,a/x b/y,1 ÷ 2",
        "a * 100 / b,a b,1 × 100 ÷ 2",
        "a*100 / b,a b,1 × 100 ÷ 2",
        "100*a/ b,a b,100 × 1 ÷ 2",
        "a /b,a b,1 ÷ 2",
        "a / (b + c),a b c,1 ÷ (2 + 3)",
        "a / (b * c),a b c,1 ÷ (2 × 3)",
        "a / b * c,a b c,1 ÷ 2 × 3",
        "(a - b) / c,a b c,(1 − 2) ÷ 3",
        "a - b / c,a b c,1 − 2 ÷ 3",
        "a - (b - 5) / c,a b c,1 − (2 − 5) ÷ 3",
        "-a / b,a b,− 1 ÷ 2",
        "a.* / b/*,a.* b/*,1 ÷ 2",
        "a*b,a b,1 × 2",
        "a / previous(b),a b,1 ÷ 2",
    })
    void quotientKeepsItsBracketsAndNamesItsCells(String text, String cells, String written)
            throws FormulaParser.Fault {
        Expression side = FormulaParser.side(text);

        assertThat(side.isQuotient()).isTrue();
        assertThat(side.terms().stream().map(LinearForm.Term::pattern)).containsExactly(cells.split(" "));
        assertThat(side.written(term -> Integer.toString(term + 1))).isEqualTo(written);
        assertThat(side.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a - (b + 2),1,-1,-2", "2 * (a - b) * 3,6,-6,0", "(a) + (b) - (3 - 1),1,1,-2", "-(a - b),-1,1,0"})
    void sumWithBracketsIsAPlainSum(String text, BigDecimal first, BigDecimal second, BigDecimal constant)
            throws FormulaParser.Fault {
        LinearForm form = FormulaParser.form(text);

        assertThat(form.terms())
                .containsExactly(new LinearForm.Term(first, "a", false), new LinearForm.Term(second, "b", false));
        assertThat(form.constant()).isEqualByComparingTo(constant);
    }

    @ParameterizedTest
    @CsvSource({
        "7,2,3.5,3.50",
        "1,3,0.33333,0.33",
        "2,3,0.66667,0.67",
        "1,8,0.125,0.13",
        "-1,8,-0.125,-0.13",
        "10,0.004,2500,2500.00",
    })
    void quotientIsExactUntilItIsRoundedOnce(BigDecimal over, BigDecimal under, BigDecimal five, BigDecimal two)
            throws FormulaParser.Fault {
        Fraction fraction = FormulaParser.side("a / b")
                .worth(term -> Worth.of(term == 0 ? over : under, false))
                .number();

        assertThat(fraction.rounded(5)).isEqualByComparingTo(five);
        assertThat(fraction.rounded(2)).isEqualTo(two);
        assertThat(FormulaParser.side("a / b * b - a")
                        .worth(term -> Worth.of(term == 0 || term == 3 ? over : under, false))
                        .number()
                        .signum())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // what a and b are: a number, one that is "at least", blank, not applicable
        "a / b,8,0,NONE",
        "a / b,0,0,NONE",
        "a / b,x,0,BLANK",
        "a / b,8,x,BLANK",
        "a / b,—,x,BLANK",
        "a / b,—,2,NONE",
        "a / b,8,—,NONE",
        "a + 0 / b,8,0,NONE",
        "a * b + a,8,—,NONE",
        "a + b,—,3,NUMBER",
        "a + b,—,—,SKIPPED",
        "a + b,—,x,BLANK",
        "a / b,220余,2,NUMBER more",
        "a / b,8,2余,NUMBER less",
        "a / b,8余,2余,NUMBER more less",
        "a - a / b,8余,2,NUMBER more less",
        "0 - a / b,8,2余,NUMBER more",
    })
    void partWithoutANumberDecidesWhatTheWholeIs(String text, String a, String b, String state)
            throws FormulaParser.Fault {
        Expression side = FormulaParser.side(text);
        Worth worth = side.worth(term -> worth(side.terms().get(term).pattern().equals("a") ? a : b));

        assertThat(worth.state() + (worth.mayBeMore() ? " more" : "") + (worth.mayBeLess() ? " less" : ""))
                .isEqualTo(state);
    }

    private static Worth worth(String text) {
        return switch (text) {
            case "x" -> Worth.BLANK;
            case "—" -> Worth.SKIPPED;
            default -> Worth.of(new BigDecimal(text.replace("余", "")), text.endsWith("余"));
        };
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
        "a = b c,+ - * /,7",
        "a = b = c,+ - * /,7",
        "a == b,cell,4",
        "a + = b,cell,5",
        "previous(a = b,),12",
        "previous( = b,cell,11",
        "1.2.3 = a,number,1",
        "a = 本年新收,cell,5",
        "a ≤ b,= <= >= < >,3",
        "2 * = b,cell,5",
        "a / = b,cell,5",
        "(a + b = c,),8",
        "a + b) = c,= <= >= < >,6",
        "() = c,cell,2",
    })
    void faultSaysWhatWasExpectedAndWhere(String text, String expected, int column) {
        assertThatThrownBy(() -> FormulaParser.formula(text))
                .isInstanceOf(FormulaParser.Fault.class)
                .hasMessage(expected)
                .extracting(fault -> ((FormulaParser.Fault) fault).column)
                .isEqualTo(column);
    }
}
