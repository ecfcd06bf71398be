package dev.report.compare.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sentence that differs between two reports.
 *
 * @param kind how it differs
 * @param before the sentence in the first report; absent if it is new
 * @param after the sentence in the second report; absent if it is gone
 */
public record SentenceChange(Kind kind, Optional<Sentence> before, Optional<Sentence> after) {

    /** How a sentence changed. */
    public enum Kind {
        /** The same words with other numbers. */
        NUMBERS,
        /** Some words are others. */
        WORDS,
        /** The same characters with other blanks. */
        BLANKS,
        /** The same sentence at another place. */
        MOVED,
        /** Only in the second report. */
        NEW,
        /** Only in the first report. */
        GONE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a run of words is. */
    public enum Mark {
        SAME,
        GONE,
        NEW
    }

    /** Words that both sentences have, or that only one has. */
    public record Piece(Mark mark, String text) {}

    /** A number that took another's place. */
    public record NumberPair(String before, String after) {}

    /** Both sentences as one: the words that they share, those that are gone, those that are new. */
    public List<Piece> pieces() {
        if (before.isEmpty() || after.isEmpty()) {
            Mark mark = before.isPresent() ? Mark.GONE : Mark.NEW;
            return List.of(new Piece(mark, after.or(() -> before).orElseThrow().text()));
        }
        return Words.compare(before.get().text(), after.get().text());
    }

    /** The numbers that changed, in the order of the sentence; empty unless numbers alone did. */
    public List<NumberPair> numbers() {
        if (kind != Kind.NUMBERS) {
            return List.of();
        }
        List<String> then = Words.numbers(before.orElseThrow().text());
        List<String> now = Words.numbers(after.orElseThrow().text());
        List<NumberPair> pairs = new ArrayList<>();
        IntStream.range(0, then.size())
                .filter(i -> !then.get(i).equals(now.get(i)))
                .forEach(i -> pairs.add(new NumberPair(then.get(i), now.get(i))));
        return pairs;
    }

    /** Whether every number that changed is a year that moved on with the report. @param years from one report to the other */
    public boolean isOnlyTheYear(int years) {
        return years != 0
                && !numbers().isEmpty()
                && numbers().stream().allMatch(pair -> isYear(pair.before()) && isYear(pair.after()))
                && numbers().stream()
                        .allMatch(pair -> Integer.parseInt(pair.after()) - Integer.parseInt(pair.before()) == years);
    }

    private static boolean isYear(String number) {
        return number.matches("(19|20)\\d\\d");
    }
}
