package dev.report.bind.unit;

import dev.report.definition.label.LookAlikes;
import dev.report.model.Entry;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Reads the text of a value cell.
 *
 * <p>Plain digits pass silently. What a person would read without doubt is accepted with a remark: full-width digits, thousands
 * separators, white space, leading zeros, marks that keep a number as text, the indicator's own measure word, and the trace that
 * binary fractions leave behind the 15th digit. Everything else is a fault.
 */
public final class ValueText {

    /** What a value cell holds. */
    enum Kind {
        NUMBER,
        BLANK,
        NOT_APPLICABLE,
        FAULT
    }

    /** No count has more digits than this, and no spreadsheet keeps more. */
    private static final int MOST_DIGITS = 15;

    private static final MathContext KEPT = new MathContext(MOST_DIGITS, RoundingMode.HALF_UP);

    private Kind kind = Kind.BLANK;
    private BigDecimal number = BigDecimal.ZERO;
    private boolean approximate;
    private boolean lenient;
    private String fault = "";

    Kind kind() {
        return kind;
    }

    /** The number read, at most as many decimals as the measure has. */
    BigDecimal number() {
        return number;
    }

    boolean isApproximate() {
        return approximate;
    }

    /** Whether the text was more than plain digits. */
    boolean isLenient() {
        return lenient;
    }

    /** For a fault the key of its sentence, e.g. {@code negative}. */
    String fault() {
        return fault;
    }

    /**
     * The number if the text is plain digits without a leading zero, else −1: the fast path for almost all cells.
     */
    public static long plainDigits(String text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS || text.charAt(0) == '0' && length > 1) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** Whether a text says that there is no value to give, as {@code /} does. */
    public static boolean isNotApplicable(String text) {
        return Entry.NotApplicable.isSaidBy(halfWidth(text));
    }

    /** Whether a text begins as a number does. */
    public static boolean isNumberLike(String text) {
        String plain = halfWidth(text);
        return !plain.isEmpty() && plain.charAt(0) >= '0' && plain.charAt(0) <= '9';
    }

    /**
     * Reads any text.
     *
     * @param measure the indicator's measure: decides the decimals and the measure word that may follow
     * @param signed whether a sign may precede
     * @param mayApproximate whether {@code 余} or {@code +} may follow
     */
    static ValueText read(String raw, Measure measure, boolean signed, boolean mayApproximate) {
        ValueText value = new ValueText();
        String text = GroupedDigits.joined(halfWidth(raw));
        if (text.isEmpty()) {
            return value;
        }
        if (Entry.NotApplicable.isSaidBy(text)) {
            value.kind = Kind.NOT_APPLICABLE;
            return value;
        }
        value.readNumber(text, measure, signed, mayApproximate);
        value.lenient = value.kind == Kind.NUMBER && !raw.equals(plain(value));
        return value;
    }

    private static String plain(ValueText value) {
        return Quantity.plain(value.number) + (value.approximate ? "余" : "");
    }

