package dev.report.mutation;

import dev.report.inbox.FormSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes a sheet as hands do in a spreadsheet: its cells, rows, columns and merged cells. */
final class Slips {

    private final Mutator mutator;
    private final Random random;
    private final List<List<String>> rows;
    private final List<FormSheet.Merge> merges = new ArrayList<>();

    private Slips(FormSheet sheet, Mutator mutator) {
        this.mutator = mutator;
        this.random = mutator.random();
        this.rows = new ArrayList<>();
        sheet.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        merges.addAll(sheet.merges());
    }

    /** A copy with one or two slips. */
    static FormSheet of(FormSheet sheet, Mutator mutator) {
        Slips slips = new Slips(sheet, mutator);
        for (int i = 1 + slips.random.nextInt(2); i > 0; i--) {
            slips.once();
        }
        return new FormSheet(slips.rows, slips.merges);
    }

    private void once() {
        int row = random.nextInt(rows.size());
        List<String> cells = rows.get(row);
        int column = random.nextInt(cells.size());
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> {
                mutator.note("text of a cell");
                String text = cells.get(column);
                cells.set(column, text.isEmpty() ? "7" : mutator.mutate(text));
            }
            case 3 -> {
                mutator.note("cell emptied");
                cells.set(column, "");
            }
            case 4 -> {
                mutator.note("cells exchanged");
                List<String> other = rows.get(random.nextInt(rows.size()));
                int at = random.nextInt(other.size());
                cells.set(column, other.set(at, cells.get(column)));
            }
            case 5 -> {
                mutator.note("cell left out");
                cells.remove(column);
                cells.addAll(cells.isEmpty() ? List.of("") : List.of());
            }
            case 6 -> {
                mutator.note("cell too many");
                cells.add(column, random.nextBoolean() ? "" : Integer.toString(random.nextInt(50)));
            }
            case 7 -> {
                mutator.note("row left out");
                rows.remove(row);
            }
            case 8 -> {
                mutator.note("row twice");
                rows.add(random.nextInt(rows.size() + 1), new ArrayList<>(cells));
            }
            case 9 -> {
                mutator.note("rows exchanged");
                Collections.swap(rows, row, random.nextInt(rows.size()));
            }
            case 10 -> {
                mutator.note("column left out");
                rows.forEach(each -> {
                    if (column < each.size() && each.size() > 1) {
                        each.remove(column);
                    }
                });
            }
            default -> merge(row, column);
        }
    }

    private void merge(int row, int column) {
        mutator.note("cells merged");
        int down = Math.min(1 + random.nextInt(3), rows.size() - row);
        int across = 1 + random.nextInt(3);
        boolean isFree = merges.stream()
                .noneMatch(other -> other.row() < row + down
                        && row < other.row() + other.down()
                        && other.column() < column + across
                        && column < other.column() + other.across());
        if (isFree && down * across > 1) {
            for (int below = row; below < row + down; below++) {
                while (rows.get(below).size() < column + across) {
                    rows.get(below).add("");
                }
            }
            merges.add(new FormSheet.Merge(row, column, across, down));
        }
    }
}
