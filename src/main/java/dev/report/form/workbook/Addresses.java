package dev.report.form.workbook;

import dev.report.form.FormSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Where the cells of a form stand in the workbook, and how formulas write that. */
final class Addresses {

    private final Map<Integer, Spot> spots = new HashMap<>();

    /** A place in the workbook; row and column are counted from 0. */
    private record Spot(String sheet, int row, int column) {}

    /** @param above how many rows of a sheet are over its table */
    Addresses(List<FormSheet> sheets, int above) {
        for (FormSheet sheet : sheets) {
            sheet.places()
                    .forEach(place -> spots.put(
                            place.cell(),
                            new Spot(
                                    sheet.name(),
                                    above + place.area().row(),
                                    place.area().column())));
        }
    }

    /** Whether all cells stand on one sheet. */
    boolean areOn(String sheet, List<Integer> cells) {
        return cells.stream().allMatch(cell -> spot(cell).sheet().equals(sheet));
    }

    private Spot spot(int cell) {
        Spot spot = spots.get(cell);
        if (spot == null) {
            throw new IllegalArgumentException("cell " + cell + " is not on the form");
        }
        return spot;
    }

    /** A cell as formulas of its own sheet write it: {@code $D$6}. */
    String of(int cell) {
        return new CellReference(spot(cell).row(), spot(cell).column(), true, true).formatAsString();
    }

    CellRangeAddress range(int cell) {
        Spot spot = spot(cell);
        return new CellRangeAddress(spot.row(), spot.row(), spot.column(), spot.column());
    }

    /** Cells as the arguments of a function on a sheet, neighbours as ranges: {@code $D$6:$I$6,$K$6}. */
    String list(List<Integer> cells, String sheet) {
        List<String> down = runs(cells, sheet, true);
        List<String> across = runs(cells, sheet, false);
        return String.join(",", down.size() < across.size() ? down : across);
    }

    private List<String> runs(List<Integer> cells, String sheet, boolean isDown) {
        Comparator<Spot> order = Comparator.comparing(Spot::sheet)
                .thenComparingInt(spot -> isDown ? spot.column() : spot.row())
                .thenComparingInt(spot -> isDown ? spot.row() : spot.column());
        TreeSet<Spot> sorted = new TreeSet<>(order);
        cells.forEach(cell -> sorted.add(spot(cell)));
        List<String> runs = new ArrayList<>();
        List<Spot> run = new ArrayList<>();
        for (Spot spot : sorted) {
            if (!run.isEmpty() && !follows(run.get(run.size() - 1), spot, isDown)) {
                runs.add(written(run, sheet));
                run.clear();
            }
            run.add(spot);
        }
        if (!run.isEmpty()) {
            runs.add(written(run, sheet));
        }
        return runs;
    }

    private static boolean follows(Spot before, Spot spot, boolean isDown) {
        boolean isNext = isDown
                ? spot.column() == before.column() && spot.row() == before.row() + 1
                : spot.row() == before.row() && spot.column() == before.column() + 1;
        return isNext && spot.sheet().equals(before.sheet());
    }

    private static String written(List<Spot> run, String sheet) {
        Spot first = run.get(0);
        Spot last = run.get(run.size() - 1);
        String from = new CellReference(first.row(), first.column(), true, true).formatAsString();
        String to = new CellReference(last.row(), last.column(), true, true).formatAsString();
        String other = first.sheet().equals(sheet)
                ? ""
                : new CellReference(first.sheet(), 0, 0, true, true)
                                .formatAsString()
                                .split("!")[0]
                        + "!";
        return other + (run.size() == 1 ? from : from + ":" + to);
    }
}
