package dev.report.definition.label;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings a label to the form in which labels are compared: what people type differently but mean alike becomes equal. */
public final class LabelText {

    private static final String ORDINALS = "一二三四五六七八九十";
    private static final String NOTE_MARKS = "*＊※†‡#＃①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /** What leads to a note in words, at a normalised label's end: {@code 注1}, {@code 注}, {@code (1)}, {@code (注)}, {@code (注1)}. */
    private static final Pattern NOTE =
            Pattern.compile("(?<=.)(?:[注註][0-9]{0,2}|\\((?:[注註][0-9]{0,2}|[0-9]{1,2})\\))$");

    private LabelText() {}

    /**
     * White space and what nobody sees dropped, look-alikes replaced, full-width letters, digits and brackets made half-width,
     * brackets, commas and quotation marks made one kind each, 其它 written 其他, letters lower-case, a closing colon dropped.
     */
    public static String normalise(String written) {
        return isPlain(written) ? written.replace("其它", "其他") : folded(written);
    }

    /** Whether a label is Chinese characters, or a key or code, and nothing else: most are, and there may be 100,000 of them. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!isPlain(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= 'a' && c <= 'z' || c >= '-' && c <= '9' || c == '_';
    }

    private static String folded(String written) {
        String label = LookAlikes.plain(withoutNoteMark(written));
        StringBuilder text = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                text.append(foldedOne(c));
            }
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ':') {
            end--;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT).replace("其它", "其他");
    }

    /** Without what only leads to a note: {@code 行政许可*}, {@code 总计①}, {@code 自然人¹}. */
    private static String withoutNoteMark(String label) {
        int end = label.length();
        while (end > 1
                && (NOTE_MARKS.indexOf(label.charAt(end - 1)) >= 0 || LookAlikes.isNoteMark(label.charAt(end - 1)))) {
            end--;
        }
        return label.substring(0, end);
    }

    /** A normalised label without what leads to a note in words; the form's own names tell whether it is one. */
    public static String withoutNote(String normalised) {
        return endsLikeANote(normalised) ? NOTE.matcher(normalised).replaceFirst("") : normalised;
    }

    private static boolean endsLikeANote(String normalised) {
        char end = normalised.isEmpty() ? ' ' : normalised.charAt(normalised.length() - 1);
        return end == ')' || end == '注' || end == '註' || end >= '0' && end <= '9';
    }

    private static char foldedOne(char c) {
        char half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
        return switch (half) {
            case '“', '”', '„', '「', '」', '『', '』', '‘', '’', '\'' -> '"';
            case '。' -> '.';
            case '、' -> ',';
            case '[', '【', '〔', '〖' -> '(';
            case ']', '】', '〕', '〗' -> ')';
            default -> half;
        };
    }

    /** A normalised label without its number: {@code 一、}, {@code (一)}, {@code 1.}, {@code 1,}, {@code (1)}, {@code 其中:}. */
    static String withoutNumber(String normalised) {
        int at = normalised.startsWith("其中:") ? 3 : 0;
        int start = at;
        boolean bracket = at < normalised.length() && normalised.charAt(at) == '(';
        at += bracket ? 1 : 0;
        int digits = at;
        while (at < normalised.length() && isOrdinal(normalised.charAt(at))) {
            at++;
        }
        if (at == digits || at == normalised.length()) {
            return normalised.substring(start);
        }
        char close = normalised.charAt(at);
        boolean closes = bracket ? close == ')' : close == '.' || close == ',';
        return closes && at + 1 < normalised.length() ? normalised.substring(at + 1) : normalised.substring(start);
    }

    /**
     * What a normalised label may be without the number or mark that somebody else gave it: {@code 1,}, {@code 1}, {@code 8)}, {@code —},
     * {@code 其中}; the form's own names tell whether it is one.
     */
    static List<String> unnumbered(String normalised) {
        int at = normalised.startsWith("其中") ? 2 : 0;
        while (at < normalised.length()
                && (isOrdinal(normalised.charAt(at)) || !Character.isLetter(normalised.charAt(at)))) {
            at++;
        }
        return List.of(withoutNumber(normalised), normalised.substring(at));
    }

    /** A normalised label without a remark in brackets at its end: {@code 部分公开(区分处理的…)}. */
    static String withoutRemark(String normalised) {
        int open = normalised.endsWith(")") ? normalised.indexOf('(', 1) : -1;
        return open > 0 ? normalised.substring(0, open) : normalised;
    }

    /**
     * The measure in brackets at a normalised label's end: {@code 本年收费金额(单位:万元)}, {@code 行政许可(件)}; empty for none.
     *
     * @param measures the normalised measure words that need no {@code 单位} before them
     */
    static String measure(String normalised, Set<String> measures) {
        int open = normalised.endsWith(")") ? normalised.lastIndexOf('(') : -1;
        if (open <= 0) {
            return "";
        }
        String inside = normalised.substring(open + 1, normalised.length() - 1);
        int named = inside.indexOf("单位:");
        String measure = named < 0 ? inside : inside.substring(named + 3);
        return named >= 0 || measures.contains(measure) ? measure : "";
    }

    /** A normalised label without a measure in brackets at its end. */
    static String withoutMeasure(String normalised, Set<String> measures) {
        return measure(normalised, measures).isEmpty()
                ? normalised
                : normalised.substring(0, normalised.lastIndexOf('('));
    }

    private static boolean isOrdinal(char c) {
        return c >= '0' && c <= '9' || ORDINALS.indexOf(c) >= 0;
    }
}
