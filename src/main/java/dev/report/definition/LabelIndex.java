package dev.report.definition;

import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import dev.report.model.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the cell that labels mean: the words beside a row and over a column of a submission, as keys or as labels of the form.
 *
 * <p>A label is resolved under its parents: {@code 其他} under {@code 法人或其他组织} is one column, under {@code 其他处理}
 * one row. A label as the form prints it wins over one with its number or remark left out.
 */
public final class LabelIndex {

    private final CellIndex cells;
    private final Map<String, List<Leaf>> rows = new LinkedHashMap<>();
    private final Map<String, List<Leaf>> columns = new LinkedHashMap<>();
    private final Set<String> rowNames = new LinkedHashSet<>();
    private final Set<String> columnNames = new LinkedHashSet<>();
    private final Set<String> headings = new HashSet<>();
    private final Map<List<List<String>>, Resolution> resolved = new HashMap<>();
    private final JoinedLabels joined;

    /** What labels mean. */
    public sealed interface Resolution {

        /** Nothing, and nothing similar either. */
        Unknown NOTHING = new Unknown("", List.of());

        /** They mean one cell. @param position its position in the definition's cells */
        record Cell(int position) implements Resolution {}

        /**
         * They mean nothing.
         *
         * @param nearest the most similar label of the form, empty if none is similar
         * @param meant the positions of the cells that were probably meant, as far as one can tell
         */
        record Unknown(String nearest, List<Integer> meant) implements Resolution {
            public Unknown {
                meant = List.copyOf(meant);
            }
        }

        /** They mean several cells. @param cells which, in definition order */
        record Ambiguous(List<CellKey> cells) implements Resolution {}
    }

    /**
     * A row or column of some block.
     *
     * @param block the block's number: a row and a column meet only within one
     * @param exact whether the name it is filed under is the form's own label, an alias or the key
     * @param above the names of each label over it, outermost first
     * @param key its part of the cell key
     */
    private record Leaf(int block, boolean exact, List<Set<String>> above, String key) {}

    LabelIndex(CellIndex cells, Collection<Indicator> indicators, Collection<FormTable> tables) {
        this.cells = cells;
        this.joined = new JoinedLabels(tables);
        int block = 0;
        for (FormTable table : tables) {
            for (FormTable.FormBlock form : table.blocks()) {
                block++;
                addHeading(form);
                addAxis(block, form.rows(), rows, rowNames);
                addAxis(block, form.columns(), columns, columnNames);
            }
        }
        Map<String, Integer> blocks = new HashMap<>();
        for (Indicator indicator : indicators) {
            String by = indicator.breakdown().map(Breakdown::id).orElse("");
            Integer own = blocks.get(by);
            if (own == null) {
                own = ++block;
                blocks.put(by, own);
                for (Category category :
                        indicator.breakdown().map(Breakdown::categories).orElse(List.of())) {
                    file(
                            columns,
                            columnNames,
                            own,
                            List.of(),
                            "/" + category.code(),
                            LabelNames.of(category.label(), category.aliases(), category.code()));
                }
            }
            file(
                    rows,
                    rowNames,
                    own,
                    List.of(),
                    indicator.key(),
                    LabelNames.of(indicator.label(), indicator.aliases(), indicator.key()));
        }
    }

    private void addHeading(FormTable.FormBlock form) {
        if (!form.heading().isEmpty()) {
            headings.add(LabelText.normalise(form.heading()));
        }
        if (!form.corner().isEmpty()) {
            headings.add(LabelText.normalise(form.corner()));
        }
    }

