package dev.report.published.ink;

import java.awt.geom.Rectangle2D;
import java.util.Collection;

/** A rectangle on a page, in points from the upper left corner of the page as it is read. */
public record Box(double left, double top, double right, double bottom) {

    public static Box of(Rectangle2D bounds) {
        return new Box(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }

    /** The smallest box around several. */
    public static Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::with).orElseThrow();
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centreX() {
        return (left + right) / 2;
    }

    public double centreY() {
        return (top + bottom) / 2;
    }

    public double area() {
        return width() * height();
    }

    public boolean holds(double x, double y) {
        return left <= x && x < right && top <= y && y < bottom;
    }

    public boolean holdsCentreOf(Box other) {
        return holds(other.centreX(), other.centreY());
    }

    public Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
