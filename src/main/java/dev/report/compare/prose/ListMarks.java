package dev.report.compare.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes the number or dot before an item of a list for what it is: one document draws it, another writes it out. Where two sentences differ in
 * it alone, numbers in them aside, the later one is taken as the earlier one writes it.
 */
final class ListMarks {

    private static final Pattern MARK = Pattern.compile("^(?:[•·●○▪■◆◇–*-]|\\d{1,3}[.、．)）]|[a-z][.)])\\s*(?=\\S)");

    /** The sentences by what they are without mark and numbers, with and without their own mark. */
    private final Map<String, Sentence> whole = new HashMap<>();

    private final Map<String, Sentence> bare = new HashMap<>();

    ListMarks(List<Sentence> then) {
        for (Sentence sentence : then) {
            whole.put(key(sentence, sentence.text()), sentence);
            String without = without(sentence);
            if (!without.equals(sentence.text())) {
                bare.put(key(sentence, without), sentence);
            }
        }
    }

    List<Sentence> asIn(List<Sentence> now) {
        return now.stream().map(this::asIn).toList();
    }

    private Sentence asIn(Sentence sentence) {
        if (whole.containsKey(key(sentence, sentence.text()))) {
            return sentence;
        }
        String without = without(sentence);
        if (!without.equals(sentence.text()) && whole.containsKey(key(sentence, without))) {
            return with(sentence, without);
        }
        Sentence marked = bare.get(key(sentence, sentence.text()));
        return marked == null ? sentence : with(sentence, mark(marked) + sentence.text());
    }

    private static Sentence with(Sentence sentence, String text) {
        return new Sentence(sentence.section(), sentence.heading(), text);
    }

    private static String mark(Sentence marked) {
        return marked.text()
                .substring(0, marked.text().length() - without(marked).length());
    }

    private static String without(Sentence sentence) {
        return MARK.matcher(sentence.text()).replaceFirst("");
    }

    private static String key(Sentence sentence, String text) {
        return sentence.section() + "\n" + Words.withoutNumbers(text.replace(" ", ""));
    }
}
