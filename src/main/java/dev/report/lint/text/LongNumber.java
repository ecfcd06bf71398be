package dev.report.lint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A long number in prose, as a telephone, card or identity number is written: {@code 138-1234-5678}.
 *
 * @param digits its digits, full-width ones made half-width; the last may be X
 * @param end where it ends
 * @param groups the number of digits between separators
 */
public record LongNumber(String digits, int end, List<Integer> groups) {

    private static final LongNumber NONE = new LongNumber("", 0, List.of());

    /** The number that begins at a place; one without digits if none does, or if letters join it. */
    public static LongNumber at(String text, int start) {
        if (digit(text, start) < 0 || start > 0 && isJoined(text.charAt(start - 1))) {
            return NONE;
        }
        StringBuilder digits = new StringBuilder();
        List<Integer> groups = new ArrayList<>();
        int at = start;
        int group = 0;
        while (digit(text, at) >= 0 || group > 0 && isSeparator(text, at)) {
            if (digit(text, at) >= 0) {
                digits.append((char) ('0' + digit(text, at)));
                group++;
            } else {
                groups.add(group);
                group = 0;
            }
            at++;
        }
        if (at < text.length() && "xXＸｘ".indexOf(text.charAt(at)) >= 0) {
            digits.append('X');
            group++;
            at++;
        }
        groups.add(group);
        boolean joined = at < text.length() && isJoined(text.charAt(at)) && !isEndOfSentence(text, at);
        return joined ? new LongNumber("", at, List.of()) : new LongNumber(digits.toString(), at, groups);
    }

    /** Whether it is unbroken, or broken as such numbers are: the first group and the others of these lengths, the last shorter. */
    public boolean isGrouped(int first, int others) {
        int country = groups.size() > 1 && groups.get(0) == 2 ? 1 : 0;
        for (int i = country; groups.size() > 1 && i < groups.size() - 1; i++) {
            if (groups.get(i) != (i == country ? first : others)) {
                return false;
            }
        }
        return groups.get(groups.size() - 1) <= others || groups.size() - country == 1;
    }

    private static int digit(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return c >= '0' && c <= '9' || c >= '０' && c <= '９' ? Character.digit(c, 10) : -1;
    }

    private static boolean isSeparator(String text, int at) {
        return at < text.length() && " -－–\u00a0".indexOf(text.charAt(at)) >= 0 && digit(text, at + 1) >= 0;
    }

    /** Whether a full stop is there and not a point within a number or a name: nothing of either follows. */
    private static boolean isEndOfSentence(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || !isJoined(text.charAt(at + 1)));
    }

    private static boolean isJoined(char c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || "/.=_-".indexOf(c) >= 0) || c >= '０' && c <= '９';
    }
}
