package dev.report.form;

import java.util.List;

/**
 * One table of a form, laid out: which label and which cell stands where.
 *
 * <p>Shape: rows and columns are counted from 0; the first block's heads begin in row 0.
 *
 * @param name the sheet's name, e.g. {@code 表三}
 * @param heading the heading of the section that prints the table; empty if none does
 * @param landscape whether it needs the longer side of the page
 * @param labelColumns how many columns at the left hold labels
 * @param width how many columns there are
 * @param height how many rows there are
 * @param labels heads and labels
 * @param places the cells to be filled in, row by row
 */
public record FormSheet(
        String name,
        String heading,
        boolean landscape,
        int labelColumns,
        int width,
        int height,
        List<Label> labels,
        List<Place> places) {

    public FormSheet {
        labels = List.copyOf(labels);
        places = List.copyOf(places);
    }

    /** What a label is for. */
    public enum Role {
        /** A line over a block. */
        HEADING,
        /** Over columns. */
        HEAD,
        /** Beside rows. */
        ROW
    }

    /** An area of merged cells, or a single one. */
    public record Area(int row, int column, int rows, int columns) {
        public int lastRow() {
            return row + rows - 1;
        }

        public int lastColumn() {
            return column + columns - 1;
        }
    }

    /** A label and the area that it takes. */
    public record Label(String text, Role role, Area area) {}

    /** A cell of the form and the area that it takes: {@code cell} is its position in the definition. */
    public record Place(int cell, Area area) {}
}
