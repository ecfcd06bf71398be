package dev.report.published.ink;

/**
 * A straight line on a page that may part cells.
 *
 * @param isAcross whether it runs from left to right; from top to bottom otherwise
 * @param at its middle: the distance from the top of the page, or from the left
 */
public record Ruling(boolean isAcross, double at, double from, double to) {

    public double length() {
        return to - from;
    }

    /** Whether it meets a line of the other direction, or all but does. */
    public boolean meets(Ruling other, double tolerance) {
        return isAcross != other.isAcross
                && from - tolerance <= other.at
                && other.at <= to + tolerance
                && other.from - tolerance <= at
                && at <= other.to + tolerance;
    }

    /** Whether it runs beside a line of the same direction, as both lines of a double border do. */
    public boolean runsBeside(Ruling other, double tolerance) {
        return isAcross == other.isAcross
                && Math.abs(at - other.at) <= tolerance
                && from < other.to + tolerance
                && other.from < to + tolerance;
    }

    public Ruling upright(Turn turn, double width, double height) {
        Box box = isAcross ? new Box(from, at, to, at) : new Box(at, from, at, to);
        Box upright = turn.upright(box, width, height);
        boolean swaps = turn == Turn.DOWN || turn == Turn.UP;
        return isAcross != swaps
                ? new Ruling(true, upright.top(), upright.left(), upright.right())
                : new Ruling(false, upright.left(), upright.top(), upright.bottom());
    }
}
