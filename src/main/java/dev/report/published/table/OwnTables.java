package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The tables of a report that are its own and none of the form's, such as a list of what was published by field. They are part of the prose.
 *
 * <p>A table that has mostly labels of the form is the form's, even if no figure could be read from it.
 */
public final class OwnTables {

    private final Set<Block.Table> own = Collections.newSetFromMap(new IdentityHashMap<>());
    private final HeadRows rows;

    /** @param official those of which figures were read */
    public OwnTables(PublishedDocument document, ReportDefinition definition, List<ReadTable> official) {
        this.rows = new HeadRows(definition.labels());
        List<Integer> numbers = new ArrayList<>();
        new TableJoiner(definition).join(document).forEach(table -> numbers.add(table.number()));
        int number = 0;
        int whole = 0;
        for (Block.Table table : document.tables()) {
            number++;
            whole = numbers.contains(number) ? number : whole;
            int first = whole;
            if (official.stream().noneMatch(read -> read.number() == first) && !isOfTheForm(table)) {
                own.add(table);
            }
        }
    }

    private boolean isOfTheForm(Block.Table table) {
        List<Block.Cell> words = table.cells().stream()
                .filter(cell -> cell.text().codePoints().anyMatch(Character::isLetter))
                .toList();
        long labels = words.stream()
                .filter(cell -> rows.isLabel(cell) || rows.isColumn(cell))
                .count();
        return labels * 2 > words.size();
    }

    /** The rows of such a table as lines, blanks between what its cells say; nothing of another table. */
    public List<String> lines(Block.Table table) {
        return own.contains(table)
                ? table.filledRows().stream()
                        .map(row -> String.join(" ", HeadRows.texts(table, row)))
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }
}
