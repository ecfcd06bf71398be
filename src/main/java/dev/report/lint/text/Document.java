package dev.report.lint.text;

import dev.report.model.SourceLocation;
import dev.report.prose.Citation;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The prose of one section.
 *
 * @param file the file it is in
 * @param section the section's id in the definition; empty if that is not known
 * @param passages headings and paragraphs in order
 * @param cells of tables that are part of the prose, each number with the words of its row and column
 * @param citations the figures cited
 * @param doubtful lines with a citation that could not be read: their sums are not judged
 */
public record Document(
        String file,
        String section,
        List<Passage> passages,
        List<Passage> cells,
        List<Citation> citations,
        Set<Integer> doubtful) {
    public Document {
        passages = List.copyOf(passages);
        cells = List.copyOf(cells);
        citations = List.copyOf(citations);
        doubtful = Collections.unmodifiableSet(doubtful);
    }

    public boolean isDoubtful(Passage passage, int from, int to) {
        if (doubtful.isEmpty()) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (doubtful.contains(passage.line(at))) {
                return true;
            }
        }
        return false;
    }

    /** All text in one line, headings included. */
    public String text() {
        StringBuilder text = new StringBuilder();
        passages.forEach(passage -> text.append(passage.text()).append('\n'));
        return text.toString();
    }

    /** Where it begins, as a whole line. */
    public SourceLocation start() {
        return SourceLocation.of(file, passages.get(0).line(0), 0);
    }

    /** How many characters it has, blanks not counted. */
    public int characters() {
        int count = 0;
        for (Passage passage : passages) {
            count += (int) passage.text()
                    .chars()
                    .filter(c -> !Character.isWhitespace(c))
                    .count();
        }
        return count;
    }
}
