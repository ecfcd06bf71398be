package dev.report.prose;

import dev.report.model.CellKey;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an expression comes to.
 *
 * @param text as printed
 * @param number the number behind the text, for expressions that are numbers
 * @param approximate whether the number is "at least"
 * @param measure what it counts, where that is known
 * @param cells the issuer's figures it was made from
 */
record CitedValue(
        String text, Optional<BigDecimal> number, boolean approximate, Optional<Measure> measure, List<CellKey> cells) {
    CitedValue {
        cells = List.copyOf(cells);
    }

    static CitedValue text(String text, List<CellKey> cells) {
        return new CitedValue(text, Optional.empty(), false, Optional.empty(), cells);
    }

    static CitedValue number(BigDecimal number) {
        return new CitedValue(Quantity.plain(number), Optional.of(number), false, Optional.empty(), List.of());
    }

    static CitedValue quantity(Quantity quantity, CellKey cell) {
        return new CitedValue(
                quantity.text(),
                Optional.of(quantity.value()),
                quantity.approximate(),
                Optional.of(quantity.measure()),
                List.of(cell));
    }

    CitedValue plus(CitedValue other) {
        BigDecimal sum = number.orElseThrow().add(other.number.orElseThrow());
        boolean anyApproximate = approximate || other.approximate;
        List<CellKey> all = new ArrayList<>(cells);
        all.addAll(other.cells);
        return new CitedValue(
                Quantity.plain(sum) + (anyApproximate ? "余" : ""), Optional.of(sum), anyApproximate, measure, all);
    }
}
