package dev.report.lint.text;

import dev.report.definition.ProseWords;
import java.util.List;

/** The measure words (量词) behind numbers, and the words around numbers that are none of the year's counts. */
final class MeasureWords {

    private final List<String> measures;

    /** What follows 个, 项 or 次 where the number measures time or counts no information: 3个工作日, 六个部分. */
    private final List<String> noCount;

    private final List<String> vague;

    MeasureWords(ProseWords words) {
        this.measures = words.list(ProseWords.NUMBERS, "measures");
        this.noCount = words.list(ProseWords.NUMBERS, "no_count");
        this.vague = words.list(ProseWords.NUMBERS, "vague");
    }

    /**
     * The measure word at a place, with the blank before it where the language writes one; empty if there is none, or it counts no
     * information.
     */
    String at(String text, int at) {
        boolean apart = at < text.length() && text.charAt(at) == ' ';
        int start = apart ? at + 1 : at;
        for (String measure : measures) {
            if (text.startsWith(measure, start) && apart == isLatin(measure.charAt(0))) {
                int end = start + measure.length();
                boolean ends = !apart || end == text.length() || !isLatin(text.charAt(end));
                return ends && isCounted(text, end, measure) ? text.substring(at, end) : "";
            }
        }
        return "";
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean isCounted(String text, int after, String measure) {
        return switch (measure) {
            case "部" -> !text.startsWith("分", after) && !text.startsWith("门", after);
            case "字" -> !text.startsWith("号", after);
            case "个", "项", "次" -> !startsWithAny(text, after, noCount);
            default -> true;
        };
    }

    private static boolean startsWithAny(String text, int at, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether 约, 近, 超过 or the like comes right before a place. */
    boolean isVagueBefore(String text, int start) {
        for (String word : vague) {
            if (start >= word.length() && text.startsWith(word, start - word.length())) {
                return true;
            }
        }
        return false;
    }
}
