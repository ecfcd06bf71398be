package dev.report.read.xlsx;

import dev.report.read.raw.CellRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A total as this program's own forms compute it: nothing while no part is filled in, {@code IF(COUNT($B$4:$F$4)=0,"",SUM($B$4:$F$4))}.
 * A program that fills in a form without calculating leaves it without a result; its parts tell what it is.
 *
 * @param counted the cells of which some must hold a number
 * @param least how many must
 * @param sum what is computed then
 */
record FormFormula(List<CellRange> counted, int least, String sum) {

    private static final String RANGE = "\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?";
    private static final Pattern SHAPE =
            Pattern.compile("IF\\(COUNT\\((" + RANGE + "(?:," + RANGE + ")*)\\)(?:=0|<(\\d{1,3})),\"\",(.+)\\)");

    /** The formula, if it is such a one. */
    static Optional<FormFormula> parse(String formula) {
        Matcher shape = SHAPE.matcher(formula);
        if (!formula.startsWith("IF(COUNT(") || !shape.matches()) {
            return Optional.empty();
        }
        List<CellRange> counted = Stream.of(shape.group(1).split(","))
                .flatMap(range -> CellRange.parse(range).stream())
                .toList();
        int least = shape.group(2) == null ? 1 : Integer.parseInt(shape.group(2));
        return Optional.of(new FormFormula(counted, least, shape.group(3)));
    }
}
