package dev.report.form;

import dev.report.definition.computed.Computation;
import dev.report.definition.rule.LinearForm;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A computed cell as the formula of a spreadsheet, which gives nothing until all parts are numbers. */
public final class SheetFormula {

    private SheetFormula() {}

    /** Whether a form can compute a cell: of the period before it knows nothing. */
    static boolean isWritable(Computation computation) {
        return computation.expression().terms().stream().noneMatch(LinearForm.Term::previous);
    }

    /**
     * Writes the formula.
     *
     * @param list cells as the arguments of a function
     */
    public static String of(Computation computation, Function<List<Integer>, String> list) {
        List<Integer> parts = computation.cells().stream().distinct().toList();
        String expression = computation
                .expression()
                .written(term -> "SUM("
                        + list.apply(Arrays.stream(computation.inputs().get(term))
                                .boxed()
                                .toList())
                        + ")")
                .replace('×', '*')
                .replace('÷', '/')
                .replace('−', '-');
        return "IF(COUNT(" + list.apply(parts) + ")<" + parts.size() + ",\"\",IFERROR(ROUND(" + expression + ","
                + computation.measure().decimals() + "),\"\"))";
    }
}
