package dev.report.render.line;

import dev.report.prose.Prose.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the edge of an emphasis or a link is no place for a line to end: between a figure and its measure ({@code **40** 件}), before
 * a mark that closes, after one that opens.
 *
 * <p>The engine sees the text of each element alone, so that {@link LineBreaks} knows nothing of what follows it. What is kept is set as
 * one box.
 *
 * <p>Example: {@code 收到**40**件，办结} gives {@code 收到}, kept {@code **40**件，}, {@code 办结}.
 */
public final class KeptEdges {

    /** A link longer than this is not set as one box: the line before it would be too short. */
    private static final int LONGEST = 14;

    private final String text;
    private final List<Integer> edges = new ArrayList<>();
    private final List<int[]> whole = new ArrayList<>();

    private KeptEdges(List<Inline> inlines) {
        StringBuilder all = new StringBuilder();
        collect(inlines, all);
        this.text = all.toString();
    }

    /**
     * A stretch of a paragraph.
     *
     * @param kept whether no line ends inside
     */
    public record Stretch(List<Inline> runs, boolean kept) {}

    /** The stretches of a paragraph; joined they are the paragraph. */
    public static List<Stretch> of(List<Inline> inlines) {
        KeptEdges edges = new KeptEdges(inlines);
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int[] kept : edges.kept()) {
            add(inlines, from, kept[0], false, stretches);
            add(inlines, kept[0], kept[1], true, stretches);
            from = kept[1];
        }
        if (from == 0) {
            return List.of(new Stretch(inlines, false));
        }
        add(inlines, from, edges.text.length(), false, stretches);
        return stretches;
    }

    private static void add(List<Inline> inlines, int from, int to, boolean kept, List<Stretch> stretches) {
        if (from < to) {
            stretches.add(new Stretch(InlineSlices.of(inlines, from, to), kept));
        }
    }

    private void collect(List<Inline> inlines, StringBuilder all) {
        for (Inline inline : inlines) {
            int start = all.length();
            Optional<List<Inline>> inner = InlineSlices.inner(inline);
            if (inner.isPresent()) {
                edges.add(start);
                collect(inner.get(), all);
                edges.add(all.length());
            } else {
                all.append(InlineSlices.text(inline));
            }
            if (inline instanceof Inline.Cited || inline instanceof Inline.Link) {
                whole.add(new int[] {start, all.length()});
            }
        }
    }

    /** The stretches in which no line ends, in order and apart from each other. */
    private List<int[]> kept() {
        List<int[]> all = new ArrayList<>();
        for (int edge : edges.stream().sorted().toList()) {
            if (edge > 0 && edge < text.length() && isKept(edge)) {
                int[] around = around(edge);
                int[] last = all.isEmpty() ? around : all.get(all.size() - 1);
                if (last != around && around[0] < last[1]) {
                    last[1] = Math.max(last[1], around[1]);
                } else if (around[1] - around[0] <= LONGEST) {
                    all.add(around);
                }
            }
        }
        return all;
    }

    private boolean isKept(int edge) {
        char before = text.charAt(edge - 1);
        int right = text.charAt(edge) == ' ' ? edge + 1 : edge;
        char after = right < text.length() ? text.charAt(right) : ' ';
        return isDigit(before) && Character.isIdeographic(after)
                || LineBreaks.isClosing(text.charAt(edge))
                || LineBreaks.isOpening(before);
    }

    /** The figure or character before an edge, with what opens before it, and those after it, with what closes. */
    private int[] around(int edge) {
        int from = edge - 1;
        while (from > 0 && isBound(from)) {
            from--;
        }
        int to = text.charAt(edge) == ' ' ? edge + 2 : edge + 1;
        while (to < text.length() && isBound(to)) {
            to++;
        }
        int[] around = {from, Math.min(to, text.length())};
        whole.stream().filter(one -> one[0] < around[1] && around[0] < one[1]).forEach(one -> {
            around[0] = Math.min(around[0], one[0]);
            around[1] = Math.max(around[1], one[1]);
        });
        return around;
    }

    /** Whether no line ends between two characters, by what they are. */
    private boolean isBound(int at) {
        return LineBreaks.isClosing(text.charAt(at))
                || LineBreaks.isOpening(text.charAt(at - 1))
                || isOfFigure(text.charAt(at - 1)) && isOfFigure(text.charAt(at))
                || isDigit(text.charAt(at - 1)) && Character.isIdeographic(text.charAt(at));
    }

    private static boolean isOfFigure(char character) {
        return isDigit(character) || character == '.' || character == ',' || character == '%';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
