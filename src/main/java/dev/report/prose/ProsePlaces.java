package dev.report.prose;

import dev.report.model.SourceLocation;

/**
 * The place in the written file of each character of bound prose.
 *
 * <p>Shape: two arrays of the length of the marked text. Lines and columns are 1-based; the place of a cited figure is that of its {@code $}.
 */
public final class ProsePlaces {

    /** The citation of a character that was typed. */
    public static final int TYPED = -1;

    private static final int BRACES = "${}".length();

    private final BoundProse prose;
    private final int[] lines;
    private final int[] columns;

    public ProsePlaces(BoundProse prose) {
        this.prose = prose;
        String marked = prose.marked();
        this.lines = new int[marked.length()];
        this.columns = new int[marked.length()];
        int line = 1;
        int column = 1;
        for (int at = 0; at < marked.length(); at++) {
            int number = prose.citation(marked.charAt(at));
            column = number < 0 ? column : prose.citations().get(number).at().column();
            lines[at] = line;
            columns[at] = column;
            boolean ends = marked.charAt(at) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + written(number);
        }
    }

    /** How many characters a character of the marked text takes in the file. */
    private int written(int number) {
        return number < 0 ? 1 : prose.citations().get(number).source().length() + BRACES;
    }

    public int line(int at) {
        return lines[at];
    }

    /** @param at the 0-based index in the marked text */
    public SourceLocation place(int at) {
        return SourceLocation.of(prose.file(), lines[at], columns[at]);
    }

    /** The number of the citation that a character stands for, or {@link #TYPED}. */
    public int citation(int at) {
        return prose.citation(prose.marked().charAt(at));
    }
}
