package dev.report.read.raw;

/**
 * Says which numbers are plain: those written as the report itself would print them, in at most 15 digits, as {@code 0}, {@code 54} and
 * {@code 592.37}.
 *
 * <p>Shape: a number is one {@code long}, its digits times eight plus how many of them stand behind the point; negative for none.
 */
public final class PlainNumber {

    /** An empty field. */
    public static final long BLANK = -2;

    /** A field with anything else in it. */
    public static final long NONE = -1;

    /** More digits cannot be told from a fault of the program that wrote them. */
    public static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 7;

    private PlainNumber() {}

    /** The digits of a number, without its point. */
    public static long digits(long number) {
        return number >> 3;
    }

    /** How many of the digits stand behind the point. */
    public static int decimals(long number) {
        return (int) number & MOST_DECIMALS;
    }

    /**
     * Where the number ends that begins at a place, be it plain or not.
     *
     * @param bytes hold another byte behind the number
     */
    public static int end(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] >= '0' && bytes[at] <= '9' || bytes[at] == '.') {
            at++;
        }
        return at;
    }

    /** The number between two places, {@link #BLANK} or {@link #NONE}; for text in an encoding that writes digits as ASCII does. */
    public static long of(byte[] bytes, int from, int to) {
        if (from == to) {
            return BLANK;
        }
        long digits = 0;
        int point = to;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (bytes[at] == '.' && point == to) {
                point = at;
            } else {
                return NONE;
            }
        }
        return isPlain(bytes, from, point, to) ? digits << 3 | Math.max(0, to - point - 1) : NONE;
    }

    /** Whether a number of digits, and perhaps a point among them, is written as it would be printed. */
    private static boolean isPlain(byte[] bytes, int from, int point, int to) {
        boolean isWhole = point == to;
        boolean hasSuperfluousZero = bytes[from] == '0' && point > from + 1 || !isWhole && bytes[to - 1] == '0';
        boolean hasDigitsAround = isWhole || point > from && point < to - 1;
        return !hasSuperfluousZero
                && hasDigitsAround
                && to - from <= (isWhole ? MOST_DIGITS : MOST_DIGITS + 1)
                && to - point - 1 <= MOST_DECIMALS;
    }
}
