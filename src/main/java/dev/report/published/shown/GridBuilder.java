package dev.report.published.shown;

import dev.report.published.shown.BoxGrid.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** Puts boxes into the columns of a grid as a browser does: where their styles say, or else where the next room is. */
final class GridBuilder {

    private final int columns;
    private final Set<Square> taken = new HashSet<>();
    private final List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;

    private record Square(int row, int column) {}

    GridBuilder(int columns) {
        this.columns = columns;
    }

    List<Cell> cells() {
        return List.copyOf(cells);
    }

    void add(Element box) {
        Lines across = Lines.of(box, "column");
        Lines down = Lines.of(box, "row");
        if (across.start().isPresent()) {
            column = across.start().get() - 1;
        }
        if (down.start().isPresent()) {
            row = down.start().get() - 1;
        }
        int width = Math.min(across.span(), columns);
        while (across.start().isEmpty() && !isFree(width)) {
            next();
        }
        for (int i = 0; i < down.span(); i++) {
            for (int j = 0; j < width; j++) {
                taken.add(new Square(row + i, column + j));
            }
        }
        cells.add(new Cell(box, row, column, width, down.span()));
    }

    private boolean isFree(int width) {
        return column + width <= columns
                && IntStream.range(column, column + width).noneMatch(at -> taken.contains(new Square(row, at)));
    }

    private void next() {
        column++;
        if (column >= columns) {
            column = 0;
            row++;
        }
    }

    /** Between which lines of a grid a box is. @param start the first line, counted from 1, if the style says it */
    private record Lines(Optional<Integer> start, int span) {

        private static final int LARGEST = 1_000;

        static Lines of(Element box, String axis) {
            Matcher said = Pattern.compile("(?i)grid-" + axis
                            + "\\s*:\\s*(?:(\\d{1,4})\\b\\s*(?:/\\s*(?:span\\s+)?(\\d{1,4}))?|span\\s+(\\d{1,4}))")
                    .matcher(box.attr("style"));
            if (!said.find()) {
                return new Lines(Optional.empty(), 1);
            }
            if (said.group(1) == null) {
                return new Lines(Optional.empty(), within(Integer.parseInt(said.group(3))));
            }
            int start = Integer.parseInt(said.group(1));
            int end = said.group(2) == null ? 0 : Integer.parseInt(said.group(2));
            boolean isSpan = said.group().toLowerCase(Locale.ROOT).contains("span");
            return new Lines(Optional.of(within(start)), within(end == 0 ? 1 : isSpan ? end : end - start));
        }

        private static int within(int size) {
            return Math.max(1, Math.min(size, LARGEST));
        }
    }
}