    /** A text in half-width characters, without white space around it, what nobody sees, or marks that keep a number as text. */
    public static String halfWidth(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                c = (char) (c - 0xfee0);
            } else if (c > '\u007f' && Character.isDigit(raw.codePointAt(i))) {
                c = (char) ('0' + Character.digit(raw.codePointAt(i), 10));
                i += Character.charCount(raw.codePointAt(i)) - 1;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (!LookAlikes.isInvisible(c)) {
                text.append(gap && !text.isEmpty() ? " " : "").append(c == '−' ? '-' : c);
                gap = false;
            }
        }
        return unguarded(withoutNote(text.toString().strip()));
    }

    /** Without the raised number of a note behind a digit: {@code 8¹}. */
    private static String withoutNote(String text) {
        int end = text.length();
        while (end > 0 && LookAlikes.isNoteMark(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && isDigit(text.charAt(end - 1)) ? text.substring(0, end) : text;
    }

    /** Without the marks by which people and programs keep a spreadsheet from changing a number: {@code '0061}, {@code ="0061"}. */
    private static String unguarded(String text) {
        int last = text.length() - 1;
        if (text.startsWith("=\"") && last > 2 && text.indexOf('"', 2) == last) {
            return text.substring(2, last);
        }
        return last > 0 && text.charAt(0) == '\'' && isDigit(text.charAt(1)) ? text.substring(1) : text;
    }

    private void readNumber(String text, Measure measure, boolean signed, boolean mayApproximate) {
        kind = Kind.FAULT;
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int end = start;
        while (end < text.length()
                && (isDigit(text.charAt(end)) || text.charAt(end) == ',' || text.charAt(end) == '.')) {
            end++;
        }
        if (end == start || !isDigit(text.charAt(start)) || !isDigit(text.charAt(end - 1))) {
            fault = text.charAt(0) == '=' ? "formula" : text(text);
            return;
        }
        String digits = ungrouped(text.substring(start, end));
        if (digits.isEmpty()) {
            fault = "comma";
            return;
        }
        digits = withoutTrace(digits, measure);
        String rest = text.substring(end).strip();
        approximate = rest.startsWith("余") || rest.startsWith("+");
        rest = approximate ? rest.substring(1) : rest;
        fault = fault(digits, rest, start == 1 && text.charAt(0) == '-', start == 1, measure, signed, mayApproximate);
        if (fault.isEmpty()) {
            kind = Kind.NUMBER;
            number = new BigDecimal(start == 1 && text.charAt(0) == '-' ? "-" + digits : digits);
            number = number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number.stripTrailingZeros();
        }
    }

    private String fault(
            String digits,
            String rest,
            boolean negative,
            boolean hasSign,
            Measure measure,
            boolean signed,
            boolean mayApproximate) {
        int point = digits.indexOf('.');
        if (point != digits.lastIndexOf('.')) {
            return "text";
        }
        if (!rest.isEmpty() && !rest.equals(measure.label())) {
            String text = text(digits + rest);
            return text.equals("text") && isMeasureWord(rest) ? "measure" : text;
        }
        if (hasSign && !signed) {
            return negative ? "negative" : "text";
        }
        if (approximate && !mayApproximate) {
            return "approximate";
        }
        if (significant(digits) > MOST_DIGITS) {
            return "digits";
        }
        BigDecimal value = new BigDecimal(digits).stripTrailingZeros();
        if (value.scale() > measure.decimals()) {
            return measure.isCount() ? "count" : "decimals";
        }
        return "";
    }

    private static String text(String text) {
        return LikeDigit.in(text).isEmpty() ? "text" : "letter";
    }

    private static boolean isMeasureWord(String rest) {
        if (rest.length() > 4) {
            return false;
        }
        for (int i = 0; i < rest.length(); i++) {
            if (!Character.isIdeographic(rest.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many digits are written, leading zeros aside. */
    private static int significant(String digits) {
        int count = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            count += c != '.' && (count > 0 || c != '0') ? 1 : 0;
        }
        return count;
    }

    /**
     * The digits that were meant where a program wrote a fraction as it is in binary: {@code 3.1300000000000000001} is 3.13.
     * Digits that only rounding would take away were typed, and stay.
     */
    private static String withoutTrace(String digits, Measure measure) {
        int point = digits.indexOf('.');
        if (point < 0 || point != digits.lastIndexOf('.') || significant(digits) <= MOST_DIGITS) {
            return digits;
        }
        BigDecimal written = new BigDecimal(digits);
        BigDecimal meant = written.setScale(measure.decimals(), RoundingMode.HALF_UP);
        return written.round(KEPT).compareTo(meant) == 0 ? meant.toPlainString() : digits;
    }

    /** The digits without thousands separators; empty if the commas do not divide a number into groups of three, as in {@code 0,850}. */
    private static String ungrouped(String text) {
        if (text.indexOf(',') < 0) {
            return text;
        }
        int point = text.indexOf('.');
        String[] groups = text.substring(0, point < 0 ? text.length() : point).split(",", -1);
        for (int i = 0; i < groups.length; i++) {
            boolean fits = i == 0 ? isFirstGroup(groups[i]) : groups[i].length() == 3;
            if (!fits) {
                return "";
            }
        }
        String fraction = point < 0 ? "" : text.substring(point);
        return fraction.indexOf(',') >= 0 ? "" : String.join("", groups) + fraction;
    }

    private static boolean isFirstGroup(String group) {
        return !group.isEmpty() && group.length() <= 3 && group.charAt(0) != '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
