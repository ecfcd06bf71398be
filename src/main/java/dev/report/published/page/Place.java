package dev.report.published.page;

/**
 * Where something is in a published document, as exactly as its format tells.
 *
 * @param page the page, counted from 1; 0 where the format has none
 * @param x the left edge in points from the page's left edge, as the page is shown; 0 where there is no page
 * @param y the upper edge in points from the page's upper edge
 * @param line the line of the source, counted from 1; 0 where the format has none
 * @param column the character in that line, counted from 1
 */
public record Place(int page, double x, double y, int line, int column) {

    /** Of what the format gives no place but its order. */
    public static final Place NONE = new Place(0, 0, 0, 0, 0);

    public static Place onPage(int page, double x, double y) {
        return new Place(page, x, y, 0, 0);
    }

    public static Place onLine(int line, int column) {
        return new Place(0, 0, 0, line, column);
    }
}
