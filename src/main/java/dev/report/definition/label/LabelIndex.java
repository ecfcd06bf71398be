package dev.report.definition.label;

import dev.report.definition.form.Breakdown;
import dev.report.definition.form.Category;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cell that labels mean: the words beside a row and over a column of a submission, as keys or as labels of the form.
 *
 * <p>A label is resolved under its parents: {@code 其他} under {@code 法人或其他组织} is one column, under {@code 其他处理}
 * one row. A label as the form prints it wins over one with its number or remark left out.
 */
public final class LabelIndex {

    /** Separators, remarks and measures may make a label twice as long as its words. */
    private static final int SPARE = 2;

    private final CellIndex cells;
    private final LabelAxis rows;
    private final LabelAxis columns;
    private final Set<String> headings = new HashSet<>();
    private final Set<String> measures;
    private final Set<String> totals = new HashSet<>();
    private final Map<List<List<String>>, Resolution> resolved = new HashMap<>();
    private final LikelyMeaning meant;
    private final int longest;

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

    public LabelIndex(CellIndex cells, Collection<Indicator> indicators, Collection<FormTable> tables) {
        this.cells = cells;
        this.measures = LabelAxis.measures(List.copyOf(indicators));
        JoinedLabels joined = new JoinedLabels(tables);
        rows = new LabelAxis(measures, name -> mayBeJoined(name) ? joined.rows(name) : Optional.empty());
        columns = new LabelAxis(measures, name -> mayBeJoined(name) ? joined.columns(name) : Optional.empty());
        int block = 0;
        for (FormTable table : tables) {
            headings.add(LabelText.normalise(table.title()));
            for (FormTable.FormBlock form : table.blocks()) {
                block++;
                addHeading(form);
                rows.add(block, form.rows());
                columns.add(block, form.columns());
            }
        }
        Map<String, Integer> blocks = new HashMap<>();
        for (Indicator indicator : indicators) {
            String by = indicator.breakdown().map(Breakdown::id).orElse("");
            Integer own = blocks.get(by);
            if (own == null) {
                own = ++block;
                blocks.put(by, own);
                indicator.breakdown().ifPresent(split -> addCategories(blocks.get(by), split));
            }
            rows.file(
                    own,
                    List.of(),
                    indicator.key(),
                    LabelNames.of(indicator.label(), indicator.aliases(), indicator.key()));
        }
        meant = new LikelyMeaning(cells, rows, columns, this::search);
        longest = SPARE * (rows.longest() + columns.longest());
    }

    /**
     * Whether words are longer than any that name a row and a column of the form, with all that stands over these: they are a sentence,
     * and no label is looked for in them.
     */
    private boolean isTooLong(String words) {
        return words.length() > longest && LabelText.normalise(words).length() > longest;
    }

    private boolean isTooLong(List<String> path) {
        return path.size() > longest || path.stream().anyMatch(this::isTooLong);
    }

    /** Joined labels are spelled out when first asked for: a name that is known alone need not be. */
    private boolean mayBeJoined(String name) {
        return JoinedLabels.mayBe(name)
                && !rows.names().contains(name)
                && !columns.names().contains(name)
                && !headings.contains(name);
    }

