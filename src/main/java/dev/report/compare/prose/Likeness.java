package dev.report.compare.prose;

import java.util.HashMap;
import java.util.Map;

/**
 * How alike two sentences are, told from their pairs of neighbouring characters; numbers do not count.
 *
 * @param pairs how often a sentence has each pair
 * @param count how many pairs it has
 */
record Likeness(Map<String, Integer> pairs, int count) {

    static Likeness of(String sentence) {
        String text = Words.withoutNumbers(sentence);
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return new Likeness(pairs, Math.max(0, text.length() - 1));
    }

    /** The part of their pairs that two sentences share, from 0 to 1. */
    double to(Likeness other) {
        int shared = 0;
        for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
            shared += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return count + other.count == 0 ? 0 : 2.0 * shared / (count + other.count);
    }
}