    private void addAxis(int block, List<AxisNode> roots, Map<String, List<Leaf>> index, Set<String> known) {
        if (roots.isEmpty()) {
            index.computeIfAbsent("", name -> new ArrayList<>()).add(new Leaf(block, true, List.of(), ""));
        }
        for (List<AxisNode> path : AxisNode.paths(roots)) {
            List<Set<String>> above = new ArrayList<>();
            StringBuilder joined = new StringBuilder();
            for (AxisNode node : path.subList(0, path.size() - 1)) {
                LabelNames names = LabelNames.of(node);
                known.addAll(names.exact());
                known.addAll(names.loose());
                above.add(names.all());
            }
            AxisNode leaf = path.get(path.size() - 1);
            file(index, known, block, above, leaf.key(), LabelNames.of(leaf));
            joined.append(LabelText.normalise(leaf.label()));
            for (int level = path.size() - 2; level >= 0; level--) {
                joined.insert(0, LabelText.normalise(path.get(level).label()));
                put(index, known, joined.toString(), new Leaf(block, true, List.of(), leaf.key()));
                put(
                        index,
                        known,
                        LabelText.withoutNumber(joined.toString()),
                        new Leaf(block, false, List.of(), leaf.key()));
            }
        }
    }

    private static void file(
            Map<String, List<Leaf>> index,
            Set<String> known,
            int block,
            List<Set<String>> above,
            String key,
            LabelNames names) {
        for (String name : names.exact()) {
            put(index, known, name, new Leaf(block, true, above, key));
        }
        for (String name : names.loose()) {
            put(index, known, name, new Leaf(block, false, above, key));
        }
    }

    private static void put(Map<String, List<Leaf>> index, Set<String> known, String name, Leaf leaf) {
        index.computeIfAbsent(name, any -> new ArrayList<>()).add(leaf);
        known.add(name);
    }

    /** Whether a word stands on some row label, at any level, or names a row with those over it. */
    public boolean isRowName(String word) {
        String name = LabelText.normalise(word);
        return rowNames.contains(name) || mayBeJoined(name) && joined.rows(name).isPresent();
    }

    /** Whether a word stands on some column head, at any level, or names a column with those over it. */
    public boolean isColumnName(String word) {
        String name = LabelText.normalise(word);
        return columnNames.contains(name)
                || mayBeJoined(name) && joined.columns(name).isPresent();
    }

    /** Whether a word is a line over a block or the text in its corner. */
    public boolean isHeading(String word) {
        return headings.contains(LabelText.normalise(word));
    }

    /**
     * The cell where a row and a column meet.
     *
     * @param row the labels beside the row, outermost first; empty for a block whose single row has none
     * @param column the labels over the column, outermost first; empty for an indicator that is not split
     */
    public Resolution resolve(List<String> row, List<String> column) {
        List<List<String>> words = List.of(List.copyOf(row), List.copyOf(column));
        Resolution known = resolved.get(words);
        if (known == null) {
            known = search(words.get(0), words.get(1));
            resolved.put(words, known);
        }
        return known;
    }

    /** Whether a row and a column {@linkplain #resolve mean} one cell; cheaper, since nothing similar is looked for. */
    public boolean isCell(List<String> row, List<String> column) {
        return find(row, column) instanceof Resolution.Cell;
    }

    private Resolution search(List<String> row, List<String> column) {
        Resolution found = find(row, column);
        return found == Resolution.NOTHING ? unknown(row, column) : found;
    }

    private Resolution find(List<String> row, List<String> column) {
        if (row.size() == 1) {
            String joined = row.get(0).strip()
                    + (column.isEmpty()
                            ? ""
                            : "/" + column.get(column.size() - 1).strip());
            int direct = cells.position(CellKey.parse(joined.isEmpty() ? "?" : joined));
            if (direct >= 0) {
                return new Resolution.Cell(direct);
            }
        }
        Set<CellKey> exact = new LinkedHashSet<>();
        Set<CellKey> loose = new LinkedHashSet<>();
        meet(row, column, exact, loose);
        if (exact.isEmpty() && loose.isEmpty()) {
            meet(column, row, exact, loose);
        }
        Set<CellKey> found = exact.isEmpty() ? loose : exact;
        if (found.size() == 1) {
            return new Resolution.Cell(cells.position(found.iterator().next()));
        }
        return found.isEmpty()
                ? Resolution.NOTHING
                : new Resolution.Ambiguous(
                        cells.keys().stream().filter(found::contains).toList());
    }

