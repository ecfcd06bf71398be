package dev.report.read.text;

/** Counts physical lines as a text editor does: LF, CR, and CR with LF each end one. */
public final class LineCounter {

    private int line = 1;
    private int length;
    private boolean afterReturn;

    public void add(char c) {
        if (c == '\n' || c == '\r') {
            if (c == '\r' || !afterReturn) {
                line++;
            }
            length = 0;
        } else {
            length++;
        }
        afterReturn = c == '\r';
    }

    /** The line of the character that comes next, 1-based. */
    public int line() {
        return line;
    }

    /** How many characters of that line have passed. */
    int length() {
        return length;
    }
}
