package dev.report.published.aligned;

import java.util.List;

/**
 * Tells lines of one cell from rows: the lines of a label are nearer to each other than rows are, unless the rows are set as close as lines.
 */
final class Steps {

    /** How much further than the nearest line another line of the same label may be. */
    private static final double MORE = 1.12;

    /** How much nearer than rows lines of a label must be. */
    private static final double LESS = 0.93;

    /** How far below each other lines of one text are at most, in the size of the face. */
    private static final double LARGEST = 1.8;

    private Steps() {}

    /**
     * How far apart the lines of one text are at most, in points; 0 where no text has several lines.
     *
     * @param texts labels and heads
     * @param figures the lines with numbers, from above
     */
    static double ofLines(List<Word> texts, List<Row> figures) {
        double lines = nearest(texts);
        double rows = Double.MAX_VALUE;
        for (int i = 1; i < figures.size(); i++) {
            rows = Math.min(rows, bottom(figures.get(i)) - bottom(figures.get(i - 1)));
        }
        double last = texts.stream()
                .mapToDouble(word -> word.box().bottom())
                .filter(bottom -> bottom < figures.get(0).line().box().top())
                .max()
                .orElse(-Double.MAX_VALUE);
        rows = Math.min(rows, bottom(figures.get(0)) - last);
        return lines < LESS * rows ? MORE * lines : 0;
    }

    /** Whether numbers are so near to each other that they are the lines of one. */
    static boolean areNumbersWrapped(List<Row> figures, double lines) {
        for (int i = 1; i < figures.size(); i++) {
            if (bottom(figures.get(i)) - bottom(figures.get(i - 1)) <= lines) {
                return true;
            }
        }
        return false;
    }

    private static double bottom(Row row) {
        return row.line().box().bottom();
    }

    private static double nearest(List<Word> texts) {
        double nearest = Double.MAX_VALUE;
        for (Word one : texts) {
            for (Word other : texts) {
                double step = other.box().bottom() - one.box().bottom();
                if (step > one.size() / 2
                        && step < LARGEST * one.size()
                        && one.span().overlaps(other.span())) {
                    nearest = Math.min(nearest, step);
                }
            }
        }
        return nearest;
    }
}
