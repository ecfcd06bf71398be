package dev.report.render.line;

import dev.report.prose.Prose.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the runs of a paragraph by places in its text: an emphasis that is cut is two. */
final class InlineSlices {

    private InlineSlices() {}

    /** The runs of an element; nothing for a run of text. */
    static Optional<List<Inline>> inner(Inline inline) {
        if (inline instanceof Inline.Strong strong) {
            return Optional.of(strong.inlines());
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return Optional.of(emphasis.inlines());
        }
        return inline instanceof Inline.Link link ? Optional.of(link.inlines()) : Optional.empty();
    }

    /** The text of a run; of a break one character. */
    static String text(Inline inline) {
        if (inline instanceof Inline.Words words) {
            return words.text();
        }
        if (inline instanceof Inline.Cited cited) {
            return cited.text();
        }
        return inner(inline)
                .map(inlines ->
                        String.join("", inlines.stream().map(InlineSlices::text).toList()))
                .orElse("\n");
    }

    /** What stands between two places. */
    static List<Inline> of(List<Inline> inlines, int from, int to) {
        List<Inline> cut = new ArrayList<>();
        int start = 0;
        for (Inline inline : inlines) {
            int length = text(inline).length();
            int left = Math.max(from - start, 0);
            int right = Math.min(to - start, length);
            if (left < right) {
                cut.add(left == 0 && right == length ? inline : part(inline, left, right));
            }
            start += length;
        }
        return cut;
    }

    private static Inline part(Inline inline, int from, int to) {
        if (inline instanceof Inline.Words words) {
            return new Inline.Words(words.text().substring(from, to));
        }
        if (inline instanceof Inline.Strong strong) {
            return new Inline.Strong(of(strong.inlines(), from, to));
        }
        return inline instanceof Inline.Emphasis emphasis
                ? new Inline.Emphasis(of(emphasis.inlines(), from, to))
                : inline;
    }
}
