package dev.report.read.raw;

/** Knows the places of a row's fields; rows of one kind share one such object. */
public interface RowPlaces {

    /** Where fields stand in a grid of squares, as a worksheet is: each in its row's line, the first in column 1. */
    RowPlaces IN_SQUARES = new RowPlaces() {
        @Override
        public int line(RawRow row, int field) {
            return row.line();
        }

        @Override
        public int column(int field) {
            return field + 1;
        }
    };

    int line(RawRow row, int field);

    int column(int field);

    default String pointer() {
        return "";
    }
}
