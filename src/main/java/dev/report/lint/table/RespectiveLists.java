package dev.report.lint.table;

import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lists of names before and numbers behind one 分别: {@code 维持、纠正、尚未审结分别为26件、2件、5件}. Each number belongs to the name at
 * its place; lists of unequal length are left alone.
 */
final class RespectiveLists {

    private static final String RESPECTIVELY = "分别";
    private static final String MARKS = "，。；：！？（）";
    private static final Pattern LEAD = Pattern.compile("(为|是|有|达|达到|共|计)?");
    private static final Pattern NEXT = Pattern.compile("[、，和及与]|以及");
    private static final Pattern LAST_TWO = Pattern.compile("和|以及|及|与");

    private final String text;
    private final List<NumberToken> numbers;

    private RespectiveLists(String text, List<NumberToken> numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /**
     * The name that belongs to a number.
     *
     * @param label the name
     * @param names all names of its list, in order
     * @param start where the list of names begins
     */
    record Name(String label, List<String> names, int start) {}

    /**
     * The names of the numbers that are in such lists of a sentence.
     *
     * @param text the passage, with full-width marks
     * @param numbers the sentence's numbers, in order
     */
    static Map<NumberToken, Name> in(String text, Passage.Span sentence, List<NumberToken> numbers) {
        RespectiveLists lists = new RespectiveLists(text, numbers);
        Map<NumberToken, Name> names = new IdentityHashMap<>();
        int at = text.indexOf(RESPECTIVELY, sentence.start());
        while (at >= 0 && at < sentence.end()) {
            lists.take(at, sentence, names);
            at = text.indexOf(RESPECTIVELY, at + RESPECTIVELY.length());
        }
        return names;
    }

    private void take(int at, Passage.Span sentence, Map<NumberToken, Name> names) {
        List<NumberToken> run = run(at + RESPECTIVELY.length());
        int start = start(at, sentence);
        List<String> labels = labels(text.substring(start, at), run.size());
        for (int i = 0; run.size() > 1 && labels.size() == run.size() && i < run.size(); i++) {
            names.put(run.get(i), new Name(labels.get(i), labels, start));
        }
    }

    /** The numbers that follow, each right behind the one before. */
    private List<NumberToken> run(int from) {
        List<NumberToken> run = new ArrayList<>();
        int end = from;
        for (NumberToken number : numbers) {
            if (number.start() >= from) {
                String between = text.substring(end, number.start()).strip();
                boolean follows = (run.isEmpty() ? LEAD : NEXT).matcher(between).matches();
                if (!follows) {
                    break;
                }
                run.add(number);
                end = number.measureEnd();
            }
        }
        return run;
    }

    private int start(int at, Passage.Span sentence) {
        int start = sentence.start();
        for (int i = sentence.start(); i < at; i++) {
            start = MARKS.indexOf(text.charAt(i)) >= 0 ? i + 1 : start;
        }
        for (NumberToken number : numbers) {
            start = number.measureEnd() <= at ? Math.max(start, number.measureEnd()) : start;
        }
        return Math.min(start, at);
    }

    private static List<String> labels(String words, int wanted) {
        List<String> labels = new ArrayList<>(List.of(words.strip().split("、")));
        if (labels.size() == wanted - 1) {
            String[] lastTwo = LAST_TWO.split(labels.remove(labels.size() - 1), 2);
            labels.addAll(List.of(lastTwo));
        }
        return labels;
    }
}
