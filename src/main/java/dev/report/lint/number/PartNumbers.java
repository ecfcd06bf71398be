package dev.report.lint.number;

import dev.report.lint.text.NumberToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The counts of a passage, and which of its brackets and sentences each belongs to. */
final class PartNumbers {

    private final String text;
    private final List<NumberToken> counts;
    private final int[] depth;

    /**
     * @param text the passage with full-width marks
     * @param counts its counts in order
     */
    PartNumbers(String text, List<NumberToken> counts) {
        this.text = text;
        this.counts = counts;
        this.depth = depths(text);
    }

    private static int[] depths(String text) {
        int[] depths = new int[text.length() + 1];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth -= depth > 0 && text.charAt(i) == '）' ? 1 : 0;
            depths[i] = depth;
            depth += text.charAt(i) == '（' ? 1 : 0;
        }
        return depths;
    }

    List<NumberToken> counts() {
        return counts;
    }

    /** How many brackets are open at a place. */
    int depth(int at) {
        return depth[at];
    }

    /** The bracket that closes one. */
    int closing(int open) {
        int close = open + 1;
        while (close < text.length() && !(depth[close] == depth[open] && text.charAt(close) == '）')) {
            close++;
        }
        return close;
    }

    /** The last number of a measure before a place, in its sentence or the one before. */
    Optional<NumberToken> total(int at, String measure) {
        NumberToken found = null;
        int floor = sentenceStart(sentenceStart(at) == at ? at - 1 : at);
        for (NumberToken token : counts) {
            boolean fits = measure.isEmpty()
                    ? !token.measure().isEmpty()
                    : token.measure().equals(measure);
            if (token.start() >= floor && token.measureEnd() <= at && depth[token.start()] == depth[at] && fits) {
                found = token;
            }
        }
        return Optional.ofNullable(found);
    }

    private int sentenceStart(int at) {
        int start = Math.max(0, at);
        while (start > 0 && "。！？".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Earlier numbers of the same sentence that parts may add up to, alone or with the total. */
    List<BigDecimal> others(NumberToken total) {
        List<BigDecimal> others = new ArrayList<>();
        BigDecimal sum = total.amount();
        int floor = sentenceStart(total.start());
        for (int i = counts.size() - 1; i >= 0; i--) {
            NumberToken token = counts.get(i);
            if (token.start() < total.start()
                    && token.start() >= floor
                    && token.measure().equals(total.measure())
                    && depth[token.start()] == depth[total.start()]) {
                others.add(token.amount());
                sum = sum.add(token.amount());
                others.add(sum);
            }
        }
        return others;
    }

    /** Numbers between two places in the total's measure, or without any, outside inner brackets. */
    List<NumberToken> parts(NumberToken total, int from, int to) {
        List<NumberToken> parts = new ArrayList<>();
        boolean measured = false;
        for (NumberToken token : counts) {
            boolean inside = token.start() >= from && token.measureEnd() <= to && depth[token.start()] == depth[from];
            boolean same = token.measure().equals(total.measure());
            measured |= inside && same;
            if (inside && (same || token.measure().isEmpty())) {
                parts.add(token);
            }
        }
        // In 概况101、动态13186条 the first number shares the measure of the second.
        List<NumberToken> fitting = new ArrayList<>();
        for (NumberToken part : parts) {
            if (!measured || !part.measure().isEmpty() || text.startsWith("、", part.end())) {
                fitting.add(part);
            }
        }
        return fitting;
    }

    /** The words before each part, without those in brackets. */
    List<String> labels(int from, List<NumberToken> parts) {
        List<String> labels = new ArrayList<>();
        int at = from;
        for (NumberToken part : parts) {
            StringBuilder label = new StringBuilder();
            for (int i = at; i < part.start(); i++) {
                if (depth[i] == depth[from] && "（）".indexOf(text.charAt(i)) < 0) {
                    label.append(text.charAt(i));
                }
            }
            labels.add(label.toString());
            at = part.measureEnd();
        }
        return labels;
    }
}
