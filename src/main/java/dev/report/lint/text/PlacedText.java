package dev.report.lint.text;

import dev.report.prose.BoundProse;

/**
 * A narrative file as it will be read, each character with its place in the file as it was written.
 *
 * <p>Shape: four arrays of one length. Lines and columns are 1-based; a cited figure's characters all stand at its {@code $}.
 */
final class PlacedText {

    /** The citation of a character that was typed. */
    static final int TYPED = -1;

    private final String text;
    private final int[] lines;
    private final int[] columns;
    private final int[] citations;

    private PlacedText(String text, int[] lines, int[] columns, int[] citations) {
        this.text = text;
        this.lines = lines;
        this.columns = columns;
        this.citations = citations;
    }

    static PlacedText of(BoundProse prose) {
        String text = prose.plain();
        int[] lines = new int[text.length()];
        int[] columns = new int[text.length()];
        int[] citations = new int[text.length()];
        int line = 1;
        int column = 1;
        int at = 0;
        for (int i = 0; i < prose.marked().length(); i++) {
            char c = prose.marked().charAt(i);
            int number = prose.citation(c);
            int shown = 1;
            if (number >= 0) {
                column = prose.citations().get(number).at().column();
                shown = prose.citations().get(number).text().length();
            }
            for (int end = at + shown; at < end; at++) {
                lines[at] = line;
                columns[at] = column;
                citations[at] = number < 0 ? TYPED : number;
            }
            line += c == '\n' ? 1 : 0;
            int written =
                    number < 0 ? 1 : prose.citations().get(number).source().length() + "${}".length();
            column = c == '\n' ? 1 : column + written;
        }
        return new PlacedText(text, lines, columns, citations);
    }

    int length() {
        return text.length();
    }

    char charAt(int at) {
        return text.charAt(at);
    }

    int line(int at) {
        return lines[at];
    }

    int column(int at) {
        return columns[at];
    }

    /** The number of the citation that a character comes from, or {@link #TYPED}. */
    int citation(int at) {
        return citations[at];
    }
}
