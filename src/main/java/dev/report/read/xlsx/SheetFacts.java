package dev.report.read.xlsx;

import dev.report.read.raw.CellRange;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a worksheet's XML holds on its cells beyond what the library gives: which are hidden under a merged cell, which words of a text
 * are only its pronunciation, and which formulas have no result.
 *
 * <p>Shape: rows are counted from 1, columns from 0.
 */
final class SheetFacts {

    /** A worksheet without any such facts. */
    static final SheetFacts NONE = new SheetFacts(false, true);

    private final boolean isToBeCalculated;
    private final boolean isExact;
    private final List<CellRange> merged = new ArrayList<>();
    private final Map<Long, String> texts = new HashMap<>();
    private final SheetGrid grid = new SheetGrid();

    private SheetFacts(boolean isToBeCalculated, boolean isExact) {
        this.isToBeCalculated = isToBeCalculated;
        this.isExact = isExact;
    }

    /**
     * Reads a worksheet once through.
     *
     * @param isToBeCalculated whether the workbook asks the next program to calculate all formulas: its results are placeholders
     * @param isExact whether formulas work with the stored numbers, rather than with the shown ones
     */
    static SheetFacts read(InputStream sheet, boolean isToBeCalculated, boolean isExact) {
        SheetFacts facts = new SheetFacts(isToBeCalculated, isExact);
        new SheetFactsReader(facts.merged, facts.texts, facts.grid).read(sheet);
        return facts;
    }

    /** The merged cells that a row belongs to: nobody sees what was once written in another cell of them than the first. */
    List<CellRange> mergedIn(int row) {
        if (merged.isEmpty()) {
            return List.of();
        }
        List<CellRange> here = new ArrayList<>();
        for (CellRange range : merged) {
            if (row >= range.firstRow() && row <= range.lastRow()) {
                here.add(range);
            }
        }
        return here;
    }

    /** The text of a cell without its phonetic guide; null where it has none. */
    @Nullable
    String text(int row, int column) {
        return texts.isEmpty() ? null : texts.get(SheetGrid.key(row, column));
    }

    /**
     * Whether what is stored with a formula is what the formula gives.
     *
     * <p>A script that writes formulas calculates none of them: it stores nothing, a 0, or {@code 0.0}, which no spreadsheet writes.
     * Text without characters is a result, no text at all is none.
     */
    boolean hasResult(Cell cell, int row, int column) {
        String stored = cell.getRawValue();
        if (stored == null || stored.isEmpty()) {
            return stored != null && grid.givesText(row, column);
        }
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return true;
        }
        Optional<BigDecimal> calculated = grid.calculated(row, column);
        return calculated.isPresent() && isExact
                ? isSame(number, calculated.get())
                : !isToBeCalculated && !stored.equals("0.0");
    }

    /** What a total of one of this program's own forms would give, where nothing was calculated. */
    Optional<String> total(int row, int column) {
        return grid.total(row, column);
    }

    /** A spreadsheet calculates with binary fractions of some 15 digits. */
    private static boolean isSame(BigDecimal stored, BigDecimal calculated) {
        BigDecimal most = stored.abs().max(calculated.abs()).max(BigDecimal.ONE);
        return stored.subtract(calculated).abs().compareTo(most.movePointLeft(9)) <= 0;
    }
}
