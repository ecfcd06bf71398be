package dev.report.lint.phrase;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Makes a pattern of a phrase of {@code sentences.yaml} in a language that writes words apart: {@code #} is the number, {@code %} a
 * share, {@code {requests}} one of a list of words, {@code {were?}} the same or nothing, {@code [in full|fully]} words that may be left
 * out, {@code (a|b)} words of which one must stand, {@code year,?} a word with or without a comma, {@code 9999} in a list any year.
 */
final class PhrasePattern {

    static final String NUMBER = "number";

    private static final String GAP = "\\s+";
    /** A share beside the number is passed over: {@code 536 (29.6%) were granted}. */
    private static final String ASIDE =
            "(?:(?:,\\s+or\\s+|\\s+\\()\\d+(?:\\.\\d+)?(?:%|\\s?percent|\\s?per cent)\\)?,?(?=\\s))?";

    private static final Pattern TOKEN = Pattern.compile("\\[[^\\]]*\\]|\\([^)]*\\)|\\S+");

    private final Map<String, List<String>> words;
    private final String count;

    private final String behind;

    /**
     * @param words the lists of words by name
     * @param cardinals numbers in words, from 0 on
     * @param behind words that may follow a number with which a phrase ends; another word is what it counts
     */
    PhrasePattern(Map<String, List<String>> words, List<String> cardinals, List<String> behind) {
        this.words = words;
        this.behind = "(?=\\s*(?:[,.;:()]|$)|\\s+(?:" + any(behind) + ")\\b)";
        this.count = "(?<![\\w.,$§/-])(?<number>" + PhraseNumber.DIGITS + "|no"
                + String.join("", cardinals.stream().map(word -> "|" + word).toList())
                + ")(?![\\w%]|[.,/-]\\d|-\\w|\\s?percent|\\s?per cent)" + ASIDE;
    }

    /** Whether a phrase is one of this kind. */
    static boolean fits(String phrase) {
        return phrase.indexOf('#') >= 0 || phrase.indexOf('%') >= 0;
    }

    Pattern of(String phrase) {
        StringBuilder pattern = new StringBuilder();
        boolean begun = false;
        for (String token :
                TOKEN.matcher(phrase).results().map(found -> found.group()).toList()) {
            boolean optional = token.startsWith("[") || token.startsWith("{") && token.endsWith("?}");
            String one = "(?:" + one(token) + ")";
            pattern.append(
                    begun
                            ? optional ? "(?:" + GAP + one + ")?" : GAP + one
                            : optional ? "(?:" + one + GAP + ")?" : one);
            begun |= !optional;
        }
        String end = phrase.endsWith("#") ? behind : "(?![\\w-])";
        return Pattern.compile("(?<![\\w-])" + pattern + end, Pattern.CASE_INSENSITIVE);
    }

    private String one(String token) {
        if (token.equals("#")) {
            return count;
        }
        if (token.equals("%")) {
            return "(?<number>\\d+(?:\\.\\d+)?)(?:%|\\s?percent|\\s?per cent)";
        }
        if (token.startsWith("{")) {
            String name = token.substring(1, token.length() - 1).replace("?", "");
            return any(words.getOrDefault(name, List.of(name)));
        }
        if (token.endsWith(",?")) {
            return Pattern.quote(token.substring(0, token.length() - 2)) + ",?";
        }
        return token.startsWith("[") || token.startsWith("(")
                ? any(List.of(token.substring(1, token.length() - 1).split("\\|")))
                : Pattern.quote(token);
    }

    private static String any(List<String> choices) {
        StringJoiner any = new StringJoiner("|");
        choices.forEach(choice ->
                any.add(Pattern.quote(choice).replace(" ", "\\E\\s+\\Q").replace("9999", "\\E\\d{4}\\Q")));
        return any.toString();
    }
}
