package dev.report.lint.text;

import dev.report.lint.text.NumberToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a passage and what each counts. */
final class NumberScanner {

    private final Passage passage;
    private final MeasureWords measures;
    private final String text;
    private final List<NumberToken> tokens = new ArrayList<>();

    private NumberScanner(Passage passage, MeasureWords measures) {
        this.measures = measures;
        this.passage = passage;
        this.text = passage.text();
    }

    /** The numbers in order. */
    static List<NumberToken> scan(Passage passage, MeasureWords measures) {
        NumberScanner scanner = new NumberScanner(passage, measures);
        int at = SequenceNumber.parse(scanner.text).map(SequenceNumber::end).orElse(0);
        while (at < scanner.text.length()) {
            at = scanner.step(at);
        }
        return scanner.tokens;
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (isDigit(c) && c < 0x7f || isLetter(c)) {
            int end = at;
            boolean letters = false;
            while (end < text.length() && isAscii(text.charAt(end))) {
                letters |= isLetter(text.charAt(end)) || "-/:@_~#=&×".indexOf(text.charAt(end)) >= 0;
                end++;
            }
            return letters ? skip(at, end) : ascii(at, end);
        }
        if (c >= '０' && c <= '９') {
            return arabic(at);
        }
        return ChineseNumber.isNumeral(c) ? numerals(at) : at + 1;
    }

    /** Addresses, telephone numbers, dates with hyphens, names like A4: no counts. */
    private int skip(int from, int end) {
        int at = from;
        while (at < end) {
            if (isDigit(text.charAt(at))) {
                int stop = at;
                while (stop < end && isDigit(text.charAt(stop))) {
                    stop++;
                }
                add(at, stop, stop, text.substring(at, stop), ' ', "", Kind.OTHER, false);
                at = stop;
            } else {
                at++;
            }
        }
        return end;
    }

    private int ascii(int from, int end) {
        int at = from;
        while (at < end) {
            at = isDigit(text.charAt(at)) ? Math.max(at + 1, arabic(at)) : at + 1;
        }
        return at;
    }

    private int arabic(int start) {
        int end = start;
        StringBuilder digits = new StringBuilder();
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
            } else if ((c == '.' || c == '．') && digits.indexOf(".") < 0 && isDigit(peek(end + 1))) {
                digits.append('.');
            } else if (!(c == ',' && isThousands(end))) {
                break;
            }
            end++;
        }
        finish(start, end, digits.toString());
        return tokens.get(tokens.size() - 1).measureEnd();
    }

    private boolean isThousands(int comma) {
        return isDigit(peek(comma + 1))
                && isDigit(peek(comma + 2))
                && isDigit(peek(comma + 3))
                && !isDigit(peek(comma + 4));
    }

    private void finish(int start, int digitsEnd, String digits) {
        int end = digitsEnd;
        char next = peek(end);
        if (next == '%' || next == '％' || next == '‰') {
            add(start, end, end + 1, digits, ' ', "%", Kind.PERCENT, measures.isVagueBefore(text, start));
            return;
        }
        char scale = ' ';
        boolean vague = measures.isVagueBefore(text, start);
        if (isVagueAfter(end)) {
            vague = true;
            end++;
        }
        if (peek(end) == '万' || peek(end) == '亿') {
            scale = peek(end++);
            if (isVagueAfter(end)) {
                vague = true;
                end++;
            }
        }
        String found = measures.at(text, end);
        boolean numbering = isNumbering(start, next) || isTime(next) && found.isEmpty();
        String measure = numbering ? "" : found;
        boolean other = measure.isEmpty() && scale == ' ' && !isBareCount(start, end) || numbering;
        add(start, end, end + measure.length(), digits, scale, measure, other ? Kind.OTHER : Kind.COUNT, vague);
    }

    private boolean isVagueAfter(int at) {
        char c = peek(at);
        return c == '余' || c == '多' && !measures.at(text, at + 1).isEmpty() || c == '多' && peek(at + 1) == '万';
    }

    /** Ordinals, document numbers. */
    private boolean isNumbering(int start, char next) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return before == '第' || "〔[【［".indexOf(before) >= 0 || "】］〕]".indexOf(next) >= 0;
    }

    /** Years, dates and lengths of time, unless the report has figures that are counted so. */
    private static boolean isTime(char next) {
        return "年月日号时点分秒天周岁度届".indexOf(next) >= 0;
    }

    /** A number between a label and a separator, as in {@code 网站319、微信851}. */
    private boolean isBareCount(int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char next = peek(end);
        boolean label = before >= '一' && before <= '龥' || before == '+' || before == '＋' || before == '：';
        return label && (next == 0 || "、，；。）)+＋,;=＝".indexOf(next) >= 0);
    }

    /** A number in numerals, read whole or not at all: its tail alone would be another number. */
    private int numerals(int start) {
        int end = ChineseNumber.end(text, start);
        int numeralsEnd = end;
        boolean vague = measures.isVagueBefore(text, start);
        if (isVagueAfter(end)) {
            vague = true;
            end++;
        }
        int scale = peek(end) == '万' ? 4 : peek(end) == '亿' ? 8 : 0;
        end += scale > 0 ? 1 : 0;
        String measure = measures.at(text, end);
        if (measure.isEmpty() || start > 0 && isPartOfNumber(text.charAt(start - 1))) {
            return end;
        }
        Optional<BigDecimal> value = ChineseNumber.parse(text.substring(start, numeralsEnd));
        if (value.isPresent()) {
            String digits = value.get().movePointRight(scale).toPlainString();
            add(start, end, end + measure.length(), digits, ' ', measure, Kind.NUMERALS, vague);
        }
        return end;
    }

    /** 第三件, 几十件, 三点五件, 3万五千件: what follows is no number of its own. */
    private static boolean isPartOfNumber(char before) {
        return "第几数点".indexOf(before) >= 0 || ChineseNumber.isScale(before) || isDigit(before);
    }

    private void add(
            int start, int end, int measureEnd, String digits, char scale, String measure, Kind kind, boolean vague) {
        tokens.add(new NumberToken(
                start,
                end,
                measureEnd,
                new BigDecimal(digits),
                digits,
                scale,
                measure.strip(),
                kind,
                vague,
                passage.citation(start)));
    }

    private char peek(int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isAscii(char c) {
        return c > ' ' && c < 0x7f && ";()\"'".indexOf(c) < 0;
    }
}
