package dev.report.published.aligned;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that may be a table: those with numbers, the labels between them, and the lines above that may be its heads.
 *
 * @param above from above, without those with numbers
 * @param body begins and ends with a line that has numbers, but for the rest of the last label
 * @param labels where the labels beside numbers end, in points from the left edge of the page; 0 if there are none
 * @param start where the columns of numbers begin
 */
record Region(List<Row> above, List<Row> body, double labels, double start) {

    /** How far below each other rows are at most, in the size of the face. */
    private static final double LARGEST_STEP = 5;

    /** How far below each other the lines of a label are at most. */
    private static final double LARGEST_WRAP = 1.8;

    /** More lines of heads than any form has. */
    private static final int MOST_HEADS = 14;

    /**
     * The region of which a line is the first with numbers.
     *
     * @param floor the first line that is in no table above
     * @param isNarrow whether lines between numbers reach no further than the first label: else they are those of a table below
     */
    static Region from(List<Row> rows, int first, int floor, boolean isNarrow) {
        double start = Double.MAX_VALUE;
        double widest =
                isNarrow ? labels(List.of(rows.get(first)), rows.get(first).firstFigure()) : start;
        int end = first;
        for (int i = first; i < rows.size() && (i == first || isNear(rows, i)); i++) {
            Row row = rows.get(i);
            if (row.hasFigures()) {
                start = Math.min(start, row.firstFigure());
                end = i + 1;
            } else if (!row.isLeftOf(Math.min(start, widest))) {
                break;
            }
        }
        while (end < rows.size()
                && rows.get(end).isLeftOf(start)
                && rows.get(end).below(rows.get(end - 1)) < LARGEST_WRAP) {
            end++;
        }
        List<Row> body = rows.subList(first, end);
        double labels = labels(body, start);
        int top = first;
        while (top > floor && first - top < MOST_HEADS && mayBeHead(rows, top - 1, labels, start)) {
            top--;
        }
        return new Region(rows.subList(top, first), body, labels, start);
    }

    /** Whether the lines between numbers are only labels, and no heads of other numbers. */
    boolean hasOneHead() {
        return body.stream()
                .filter(row -> !row.hasFigures())
                .flatMap(row -> row.words().stream())
                .allMatch(this::isOverLabels);
    }

    private static double labels(List<Row> body, double start) {
        return body.stream()
                .filter(Row::hasFigures)
                .flatMap(row -> row.leftOf(start).stream())
                .mapToDouble(word -> word.box().right())
                .max()
                .orElse(0);
    }

    private static boolean isNear(List<Row> rows, int at) {
        return rows.get(at).below(rows.get(at - 1)) < LARGEST_STEP;
    }

    /** A line across the border between labels and numbers is a sentence or a heading. */
    private static boolean mayBeHead(List<Row> rows, int at, double labels, double start) {
        Row row = rows.get(at);
        boolean isSentence = row.words().size() == 1 && !row.isLeftOf(start) && !row.isRightOf(labels);
        return isNear(rows, at + 1) && !row.hasFigures() && !isSentence;
    }

    /** The words of labels, and of what stands above them. */
    List<Word> labelWords() {
        List<Word> words = new ArrayList<>();
        above.forEach(row ->
                words.addAll(row.words().stream().filter(this::isOverLabels).toList()));
        body.forEach(row -> words.addAll(row.leftOf(start)));
        return words;
    }

    /** The words above the numbers. */
    List<Word> headWords() {
        return above.stream()
                .flatMap(row -> row.words().stream())
                .filter(word -> !isOverLabels(word))
                .toList();
    }

    private boolean isOverLabels(Word word) {
        return word.box().left() < labels;
    }

    List<Row> figures() {
        return body.stream().filter(Row::hasFigures).toList();
    }

    /** Whether nothing but the foot of the page follows. */
    boolean isLast(List<Row> rows) {
        return rows.size() - rows.indexOf(body.get(body.size() - 1)) <= 2;
    }
}
