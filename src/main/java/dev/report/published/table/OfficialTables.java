package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.label.LabelText;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which tables of a document are the official ones.
 *
 * <p>A table is one if it gives figures of the form under a column head of the form. A small table of the text may do so too, as a list of
 * what was published by field: it is none where the cells that it gives are those of a table several times as large.
 */
public final class OfficialTables {

    private static final int SMALL = 3;

    private final PublishedDocument document;
    private final ReportDefinition definition;
    private final List<ReadTable> tables;

    public OfficialTables(PublishedDocument document, ReportDefinition definition, List<ReadTable> tables) {
        this.document = document;
        this.definition = definition;
        this.tables = tables;
    }

    /** The official tables in order. */
    public List<ReadTable> find() throws IOException {
        List<Set<Integer>> cells = new ArrayList<>();
        for (ReadTable table : tables) {
            cells.add(isHeaded(table.table()) ? cells(table) : Set.of());
        }
        List<ReadTable> official = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            if (!cells.get(i).isEmpty() && !isOutdone(cells.get(i), cells)) {
                official.add(tables.get(i));
            }
        }
        return official;
    }

    private static boolean isOutdone(Set<Integer> own, List<Set<Integer>> all) {
        return all.stream().anyMatch(other -> other.size() > SMALL * own.size() && other.containsAll(own));
    }

    /** Whether some cell holds a head of a column of the form, perhaps together with the one over it; or its key, by which {@link TotalRow} names it. */
    private boolean isHeaded(Block.Table table) {
        Set<String> heads = heads();
        return table.cells().stream()
                .map(cell -> LabelText.normalise(cell.text()))
                .anyMatch(text -> heads.stream().anyMatch(head -> text.equals(head) || text.endsWith(head)));
    }

    private Set<String> heads() {
        Set<String> heads = new HashSet<>();
        for (FormTable form : definition.figureTables().values()) {
            form.blocks().forEach(block -> block.columns().forEach(column -> addHeads(column, heads)));
        }
        return heads;
    }

    private static void addHeads(AxisNode node, Set<String> heads) {
        heads.add(LabelText.normalise(node.label()));
        if (!node.key().isEmpty()) {
            heads.add(LabelText.normalise(node.key()));
        }
        node.children().forEach(child -> addHeads(child, heads));
    }

    /** The cells of the form that a table gives by itself. */
    private Set<Integer> cells(ReadTable table) throws IOException {
        FigureTable figures = FigureBinder.bind(document, definition, document.file(), List.of(table))
                .figures();
        Set<Integer> cells = new HashSet<>();
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            if (figures.hasPlace(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The tables that a report prints of which no cell was found. */
    public static List<FormTable> missing(ReportDefinition definition, FigureTable figures) {
        return printed(definition).stream()
                .filter(form -> form.cells().stream().noneMatch(cell -> hasPlace(cell, figures)))
                .toList();
    }

    /** The tables that a report prints, in order. */
    static List<FormTable> printed(ReportDefinition definition) {
        return definition.sections().stream()
                .flatMap(section -> section.tables().stream())
                .distinct()
                .map(definition.figureTables()::get)
                .filter(form -> !form.blocks().isEmpty())
                .toList();
    }

    private static boolean hasPlace(CellKey key, FigureTable figures) {
        int cell = figures.cells().position(key);
        return cell >= 0 && figures.hasPlace(cell);
    }
}
