package dev.report.prose;

import dev.report.definition.Style;
import dev.report.model.CellKey;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of an expression.
 *
 * @param text as printed
 * @param number the number behind the text, for expressions that are numbers
 * @param approximate whether the number is "at least"
 * @param measure what it counts, where that is known
 * @param cells the issuer's figures it was made from
 * @param parts the figures of units or kinds that it was made from
 */
record CitedValue(
        String text,
        Optional<BigDecimal> number,
        boolean approximate,
        Optional<Measure> measure,
        List<CellKey> cells,
        List<Citation.Part> parts) {
    CitedValue {
        cells = List.copyOf(cells);
        parts = List.copyOf(parts);
    }

    static CitedValue text(String text, List<CellKey> cells) {
        return text(text, cells, List.of());
    }

    static CitedValue text(String text, List<CellKey> cells, List<Citation.Part> parts) {
        return new CitedValue(text, Optional.empty(), false, Optional.empty(), cells, parts);
    }

    static CitedValue number(BigDecimal number) {
        return new CitedValue(
                Quantity.plain(number), Optional.of(number), false, Optional.empty(), List.of(), List.of());
    }

    /** @param owner the unit's code or the kind; empty for the issuer's own figure */
    static CitedValue quantity(Quantity quantity, CellKey cell, Optional<String> owner, Style style) {
        return new CitedValue(
                style.number(quantity),
                Optional.of(quantity.value()),
                quantity.approximate(),
                Optional.of(quantity.measure()),
                owner.isEmpty() ? List.of(cell) : List.of(),
                owner.map(name -> List.of(new Citation.Part(name, cell))).orElse(List.of()));
    }

    /** The sum of two numbers, written in the report's style. */
    CitedValue plus(CitedValue other, Style style) {
        BigDecimal sum = number.orElseThrow().add(other.number.orElseThrow());
        boolean anyApproximate = approximate || other.approximate;
        return new CitedValue(
                style.number(Quantity.plain(sum), anyApproximate),
                Optional.of(sum),
                anyApproximate,
                measure,
                joined(cells, other.cells),
                joined(parts, other.parts));
    }

    static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
