package dev.report.model;

import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * A sentence for the reader in both of the tool's languages.
 *
 * @param zh the Chinese sentence, which leads
 * @param en the English sentence
 */
public record Text(String zh, String en) {

    public static final Text EMPTY = new Text("", "");

    /** The same words in both languages: a label of the form, a code, a file name. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** Names side by side, as each language lists them: {@code 甲、乙} and {@code A, B}. */
    public static Text list(Collection<String> names) {
        return new Text(String.join("、", names), String.join(", ", names));
    }

    /** Longer words side by side, which may hold a list themselves: {@code 甲；乙} and {@code A; B}. */
    public static Text series(Collection<String> words) {
        return new Text(String.join("；", words), String.join("; ", words));
    }

    public Text map(UnaryOperator<String> change) {
        return new Text(change.apply(zh), change.apply(en));
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }

    /** The sentence in one language, given as {@code zh} or {@code en}. */
    public String in(String language) {
        return language.equals("zh") ? zh : en;
    }
}
