package dev.report.lint.text;

import java.util.List;

/** Looks for one of several words in a text. */
public final class Words {

    private Words() {}

    /** Whether one of the words occurs; a loop, for this runs over all prose before the program is warm. */
    public static boolean anyIn(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of several texts holds one of the words. */
    public static boolean anyInAny(List<String> texts, List<String> words) {
        for (String text : texts) {
            if (anyIn(text, words)) {
                return true;
            }
        }
        return false;
    }
}
