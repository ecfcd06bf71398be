package dev.report.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays out cells that say how many columns and rows they take. */
final class SquareGrid {

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<List<Integer>> taken = new HashSet<>();

    void row() {
        rows.add(new ArrayList<>());
    }

    void cell(String text, int across, int down) {
        int row = rows.size() - 1;
        int column = rows.get(row).size();
        while (taken.contains(List.of(row, column))) {
            rows.get(row).add("");
            column++;
        }
        for (int i = 0; i < across; i++) {
            rows.get(row).add(i == 0 ? text : "");
            for (int below = 1; below < Math.min(down, 100); below++) {
                taken.add(List.of(row + below, column + i));
            }
        }
    }

    /** Begins another table. */
    void end() {
        taken.clear();
    }

    List<List<String>> rows() {
        return rows;
    }
}
