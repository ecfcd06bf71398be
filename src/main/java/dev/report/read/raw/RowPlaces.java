package dev.report.read.raw;

/** Knows the places of a row's fields; rows of one kind share one such object. */
public interface RowPlaces {

    int line(RawRow row, int field);

    int column(int field);

    default String pointer() {
        return "";
    }
}
