package dev.report.check.culprit;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A change of one cell, or a move of a value between two, under which some failing claims hold and none that held breaks.
 *
 * @param cell the cell to change
 * @param from the present value
 * @param to the value that it should have
 * @param movedFrom for a move the cell that the amount is taken from, else −1
 * @param clears the numbers of the failing claims that hold afterwards
 * @param slip how the one most likely became the other
 * @param weight how likely all slips together make this change, against the other changes that clear the same
 */
record Change(int cell, BigDecimal from, BigDecimal to, int movedFrom, Set<Integer> clears, Slip slip, double weight) {

    boolean isMove() {
        return movedFrom >= 0;
    }
}