    private Resolution unknown(List<String> row, List<String> column) {
        String nearest = nearest(row, column);
        List<Integer> meant = under(row, column);
        if (meant.isEmpty() && !nearest.isEmpty()) {
            boolean isRow = candidates(rows, row).isEmpty();
            List<String> path = new ArrayList<>(isRow ? row : column);
            path.set(path.size() - 1, nearest);
            Resolution almost = isRow ? search(path, column) : search(row, path);
            meant = almost instanceof Resolution.Cell cell ? List.of(cell.position()) : meant;
        }
        return new Resolution.Unknown(nearest, meant);
    }

    /** The cells of a column in all rows under a label that only groups rows. */
    private List<Integer> under(List<String> row, List<String> column) {
        Set<Integer> found = new TreeSet<>();
        String group = row.isEmpty() ? "" : LabelText.normalise(row.get(row.size() - 1));
        for (List<Leaf> leaves : rows.values()) {
            for (Leaf leaf : leaves) {
                if (leaf.above().stream().anyMatch(names -> isGroup(group, names))) {
                    candidates(columns, column).stream()
                            .filter(over -> over.block() == leaf.block())
                            .map(over -> cells.position(CellKey.parse(leaf.key() + over.key())))
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

    private void meet(List<String> row, List<String> column, Set<CellKey> exact, Set<CellKey> loose) {
        List<Leaf> rowLeaves = candidates(rows, row);
        List<Leaf> columnLeaves = candidates(columns, column);
        for (Leaf rowLeaf : rowLeaves) {
            if (columnLeaves.isEmpty() && column.isEmpty()) {
                keep(rowLeaf.key(), rowLeaf.exact(), exact, loose);
            }
            for (Leaf columnLeaf : columnLeaves) {
                if (rowLeaf.block() == columnLeaf.block()) {
                    keep(rowLeaf.key() + columnLeaf.key(), rowLeaf.exact() && columnLeaf.exact(), exact, loose);
                }
            }
        }
    }

    private void keep(String key, boolean isExact, Set<CellKey> exact, Set<CellKey> loose) {
        if (!key.isEmpty() && !key.startsWith("/") && cells.contains(CellKey.parse(key))) {
            (isExact ? exact : loose).add(CellKey.parse(key));
        }
    }

    private List<Leaf> candidates(Map<String, List<Leaf>> index, List<String> path) {
        if (path.isEmpty()) {
            return index.getOrDefault("", List.of());
        }
        List<String> names = path.stream().map(LabelText::normalise).toList();
        List<Leaf> found = new ArrayList<>();
        for (Leaf leaf : index.getOrDefault(names.get(names.size() - 1), List.of())) {
            if (leaf.above().isEmpty() || liesUnder(leaf.above(), names.subList(0, names.size() - 1))) {
                found.add(leaf);
            }
        }
        if (found.isEmpty() && path.size() > 1) {
            return candidates(index, List.of(String.join("", path)));
        }
        if (found.isEmpty() && mayBeJoined(names.get(0))) {
            (index == rows ? joined.rows(names.get(0)) : joined.columns(names.get(0)))
                    .ifPresent(leaf -> found.add(new Leaf(leaf.block(), false, List.of(), leaf.key())));
        }
        return found;
    }

    private boolean mayBeJoined(String name) {
        return JoinedLabels.mayBe(name)
                && !rowNames.contains(name)
                && !columnNames.contains(name)
                && !headings.contains(name);
    }

    /** Whether the labels given over a leaf are, in this order, labels that stand over it; some may be left out. */
    private static boolean liesUnder(List<Set<String>> above, List<String> given) {
        int level = 0;
        for (String name : given) {
            while (level < above.size() && !above.get(level).contains(name)) {
                level++;
            }
            if (level++ == above.size()) {
                return false;
            }
        }
        return true;
    }

    /** The label of the form most similar to the one that is not known; empty if both are, but do not meet. */
    private String nearest(List<String> row, List<String> column) {
        boolean rowUnknown = !row.isEmpty() && candidates(rows, row).isEmpty();
        List<String> path = rowUnknown ? row : column;
        if (path.isEmpty()) {
            return "";
        }
        String wanted = LabelText.normalise(path.get(path.size() - 1));
        return NearestName.of(wanted, rowUnknown ? rowNames : columnNames)
                .filter(name -> !name.equals(wanted))
                .orElse("");
    }
}
