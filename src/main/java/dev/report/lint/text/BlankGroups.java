package dev.report.lint.text;

import dev.report.definition.ProseWords;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers whose thousands a blank parts: {@code 1 204}. They are read as if it were a comma, which is as long; a plain blank parts two
 * numbers where the first one names something, as in {@code 表3 120件}.
 */
final class BlankGroups {

    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d,.])[1-9]\\d{0,2}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d|[,.]\\d)");

    private final List<String> named;

    BlankGroups(ProseWords words) {
        this.named = words.list(ProseWords.NUMBERS, "named");
    }

    String withCommas(String text) {
        if (!hasGroup(text)) {
            return text;
        }
        StringBuilder commas = new StringBuilder(text);
        Matcher grouped = GROUPED.matcher(text);
        while (grouped.find()) {
            String before = text.substring(0, grouped.start()).stripTrailing();
            boolean plain = grouped.group().indexOf(' ') >= 0;
            if (!plain || named.stream().noneMatch(before::endsWith)) {
                for (int at = grouped.start(); at < grouped.end(); at++) {
                    commas.setCharAt(at, Character.isDigit(text.charAt(at)) ? text.charAt(at) : ',');
                }
            }
        }
        return commas.toString();
    }

    private static boolean hasGroup(String text) {
        for (int at = 1; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            boolean blank = c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f';
            if (blank && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
