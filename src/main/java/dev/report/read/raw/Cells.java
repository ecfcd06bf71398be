package dev.report.read.raw;

/** How the cells of a table are separated. */
public enum Cells {
    /** By commas: a number with a comma in it may have become two cells. */
    COMMAS,
    /** By other delimiters, or as a worksheet has them, without those at the end that are blank. */
    APART,
    /** By marks of their own, as in a document: each row has all of its cells, blank ones too. */
    LISTED,
    /** By their names, as in JSON. */
    KEYED
}
