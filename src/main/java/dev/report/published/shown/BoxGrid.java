package dev.report.published.shown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A box in its place. Rows and columns are counted from 0. */
    public record Cell(Element element, int row, int column, int across, int down) {}

    private BoxGrid() {}

    /** The cells of a grid in the order of the page; none if an element is no grid. */
    public static List<Cell> of(Element element) {
        String style = element.attr("style");
        int columns = GRID.matcher(style).find() ? tracks(style) : 0;
        List<Element> boxes = element.children().stream()
                .filter(box -> !HtmlText.isHidden(box))
                .toList();
        if (columns < LEAST_COLUMNS || boxes.size() < LEAST_CELLS || !BoxRows.areCells(boxes, columns)) {
            return List.of();
        }
        GridBuilder grid = new GridBuilder(columns);
        boxes.forEach(grid::add);
        return grid.cells();
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
}
