package dev.report.published.aligned;

import dev.report.published.ink.Box;
import dev.report.published.ink.PageInk;
import dev.report.published.ruled.CellText;
import dev.report.published.ruled.TablePiece;
import dev.report.published.ruled.TablePiece.PieceCell;
import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table that is told by nothing but where its words stand.
 *
 * <p>It is taken for one only where every number is in one column and one row beyond doubt: no column reaches into the next, each has its
 * head, and each row has one label. Of the heads the lowest are kept, of the labels those beside the numbers: how far a head or a label
 * reaches that is over several, nothing tells.
 *
 * @param columns its columns of numbers, for the page on which it goes on
 * @param lines those that it is made of
 */
record AlignedTable(TablePiece piece, ValueColumns columns, List<TextLine> lines) {

    /** Numbers without labels are a table from so many on. */
    private static final int LEAST_COLUMNS = 3;

    /**
     * Makes a table of a region.
     *
     * @param before the columns of the table that ends the page before, if this region may go on with it
     */
    static Optional<AlignedTable> of(PageInk page, Region region, Optional<ValueColumns> before) {
        List<Row> figures = region.figures();
        double start = region.start();
        List<Word> texts = new ArrayList<>(region.labelWords());
        texts.addAll(region.headWords());
        double step = Steps.ofLines(texts, figures);
        List<TextBlock> heads = TextBlock.of(region.headWords(), step);
        Optional<ValueColumns> columns = heads.isEmpty()
                ? before.flatMap(known -> known.goingOn(figures, start))
                : ValueColumns.under(heads, figures, start);
        Optional<RowLabels> labels = RowLabels.of(TextBlock.of(region.labelWords(), step), figures);
        boolean hasBoth = columns.isPresent()
                && labels.isPresent()
                && (labels.get().exist() || columns.get().size() >= LEAST_COLUMNS);
        if (!hasBoth || !region.hasOneHead() || Steps.areNumbersWrapped(figures, step)) {
            return Optional.empty();
        }
        return Optional.of(new Layout(page, region, columns.get(), labels.get(), heads).table());
    }

    /** Lays the cells out. */
    private record Layout(PageInk page, Region region, ValueColumns columns, RowLabels labels, List<TextBlock> heads) {

        AlignedTable table() {
            List<PieceCell> cells = new ArrayList<>();
            int row = 0;
            if (!columns.heads().isEmpty()) {
                heads(cells);
                row++;
            }
            Optional<TextBlock> rest = labels.rest(headBox().map(Box::bottom).orElse(0.0));
            if (rest.isPresent()) {
                cells.add(cell(rest.get().text(), row++, 0, rest.get().box()));
            }
            for (Row figures : region.figures()) {
                row(figures, row++, cells);
            }
            List<TextLine> lines = lines();
            Box box = Box.around(lines.stream().map(TextLine::box).toList());
            return new AlignedTable(new TablePiece(page, box, edges(box), cells), columns, lines);
        }

        private Optional<Box> headBox() {
            return columns.heads().stream().map(TextBlock::box).reduce(Box::with);
        }

        private void heads(List<PieceCell> cells) {
            Box over = headBox().orElseThrow();
            if (labels.exist()) {
                Optional<TextBlock> corner = labels.corner(top(), over.bottom());
                cells.add(cell(
                        corner.map(TextBlock::text).orElse(""),
                        0,
                        0,
                        corner.map(TextBlock::box).orElse(over)));
            }
            for (int i = 0; i < columns.size(); i++) {
                TextBlock head = columns.heads().get(i);
                cells.add(cell(head.text(), 0, i + labels.columns(), head.box()));
            }
        }

        private void row(Row figures, int row, List<PieceCell> cells) {
            if (labels.exist()) {
                TextBlock label = labels.of(figures);
                cells.add(cell(label.text(), row, 0, label.box()));
            }
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                List<Word> words = figures.rightOf(region.start()).stream()
                        .filter(word -> columns.of(word).equals(Optional.of(column)))
                        .toList();
                Box box = new Box(
                        columns.spans().get(i).from(),
                        figures.line().box().top(),
                        columns.spans().get(i).to(),
                        figures.line().box().bottom());
                String text = words.isEmpty() ? "" : TextBlock.of(words).text();
                cells.add(cell(
                        text,
                        row,
                        i + labels.columns(),
                        words.isEmpty() ? box : words.get(0).box()));
            }
        }

        private PieceCell cell(String text, int row, int column, Box box) {
            return new PieceCell(text, row, column, 1, 1, page, box, CellText.Room.NONE_TOLD);
        }

        /** From the uppermost head on; what stands above the heads is no part of the table. */
        private List<TextLine> lines() {
            double first = Math.min(top(), labels.top());
            List<TextLine> lines = new ArrayList<>();
            region.above().stream()
                    .map(Row::line)
                    .filter(line -> line.box().bottom() > first)
                    .forEach(lines::add);
            region.body().stream().map(Row::line).forEach(lines::add);
            lines.sort(Comparator.comparingDouble(line -> line.box().top()));
            return lines;
        }

        /** Where the uppermost head begins. */
        private double top() {
            return heads.stream()
                    .mapToDouble(head -> head.box().top())
                    .min()
                    .orElse(region.body().get(0).line().box().top());
        }

        /** Between the columns in the middle. */
        private List<Double> edges(Box box) {
            List<Double> edges = new ArrayList<>(List.of(0.0));
            double end =
                    labels.exist() ? labels.right() : columns.spans().get(0).to();
            for (Span span : columns.spans().subList(labels.exist() ? 0 : 1, columns.size())) {
                edges.add((end + span.from()) / 2 - box.left());
                end = span.to();
            }
            edges.add(box.width());
            return edges;
        }
    }
}
