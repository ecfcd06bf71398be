package dev.report.trial;

import dev.report.definition.ReportDefinition;
import dev.report.model.Measure;
import java.math.BigDecimal;

/** The figures of a made-up county: small, different from unit to unit and from cell to cell, with the decimals of their measure. */
final class MadeUpFigures {

    private static final int DIFFERENT = 17;

    private final ReportDefinition definition;

    MadeUpFigures(ReportDefinition definition) {
        this.definition = definition;
    }

    /** Whether units are asked for a cell, so that figures of it are made up: what is computed from others, or counts what is given in words, is not. */
    boolean isAsked(int cell) {
        return definition.computations().of(cell).isEmpty()
                && !definition
                        .texts()
                        .counts()
                        .containsKey(definition.indicator(cell).key());
    }

    /** What a unit gives for a cell; every one of many gives 0 somewhere. */
    BigDecimal of(int unit, int cell) {
        Measure measure = definition.cells().measure(cell);
        int whole = (unit * 5 + cell * 3) % DIFFERENT;
        return measure.isCount() ? BigDecimal.valueOf(whole) : BigDecimal.valueOf(whole * 10L + 5, 1);
    }

    String text(int unit, int cell) {
        return of(unit, cell).toPlainString();
    }
}
