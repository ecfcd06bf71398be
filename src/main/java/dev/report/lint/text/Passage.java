package dev.report.lint.text;

import dev.report.model.SourceLocation;
import dev.report.prose.ProsePlaces;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading or paragraph as one run of text, without Markdown's marks.
 *
 * @param file the file it is in
 * @param depth the number of {@code #} of a heading; 0 for a paragraph or list item
 * @param text what is read
 * @param source the places of the file's characters
 * @param offsets which of them each character is
 * @param numbers the numbers in it, in order
 */
public record Passage(
        String file, int depth, String text, ProsePlaces source, int[] offsets, List<NumberToken> numbers) {

    private static final int QUOTED = 60;

    /** A run of characters within the text, the end excluded. */
    public record Span(int start, int end) {
        public String in(String text) {
            return text.substring(start, end);
        }

        /** Whether a number begins in it. */
        public boolean holds(NumberToken token) {
            return token.start() >= start && token.start() < end;
        }
    }

    /** Collects the characters of a passage. */
    static final class Builder {
        private final String file;
        private final int depth;
        private final ProsePlaces source;
        private final MeasureWords measures;
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> offsets = new ArrayList<>();

        Builder(String file, int depth, ProsePlaces source, MeasureWords measures) {
            this.measures = measures;
            this.file = file;
            this.depth = depth;
            this.source = source;
        }

        void add(char c, int offset) {
            text.append(c);
            offsets.add(offset);
        }

        /** Whether the last character comes before another one in Unicode. */
        boolean endsBefore(char first) {
            return text.length() > 0 && text.charAt(text.length() - 1) < first;
        }

        /** Ends the passage, without blanks at its end; what is added next begins another one. */
        void closeInto(List<Passage> passages) {
            int length = text.length();
            while (length > 0 && isBlank(text.charAt(length - 1))) {
                length--;
            }
            if (length > 0) {
                String words = text.substring(0, length);
                int[] places =
                        offsets.stream().limit(length).mapToInt(each -> each).toArray();
                Passage bare = new Passage(file, depth, words, source, places, List.of());
                passages.add(new Passage(file, depth, words, source, places, NumberScanner.scan(bare, measures)));
            }
            text.setLength(0);
            offsets.clear();
        }
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u3000' || c == '\u00a0';
    }

    public boolean isHeading() {
        return depth > 0;
    }

    public SourceLocation place(int at) {
        return source.place(offsets[Math.min(at, offsets.length - 1)]);
    }

    public int line(int at) {
        return source.line(offsets[Math.min(at, offsets.length - 1)]);
    }

    /** The citation that a character comes from, or {@link ProsePlaces#TYPED}. */
    int citation(int at) {
        return source.citation(offsets[at]);
    }

    public boolean isCited(int at) {
        return citation(at) != ProsePlaces.TYPED;
    }

    /** The sentences in order, each with its final mark. */
    public List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。！？!?".indexOf(text.charAt(i)) >= 0 || isFullStop(i)) {
                sentences.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }

    /** A point that a blank and a capital letter follow ends an English sentence. */
    private boolean isFullStop(int at) {
        return text.charAt(at) == '.'
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && text.charAt(at + 2) >= 'A'
                && text.charAt(at + 2) <= 'Z';
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
