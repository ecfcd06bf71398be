package dev.report.published.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The columns of numbers of a table, from the left: where their heads and numbers are.
 *
 * @param spans none reaches into the next
 * @param heads the lowest head over each; none on a page on which a table only goes on
 */
record ValueColumns(List<Span> spans, List<TextBlock> heads) {

    ValueColumns {
        spans = List.copyOf(spans);
        heads = List.copyOf(heads);
    }

    /**
     * The columns under some heads.
     *
     * @param blocks what stands over the columns
     * @param rows the lines with numbers
     * @return empty if it is not beyond doubt which numbers are under which head
     */
    static Optional<ValueColumns> under(List<TextBlock> blocks, List<Row> rows, double start) {
        List<Span> numbers = columns(rows, start);
        List<TextBlock> heads = lowest(blocks);
        boolean isInOrder = heads.size() == numbers.size() && areTold(numbers, rows, start);
        List<Span> spans = new ArrayList<>();
        int next = 0;
        for (TextBlock head : heads) {
            Span span = head.span();
            boolean isUnder = next < numbers.size() && (isInOrder || span.overlaps(numbers.get(next)));
            spans.add(isUnder ? span.with(numbers.get(next++)) : span);
        }
        return next == numbers.size() && areApart(spans)
                ? Optional.of(new ValueColumns(spans, heads))
                : Optional.empty();
    }

    /** The same columns on the next page, where the table goes on without heads. */
    Optional<ValueColumns> goingOn(List<Row> rows, double start) {
        List<Span> grown = new ArrayList<>(spans);
        for (Span number : columns(rows, start)) {
            List<Integer> under = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                if (spans.get(i).overlaps(number)) {
                    under.add(i);
                }
            }
            if (under.size() != 1) {
                return Optional.empty();
            }
            grown.set(under.get(0), grown.get(under.get(0)).with(number));
        }
        return areApart(grown) ? Optional.of(new ValueColumns(grown, List.of())) : Optional.empty();
    }

    /** The column that a word is in. */
    Optional<Integer> of(Word word) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).overlaps(word.span())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    int size() {
        return spans.size();
    }

    /** The heads below which there is no other, from the left. */
    private static List<TextBlock> lowest(List<TextBlock> blocks) {
        return blocks.stream()
                .filter(block -> blocks.stream().noneMatch(other -> isBelow(other, block)))
                .sorted(Comparator.comparingDouble(block -> block.span().from()))
                .toList();
    }

    private static boolean isBelow(TextBlock other, TextBlock block) {
        return other.box().centreY() > block.box().bottom() && other.span().overlaps(block.span());
    }

    /** Where numbers stand below each other. */
    private static List<Span> columns(List<Row> rows, double start) {
        List<Span> columns = new ArrayList<>();
        for (Row row : rows) {
            for (Word word : row.rightOf(start)) {
                Span span = word.span();
                for (Span other : List.copyOf(columns)) {
                    if (other.overlaps(span)) {
                        columns.remove(other);
                        span = span.with(other);
                    }
                }
                columns.add(span);
            }
        }
        columns.sort(Comparator.comparingDouble(Span::from));
        return columns;
    }

    /** Whether each two neighbours have numbers in one row: then they are two columns, and no parts of one. */
    private static boolean areTold(List<Span> columns, List<Row> rows, double start) {
        for (int i = 1; i < columns.size(); i++) {
            Span one = columns.get(i - 1);
            Span two = columns.get(i);
            if (rows.stream().noneMatch(row -> has(row, one, start) && has(row, two, start))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Row row, Span column, double start) {
        return row.rightOf(start).stream().anyMatch(word -> word.span().overlaps(column));
    }

    private static boolean areApart(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).to() >= spans.get(i).from()) {
                return false;
            }
        }
        return true;
    }
}
