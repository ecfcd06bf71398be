package dev.report.published.table;

import dev.report.published.page.Block;

/**
 * A table of a document, put together again where the page cut it in pieces.
 *
 * @param number of its first piece among the document's tables, counted from 1
 * @param table all of its rows; rows are counted through all pieces
 */
public record ReadTable(int number, Block.Table table) {

    /** What people call it: a sheet's name, else its number. */
    public String name() {
        return table.name().isEmpty() ? "表" + number : table.name();
    }
}
