package dev.report.model;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a body that submits (填报单位), as the roster writes it.
 *
 * @param value e.g. {@code 510781-101}; non-blank, without white space at its ends
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

    public UnitCode {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a unit needs a code");
        }
    }

    /** Written out, like {@link #hashCode}: Java makes its own only at run time, which costs each run some milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitCode code && value.equals(code.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /**
     * A code as people type it or spreadsheets save it, in the form in which codes are compared: full-width digits, dashes of all kinds, and blanks
     * or invisible characters around it make no difference. {@code ９９０１０１–００１} is 990101-001.
     */
    public static String plain(String text) {
        return isPlain(text) ? text : Written.plain(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' && (c < '\u4e00' || c > '\u9fff')) {
                return false;
            }
        }
        return true;
    }

    /** What a spreadsheet leaves of a code that it took for a number: {@code 0101} becomes 101, or 101.0 on its way through a program. */
    public static String asNumber(String text) {
        return Written.AS_NUMBER.matcher(text).replaceAll("");
    }

    /** Loaded for the first code that is not plain. */
    private static final class Written {

        private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212\u2500]");
        private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
        private static final Pattern AS_NUMBER = Pattern.compile("^0+(?=.)|(?<=\\d)\\.0+$");

        private static String plain(String text) {
            String folded = Normalizer.normalize(AROUND.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
            return DASH.matcher(folded).replaceAll("-");
        }
    }
}
