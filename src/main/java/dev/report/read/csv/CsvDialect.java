package dev.report.read.csv;

/**
 * How a CSV file separates its fields.
 *
 * @param delimiter comma, tab, semicolon or vertical bar, or what the file declares
 * @param isDeclared whether the first line is Excel's {@code sep=;}, which is no row
 */
record CsvDialect(char delimiter, boolean isDeclared) {

    private static final char[] CANDIDATES = {',', '\t', ';', '|'};

    /** No character behind it parts anything, but for the vertical bar. */
    private static final char LAST = ';';

    private static final char BAR = '|';

    private static final int LINES = 20;
    private static final String DECLARATION = "sep=";

    /** Judges by the first characters of a file; the last line of them may be cut off. */
    static CsvDialect of(String head) {
        int start = head.startsWith("\"") ? 1 : 0;
        int at = start + DECLARATION.length();
        if (mayBeDeclared(head) && isAloneInLine(head, at, start)) {
            return new CsvDialect(head.charAt(at), true);
        }
        return new CsvDialect(new Sniffer().sniff(head), false);
    }

    /** Whether a text begins with what declares a separator. */
    static boolean mayBeDeclared(String head) {
        return head.regionMatches(true, head.startsWith("\"") ? 1 : 0, DECLARATION, 0, DECLARATION.length());
    }

    private static boolean isAloneInLine(String head, int at, int quotes) {
        int end = at + 1 + quotes;
        if (end > head.length() || (quotes > 0 && head.charAt(end - 1) != '"')) {
            return false;
        }
        char c = head.charAt(at);
        boolean separates = c == '\t' || (c > ' ' && c != '"' && !Character.isLetterOrDigit(c));
        return separates && (end == head.length() || head.charAt(end) == '\r' || head.charAt(end) == '\n');
    }

    /** Counts the candidates outside quotes, line by line: the delimiter is in most lines; among equals it is the most frequent, and never the bar, which texts hold too. */
    private static final class Sniffer {

        private final int[] lines = new int[CANDIDATES.length];
        private final int[] total = new int[CANDIDATES.length];
        private final int[] inLine = new int[CANDIDATES.length];
        private int linesSeen;
        private boolean quoted;
        private boolean wasQuote;
        private boolean atFieldStart = true;

        char sniff(String head) {
            for (int i = 0; i < head.length() && linesSeen < LINES; i++) {
                char c = head.charAt(i);
                if (c > LAST && c != BAR) {
                    wasQuote = false;
                    atFieldStart &= quoted;
                } else {
                    take(c);
                }
            }
            endLine();
            int best = 0;
            for (int k = 1; k < CANDIDATES.length; k++) {
                boolean isTie = CANDIDATES[k] != BAR && lines[k] == lines[best];
                if (lines[k] > lines[best] || isTie && total[k] > total[best]) {
                    best = k;
                }
            }
            return CANDIDATES[best];
        }

        /** A doubled quote closes and opens again, which is the same. */
        private void take(char c) {
            if (c == '"') {
                quoted = !quoted && (atFieldStart || wasQuote);
                wasQuote = true;
                atFieldStart = false;
                return;
            }
            wasQuote = false;
            if (quoted) {
                return;
            }
            if (c == '\n' || c == '\r') {
                endLine();
            }
            atFieldStart = c == '\n' || c == '\r' || count(c);
        }

        private boolean count(char c) {
            for (int k = 0; k < CANDIDATES.length; k++) {
                if (CANDIDATES[k] == c) {
                    inLine[k]++;
                    return true;
                }
            }
            return false;
        }

        private void endLine() {
            boolean any = false;
            for (int k = 0; k < CANDIDATES.length; k++) {
                any |= inLine[k] > 0;
                lines[k] += inLine[k] > 0 ? 1 : 0;
                total[k] += inLine[k];
                inLine[k] = 0;
            }
            linesSeen += any ? 1 : 0;
        }
    }
}
