package dev.report.compose;

import dev.report.prose.Prose;
import java.util.List;

/** A piece of a section. */
public sealed interface Block {

    /** The piece's name for templates: {@code prose} or {@code table}. */
    String kind();

    /** A paragraph, heading, list or table that the clerk wrote. */
    record Text(Prose prose) implements Block {
        @Override
        public String kind() {
            return "prose";
        }
    }

    /**
     * An official table.
     *
     * @param id the table's id, also its anchor
     * @param title its name for readers who cannot see it
     * @param parts its blocks, each with its own heads
     * @param landscape whether it needs the longer side of the page
     */
    record Table(String id, String title, List<Part> parts, boolean landscape) implements Block {
        @Override
        public String kind() {
            return "table";
        }

        /** Whether it has a row a unit, or an item of a list, and so may be longer than a page. */
        public boolean isOfUnits() {
            return parts.stream().anyMatch(part -> part.shape() != Shape.FORM);
        }
    }

    /** What the rows of a block are. */
    enum Shape {
        /** Those of the official form. */
        FORM,
        /** A unit or a kind of unit each, the last one all units together. */
        UNITS,
        /** An item of a list each. */
        ITEMS
    }

    /**
     * One block of a table.
     *
     * @param heading a line over the block; may be empty
     * @param width the number of columns, labels included
     * @param labelColumns how many columns at the left hold labels
     * @param head the head rows with merged cells
     * @param flatHead the heads in one row, parents joined, for formats without merged cells
     * @param rows the body
     * @param shape what the rows are
     * @param widths of the columns in percent, where words stand in them, or long words in the labels of groups; else empty
     */
    record Part(
            String heading,
            int width,
            int labelColumns,
            List<List<Head>> head,
            List<String> flatHead,
            List<Row> rows,
            Shape shape,
            List<Integer> widths) {

        /** Whether each row is a unit or a kind of unit. */
        public boolean isOfUnits() {
            return shape == Shape.UNITS;
        }

        /** Whether each row is an item of a list. */
        public boolean isOfItems() {
            return shape == Shape.ITEMS;
        }
    }

    /**
     * A head or label cell.
     *
     * @param text as printed
     * @param columns how many columns it spans
     * @param rows how many rows it spans
     * @param scope {@code col}, {@code colgroup}, {@code row} or {@code rowgroup}
     * @param id what value cells name it by; empty in a table whose scopes say it all
     */
    record Head(String text, int columns, int rows, String scope, String id) {}

    /**
     * A body row.
     *
     * @param labels the label cells that begin in this row
     * @param flatLabel the labels in one text, parents first
     * @param cells the value cells
     * @param isSum whether it sums up rows over it, in a table of units
     */
    record Row(List<Head> labels, String flatLabel, List<TableCell> cells, boolean isSum) {}
}
