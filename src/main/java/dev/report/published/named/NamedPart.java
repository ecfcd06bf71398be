package dev.report.published.named;

import dev.report.model.SourceLocation;
import dev.report.published.PublishedReport;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import dev.report.published.table.HeadRows;
import dev.report.published.table.ReadTable;
import dev.report.published.table.TableCells;
import dev.report.published.table.TableJoiner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of a document together with what findings call it and its cells.
 *
 * @param block the part; a table that a page cut in pieces is whole, and an official one has its cells under their heads
 * @param name what a table is called, e.g. {@code 表5}; empty for other parts
 * @param at the place of a paragraph, a heading or a picture, and of a table as a whole
 * @param cells those of a table by their places, in the table's order
 */
public record NamedPart(Block block, String name, SourceLocation at, Map<SourceLocation, Block.Cell> cells) {

    /** The parts of a document that is no report, such as a workbook with a unit's tables. */
    public static List<NamedPart> of(PublishedDocument document) {
        Map<Integer, ReadTable> tables = new TreeMap<>();
        for (Block.Table table : document.tables()) {
            int number = tables.size() + 1;
            tables.put(number, new ReadTable(number, table));
        }
        return parts(document, tables);
    }

    /** The parts of a report. */
    public static List<NamedPart> of(PublishedReport report) {
        Map<Integer, ReadTable> tables = new TreeMap<>();
        for (ReadTable table : new TableJoiner(report.definition()).join(report.document())) {
            Optional<ReadTable> official = report.tables().stream()
                    .filter(read -> read.number() == table.number())
                    .findFirst();
            tables.put(table.number(), official.map(read -> whole(read, table)).orElse(table));
        }
        return parts(report.document(), tables);
    }

    /** An official table with the rows that were left out because nobody can say where their cells belong. */
    private static ReadTable whole(ReadTable official, ReadTable printed) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int row = 0; row < printed.table().rows(); row++) {
            List<Block.Cell> own = HeadRows.cells(official.table(), row);
            cells.addAll(own.isEmpty() ? HeadRows.cells(printed.table(), row) : own);
        }
        Block.Table table = official.table();
        return new ReadTable(official.number(), new Block.Table(table.name(), cells, table.at()));
    }

    /** @param tables by the number of their first piece */
    private static List<NamedPart> parts(PublishedDocument document, Map<Integer, ReadTable> tables) {
        BlockPlaces places = new BlockPlaces(document);
        List<NamedPart> parts = new ArrayList<>();
        int number = 0;
        for (Block block : document.blocks()) {
            boolean isTable = block instanceof Block.Table;
            number += isTable ? 1 : 0;
            if (!isTable) {
                parts.add(new NamedPart(block, "", places.of(block), Map.of()));
            } else if (tables.containsKey(number)) {
                parts.add(table(document, tables.get(number)));
            }
        }
        return parts;
    }

    private static NamedPart table(PublishedDocument document, ReadTable table) {
        Map<SourceLocation, Block.Cell> cells = new LinkedHashMap<>();
        table.table().cells().forEach(cell -> cells.put(TableCells.place(document, table, cell), cell));
        return new NamedPart(table.table(), table.name(), SourceLocation.file(document.file()), cells);
    }
}
