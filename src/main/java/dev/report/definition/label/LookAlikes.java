package dev.report.definition.label;

import java.text.Normalizer;

/**
 * Makes of a text what a person sees: characters that look like others become these, and characters that nobody sees are dropped.
 *
 * <p>Text copied out of a PDF often has radicals in place of characters ({@code ⾏政许可}, {@code ⼀、}); input methods offer numbers in
 * one character ({@code ㈠}, {@code ⒈}); calculators and scripts leave marks for the direction of writing or the order of bytes.
 */
public final class LookAlikes {

    /** Radicals of CJK Radicals Supplement, each before the character that it looks like; Unicode maps only two of them itself; and letters of other scripts that are typed for numerals. */
    private static final String SUPPLEMENT =
            "ㄧ一ニ二⺟母⺠民⺩王⺪疋⺫目⺬示⻁虎⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻐钅⻑长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

    private LookAlikes() {}

    /** The text in ordinary characters, as far as labels and names have them. */
    public static String plain(String text) {
        int at = 0;
        while (at < text.length() && isOrdinary(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? text : text.substring(0, at) + replaced(text, at);
    }

    private static String replaced(String text, int from) {
        StringBuilder plain = new StringBuilder(text.length() - from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOrdinary(c)) {
                plain.append(c);
            } else if (!isInvisible(c)) {
                int known = SUPPLEMENT.indexOf(c);
                plain.append(
                        known >= 0 && known % 2 == 0
                                ? SUPPLEMENT.substring(known + 1, known + 2)
                                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            }
        }
        return plain.toString();
    }

    private static boolean isOrdinary(char c) {
        return !isInvisible(c) && !isRadical(c) && !isEnclosed(c) && !isPresentation(c);
    }

    /** Characters and marks that Unicode has twice, for old character sets: 行 of Korea, small and upright brackets, half a width. */
    private static boolean isPresentation(char c) {
        return c >= '\uf900' && c <= '\ufaff' || c >= '\ufe30' && c <= '\ufe6f' || c >= '\uff61' && c <= '\uff64';
    }

    private static boolean isRadical(char c) {
        return c >= '\u2e80' && c <= '\u2fdf' || c == 'ㄧ' || c == 'ニ';
    }

    /** Numbers in a circle, in brackets or with a full stop. */
    private static boolean isEnclosed(char c) {
        return c >= '\u2460' && c <= '\u249b' || c >= '\u3220' && c <= '\u3243' || c >= '\u3280' && c <= '\u3289';
    }

    /** Whether a character is a raised digit, which leads to a note. */
    public static boolean isNoteMark(char c) {
        return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
    }

    /** Whether a character leaves no trace on a page: marks of direction, of joining, of the order of bytes, of the look of another. */
    public static boolean isInvisible(char c) {
        return c > '\u007f' && (Character.getType(c) == Character.FORMAT || isSelector(c));
    }

    /** Variation selectors, which emoji keyboards leave behind, and the fillers of Hangul. */
    private static boolean isSelector(char c) {
        return c >= '\ufe00' && c <= '\ufe0f' || c == '\u034f' || c == '\u115f' || c == '\u1160' || c == '\u3164';
    }
}
