package dev.report.lint.text;

import dev.report.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading or paragraph as one run of text, without Markdown's marks.
 *
 * @param file the file it stands in
 * @param depth the number of {@code #} of a heading; 0 for a paragraph or list item
 * @param text what is read
 * @param source the characters' places
 * @param offsets where in the source each character stands
 * @param numbers the numbers in it, in order
 */
public record Passage(
        String file, int depth, String text, PlacedText source, int[] offsets, List<NumberToken> numbers) {

    private static final int QUOTED = 60;

    /** A run of characters within the text, the end excluded. */
    public record Span(int start, int end) {
        public String in(String text) {
            return text.substring(start, end);
        }
    }

    static Passage of(String file, int depth, String text, PlacedText source, int[] offsets) {
        Passage bare = new Passage(file, depth, text, source, offsets, List.of());
        return new Passage(file, depth, text, source, offsets, NumberScanner.scan(bare));
    }

    public boolean isHeading() {
        return depth > 0;
    }

    public SourceLocation place(int at) {
        int offset = offsets[Math.min(at, offsets.length - 1)];
        return SourceLocation.of(file, source.line(offset), source.column(offset));
    }

    public int line(int at) {
        return source.line(offsets[Math.min(at, offsets.length - 1)]);
    }

    /** The citation that a character comes from, or {@link PlacedText#TYPED}. */
    int citation(int at) {
        return source.citation(offsets[at]);
    }

    public boolean isCited(int at) {
        return citation(at) != PlacedText.TYPED;
    }

    /** The sentences in order, each with its final mark. */
    public List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。！？!?".indexOf(text.charAt(i)) >= 0) {
                sentences.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }

    /** The sentence around a place, shortened to the part that matters if it is long. */
    String quote(int from, int to) {
        for (Span sentence : sentences()) {
            if (from >= sentence.start() && from < sentence.end()) {
                int start = sentence.start();
                int end = sentence.end();
                if (end - start > QUOTED) {
                    start = Math.max(start, Math.min(from - QUOTED / 3, end - QUOTED));
                    end = Math.min(end, Math.max(start + QUOTED, Math.min(to, end)));
                }
                return (start > sentence.start() ? "…" : "")
                        + text.substring(start, end).strip()
                        + (end < sentence.end() ? "…" : "");
            }
        }
        return text.strip();
    }
}
