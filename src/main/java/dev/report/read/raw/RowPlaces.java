package dev.report.read.raw;

/** Knows where the fields of a row stand; rows of one kind share one such object. */
public interface RowPlaces {

    int line(RawRow row, int field);

    int column(int field);

    default String pointer() {
        return "";
    }
}
