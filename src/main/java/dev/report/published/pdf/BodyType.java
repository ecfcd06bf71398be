package dev.report.published.pdf;

import dev.report.published.pdf.PageFlow.Item;
import dev.report.published.pdf.PageFlow.LineItem;
import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the body of a document is set: what most of its text is like.
 *
 * @param size of the face, in points
 * @param pitch from line to line, in points; 0 if no lines follow each other
 * @param isBold whether the body itself is set in a bold face
 * @param edges the edges of the text, by width of page and size
 */
record BodyType(double size, double pitch, boolean isBold, Map<Set, Edges> edges) {

    /** Sizes that differ less are one: half points. */
    private static final double STEP = 2;

    private static final double SAME_SIZE = 0.1;

    /** Where lines begin and end on a page. */
    record Edges(double left, double right) {}

    /** What lines of one size on pages of one width share. @param size in half points */
    record Set(long width, long size) {
        static Set of(LineItem item) {
            return new Set(
                    Math.round(item.page().width()), Math.round(item.line().size() * STEP));
        }
    }

    static BodyType of(List<Item> flow) {
        List<LineItem> lines = flow.stream()
                .filter(LineItem.class::isInstance)
                .map(LineItem.class::cast)
                .toList();
        Map<Double, Integer> sizes = new HashMap<>();
        int bold = 0;
        int all = 0;
        for (LineItem item : lines) {
            int length = item.line().glyphs().size();
            sizes.merge(Math.rint(item.line().size() * STEP) / STEP, length, Integer::sum);
            bold += item.line().isBold() ? length : 0;
            all += length;
        }
        double size = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
        return new BodyType(size, pitch(lines), bold * 2 > all, edges(lines));
    }

    private static double pitch(List<LineItem> lines) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).page() == lines.get(i - 1).page()) {
                steps.add(lines.get(i).box().bottom() - lines.get(i - 1).box().bottom());
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
    }

    private static Map<Set, Edges> edges(List<LineItem> lines) {
        Map<Set, Edges> edges = new HashMap<>();
        for (LineItem item : lines) {
            edges.merge(
                    Set.of(item),
                    new Edges(item.box().left(), item.box().right()),
                    (one, two) -> new Edges(Math.min(one.left(), two.left()), Math.max(one.right(), two.right())));
        }
        return edges;
    }

    /** The edges that a line's page has for text of its size. */
    Edges edges(LineItem item) {
        return edges.getOrDefault(
                Set.of(item), new Edges(item.box().left(), item.box().right()));
    }

    static boolean areAlike(TextLine one, TextLine two) {
        return Math.abs(one.size() - two.size()) < SAME_SIZE * one.size() && one.isBold() == two.isBold();
    }
}
