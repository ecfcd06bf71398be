package dev.report.definition.label;

import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.finding.NearestName;
import dev.report.model.CellIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** What was probably meant by labels that the form does not have: a label written wrongly, or one that only groups rows. */
final class LikelyMeaning {

    private final CellIndex cells;
    private final LabelAxis rows;
    private final LabelAxis columns;
    private final BiFunction<List<String>, List<String>, Resolution> search;

    /** @param search finds the cell where a row and a column meet */
    LikelyMeaning(
            CellIndex cells,
            LabelAxis rows,
            LabelAxis columns,
            BiFunction<List<String>, List<String>, Resolution> search) {
        this.cells = cells;
        this.rows = rows;
        this.columns = columns;
        this.search = search;
    }

    Resolution.Unknown of(List<String> row, List<String> column) {
        String nearest = nearest(row, column);
        List<Integer> meant = under(row, column);
        if (meant.isEmpty() && !nearest.isEmpty()) {
            boolean isRow = rows.candidates(row).isEmpty();
            List<String> path = new ArrayList<>(isRow ? row : column);
            path.set(path.size() - 1, nearest);
            Resolution almost = isRow ? search.apply(path, column) : search.apply(row, path);
            meant = almost instanceof Resolution.Cell cell ? List.of(cell.position()) : meant;
        }
        return new Resolution.Unknown(nearest, meant);
    }

    /** The cells of a column in all rows under a label that only groups rows. */
    private List<Integer> under(List<String> row, List<String> column) {
        Set<Integer> found = new TreeSet<>();
        String group = row.isEmpty() ? "" : LabelText.normalise(row.get(row.size() - 1));
        for (List<LabelAxis.Leaf> leaves : rows.leaves()) {
            for (LabelAxis.Leaf leaf : leaves) {
                if (leaf.above().stream().anyMatch(names -> isGroup(group, names))) {
                    columns.candidates(column).stream()
                            .filter(over -> over.block() == leaf.block())
                            .map(over -> cells.position(leaf.key() + over.key()))
                            .filter(position -> position >= 0)
                            .forEach(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether a label is one of a group's names, perhaps with those over it before it. */
    private static boolean isGroup(String label, Set<String> names) {
        return names.stream().anyMatch(name -> label.equals(name) || JoinedLabels.mayBe(name) && label.endsWith(name));
    }

    /** The label of the form most similar to the one that is not known; empty if both are, but do not meet. */
    private String nearest(List<String> row, List<String> column) {
        boolean rowUnknown = !row.isEmpty() && rows.candidates(row).isEmpty();
        List<String> path = rowUnknown ? row : column;
        if (path.isEmpty()) {
            return "";
        }
        String wanted = LabelText.normalise(path.get(path.size() - 1));
        LabelAxis axis = rowUnknown ? rows : columns;
        return NearestName.of(wanted, axis.names())
                .filter(name -> !name.equals(wanted))
                .map(axis::printed)
                .orElse("");
    }
}
