package dev.report.model;

/**
 * A place in an input file, exact enough to put a finger on.
 *
 * @param file the path relative to the project, with {@code /}
 * @param line the physical line, 1-based, as a text editor counts; in a worksheet the row
 * @param column the 1-based field of a CSV record, character of a JSON line, or column of a worksheet; 0 for the whole line
 * @param within the place inside the file beyond line and column: {@code 表三!D7} in a workbook, a JSON pointer, else empty
 */
public record SourceLocation(String file, int line, int column, String within) implements Comparable<SourceLocation> {

    /** The worksheet's name; empty in a file without worksheets. */
    public String sheet() {
        return within.substring(0, Math.max(0, within.indexOf('!')));
    }

    public static SourceLocation of(String file, int line, int column) {
        return new SourceLocation(file, line, column, "");
    }

    /** A whole file, when no place in it can be named. */
    public static SourceLocation file(String file) {
        return new SourceLocation(file, 1, 0, "");
    }

    /** By file, sheet, line and column. Written out: the library makes its comparators at run time, which each start would pay. */
    @Override
    public int compareTo(SourceLocation other) {
        int order = file.compareTo(other.file);
        order = order == 0 ? sheet().compareTo(other.sheet()) : order;
        order = order == 0 ? Integer.compare(line, other.line) : order;
        order = order == 0 ? Integer.compare(column, other.column) : order;
        return order == 0 ? within.compareTo(other.within) : order;
    }

    /** Whether it is in a worksheet: {@code within} then names sheet and cell, and no editor shows the line. */
    public boolean isInSheet() {
        return within.indexOf('!') >= 0;
    }

    /** {@code file:line:column}, for a worksheet {@code file:表三!D7}. */
    @Override
    public String toString() {
        if (isInSheet()) {
            return file + ":" + within;
        }
        return column > 0 ? file + ":" + line + ":" + column : file + ":" + line;
    }
}
