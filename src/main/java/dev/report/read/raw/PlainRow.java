package dev.report.read.raw;

/** A row that is plain, and whose words are known. */
public interface PlainRow {

    /** The number of the row's words among the known ones. */
    int words();

    /** The n-th value of the row, as a {@link PlainNumber}. */
    long value(int n);
}