    private void addCategories(int block, Breakdown split) {
        for (Category category : split.categories()) {
            LabelNames labels = LabelNames.of(category.label(), category.aliases(), category.code());
            columns.file(block, List.of(), "/" + category.code(), labels);
            if (category.code().equals("total")) {
                totals.addAll(labels.exact());
            }
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

    /** Whether a word stands on some row label, at any level, or names a row with those over it. */
    public boolean isRowName(String word) {
        return !isTooLong(word) && rows.has(word);
    }

    /** Whether a word stands on some column head, at any level, or names a column with those over it. */
    public boolean isColumnName(String word) {
        return !isTooLong(word) && columns.has(word);
    }

    /** The measure that stands in brackets at a label's end, e.g. {@code 万元}; empty for none. */
    public String measure(String word) {
        return word.endsWith(")") || word.endsWith("）") ? LabelText.measure(LabelText.normalise(word), measures) : "";
    }

    /** Whether a word is one column head or a group of them, alone. */
    public boolean isCategory(String word) {
        return isAmong(columns.names(), word);
    }

    /** Whether a word is that of a measure: 件, 万元. */
    public boolean isMeasure(String word) {
        return measures.contains(LabelText.normalise(word));
    }

    /** Whether a word stands beside or over totals: 总计, 合计. */
    public boolean isTotal(String word) {
        return isAmong(totals, word);
    }

    /** Whether a word is a line over a block or the text in its corner. */
    public boolean isHeading(String word) {
        return isAmong(headings, word);
    }

    /** Whether a word is one of some normalised names, perhaps with what leads to a note behind it. */
    private static boolean isAmong(Set<String> names, String word) {
        String name = LabelText.normalise(word);
        return names.contains(name) || names.contains(LabelText.withoutNote(name));
    }

    /**
     * The cell where a row and a column meet.
     *
     * @param row the labels beside the row, outermost first; empty for a block whose single row has none
     * @param column the labels over the column, outermost first; empty for an indicator that is not split
     */
    public Resolution resolve(List<String> row, List<String> column) {
        if (isTooLong(row) || isTooLong(column)) {
            return Resolution.NOTHING;
        }
        List<List<String>> words = List.of(List.copyOf(row), List.copyOf(column));
        Resolution known = resolved.get(words);
        if (known == null) {
            known = search(words.get(0), words.get(1));
            resolved.put(words, known);
        }
        return known;
    }

    private Resolution search(List<String> row, List<String> column) {
        Resolution found = find(row, column);
        return found == Resolution.NOTHING ? meant.of(row, column) : found;
    }

    private Resolution find(List<String> row, List<String> column) {
        if (row.size() == 1) {
            String joined = row.get(0).strip()
                    + (column.isEmpty()
                            ? ""
                            : "/" + column.get(column.size() - 1).strip());
            int direct = cells.position(joined);
            if (direct >= 0) {
                return new Resolution.Cell(direct);
            }
        }
        CellFinder finder = new CellFinder(cells, rows, columns).meetEitherWay(row, column);
        if (finder.isEmpty() && (row.isEmpty() || column.isEmpty())) {
            finder.along(row.isEmpty() ? column : row);
        }
        if (finder.isEmpty() && column.isEmpty()) {
            finder.ofRow(row);
        }
        return resolution(finder);
    }

    private Resolution resolution(CellFinder finder) {
        List<CellKey> found = finder.found();
        if (found.isEmpty()) {
            return Resolution.NOTHING;
        }
        return found.size() == 1 ? new Resolution.Cell(cells.position(found.get(0))) : new Resolution.Ambiguous(found);
    }

    /**
     * The cell that one text means by itself, as over a column of a flat sheet: a key; labels joined anyhow, e.g.
     * {@code 本年新收（自然人）}, {@code 三、本年度办理结果/（七）总计/总计}; the label of a row that has one cell. The label of a row that is
     * split means several cells, one of them the total. A blank text means nothing.
     */
    public Resolution resolve(String words) {
        Resolution found = find(words);
        return found == Resolution.NOTHING && !words.isBlank() ? resolve(List.of(words), List.of()) : found;
    }

    /** What {@link #resolve(String)} finds, or {@link Resolution#NOTHING}; cheaper, since nothing similar is looked for. */
    public Resolution find(String words) {
        if (words.isBlank() || isTooLong(words)) {
            return Resolution.NOTHING;
        }
        Resolution whole = find(List.of(words), List.of());
        if (whole instanceof Resolution.Cell) {
            return whole;
        }
        List<String> path = new ArrayList<>(List.of(words.split("/")));
        path.removeIf(word -> path.size() > 1 && (word.isBlank() || isHeading(word)));
        CellFinder finder = new CellFinder(cells, rows, columns);
        if (path.size() > 1) {
            finder.meetEitherWay(path, List.of()).along(path);
        } else if (words.indexOf('/') >= 0 && !path.isEmpty()) {
            return find(path.get(0));
        }
        if (finder.isEmpty() && whole == Resolution.NOTHING) {
            finder.within(words);
        }
        return finder.isEmpty() ? whole : resolution(finder);
    }

    /**
     * The total among the cells that a split indicator's label can mean; empty if they are of several indicators, or if the label
     * is that of a column too, as 其他 is.
     */
    public Optional<CellKey> total(String label, Resolution.Ambiguous several) {
        if (isTooLong(label) || !columns.candidates(List.of(label)).isEmpty()) {
            return Optional.empty();
        }
        String indicator = several.cells().get(0).indicator();
        boolean isOne =
                several.cells().stream().allMatch(cell -> cell.indicator().equals(indicator));
        return isOne
                ? several.cells().stream()
                        .filter(cell -> cell.breakdown().equals("total"))
                        .findFirst()
                : Optional.empty();
    }
}
