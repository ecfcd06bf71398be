package dev.report.published.shown;

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

/**
 * A table that a page sets in flat boxes, a box a cell, which its style lays out in columns: {@code display: grid}.
 *
 * <p>Only what the boxes' own styles say is known, and no style sheet. Boxes without a place follow each other row by row.
 */
public final class BoxGrid {

    private static final Pattern GRID = Pattern.compile("(?i)display\\s*:\\s*(inline-)?grid\\b");
    private static final Pattern TRACKS = Pattern.compile("(?i)grid-template-columns\\s*:\\s*([^;]+)");
    private static final Pattern REPEAT =
            Pattern.compile("(?i)repeat\\(\\s*(\\d{1,3})\\s*,[^()]*(\\([^()]*\\))?[^()]*\\)");
    private static final int LEAST_COLUMNS = 2;
    private static final int LEAST_CELLS = 4;

    private final int columns;
    private final Set<Square> taken = new HashSet<>();
    private final List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;

    private record Square(int row, int column) {}

    /** A box in its place. Rows and columns are counted from 0. */
    public record Cell(Element element, int row, int column, int across, int down) {}

    private BoxGrid(int columns) {
        this.columns = columns;
    }

    /** The cells of a grid in the order of the page; none if an element is no grid. */
    public static List<Cell> of(Element element) {
        String style = element.attr("style");
        int columns = GRID.matcher(style).find() ? tracks(style) : 0;
        List<Element> boxes = element.children().stream()
                .filter(box -> !HtmlText.isHidden(box))
                .toList();
        if (columns < LEAST_COLUMNS || boxes.size() < LEAST_CELLS || !BoxRows.areCells(boxes)) {
            return List.of();
        }
        BoxGrid grid = new BoxGrid(columns);
        boxes.forEach(grid::add);
        return List.copyOf(grid.cells);
    }

    private static int tracks(String style) {
        Matcher tracks = TRACKS.matcher(style);
        if (!tracks.find()) {
            return 0;
        }
        Matcher repeat = REPEAT.matcher(tracks.group(1));
        int repeated = 0;
        while (repeat.find()) {
            repeated += Integer.parseInt(repeat.group(1));
        }
        String others = repeat.replaceAll(" ")
                .replaceAll("\\([^()]*\\)|\\[[^\\]]*\\]", "")
                .strip();
        return repeated + (others.isEmpty() ? 0 : others.split("\\s+").length);
    }

    private void add(Element box) {
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
