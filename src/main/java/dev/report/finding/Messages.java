package dev.report.finding;

import dev.report.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stage's sentences in both languages: {@code messages_zh.properties} and {@code messages_en.properties} beside its entry, for all of its
 * rooms.
 *
 * <p>Shape: a sentence names its values in braces, {@code 第 {line} 行}; values arrive as text, formatted by the caller.
 * Words that follow a number are given in both forms, {@code {count} {count?file|files}}: the first for 1, the second for all others.
 * The files are read when the first sentence is needed: a clean run needs none.
 */
public final class Messages {

    private static final String PROGRAM = "dev.report.";

    private final String stage;
    private final PeriodWords words;
    private volatile @Nullable BundledLines zh;
    private volatile @Nullable BundledLines en;

    /** @param speaker a type of the stage, in any of its rooms */
    public Messages(Class<?> speaker) {
        this(speaker.getPackageName().substring(PROGRAM.length()).split("\\.")[0], PeriodWords.OF_YEARS);
    }

    private Messages(String stage, PeriodWords words) {
        this.stage = stage;
        this.words = words;
    }

    /** The same sentences in the words for a period. */
    public Messages in(PeriodWords others) {
        return others == words ? this : new Messages(stage, others);
    }

    /**
     * One sentence with its values filled in.
     *
     * @param key the sentence's key, e.g. {@code unreadable-cell.negative}
     * @param namesAndValues a name, its value, a name, its value, …; a value that is a {@link Text} is taken in each language
     * @throws IllegalArgumentException if the key is in neither file: a fault of the program
     */
    public Text text(String key, Object... namesAndValues) {
        return new Text(
                fill(sentence("zh", key), "zh", namesAndValues), fill(sentence("en", key), "en", namesAndValues));
    }

    /** Whether there is a sentence of this key. */
    public boolean has(String key) {
        return lines("zh").line(key) != null;
    }

    private String sentence(String language, String key) {
        String sentence = lines(language).line(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + stage + " (" + language + ")");
        }
        return words.in(language, sentence);
    }

    private BundledLines lines(String language) {
        BundledLines loaded = language.equals("zh") ? zh : en;
        if (loaded == null) {
            loaded = BundledLines.of(PROGRAM.replace('.', '/') + stage + "/messages_" + language);
            if (language.equals("zh")) {
                zh = loaded;
            } else {
                en = loaded;
            }
        }
        return loaded;
    }

    /** Puts values in the place of {@code {name}} and {@code {name?one|many}}; a brace whose name is not given is left as it is. */
    public static String fill(String sentence, String language, Object... namesAndValues) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (true) {
            int open = sentence.indexOf('{', at);
            int close = open < 0 ? -1 : sentence.indexOf('}', open);
            if (close < 0) {
                return filled.append(sentence, at, sentence.length()).toString();
            }
            filled.append(sentence, at, open);
            filled.append(filled(sentence.substring(open + 1, close), language, namesAndValues));
            at = close + 1;
        }
    }

    private static String filled(String brace, String language, Object... namesAndValues) {
        int question = brace.indexOf('?');
        int bar = question < 0 ? -1 : brace.indexOf('|', question);
        String value = value(bar < 0 ? brace : brace.substring(0, question), language, namesAndValues);
        if (value == null) {
            return "{" + brace + "}";
        }
        if (bar < 0) {
            return value;
        }
        return value.equals("1") ? brace.substring(question + 1, bar) : brace.substring(bar + 1);
    }

    private static @Nullable String value(String name, String language, Object... namesAndValues) {
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                Object value = namesAndValues[i + 1];
                return value instanceof Text text ? text.in(language) : String.valueOf(value);
            }
        }
        return null;
    }
}
