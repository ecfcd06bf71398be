package dev.report.published.ink;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows the path that a page draws and tells the straight lines in it.
 *
 * <p>A border may be a stroked line, the outline of a rectangle, a rectangle so thin that it looks like a line, the ring between two
 * rectangles, or a row of dots.
 */
final class PathPen {

    /** Thicker than the heaviest border and thinner than any line of text. */
    static final double THIN = 3.2;

    private static final double STRAIGHT = 0.8;

    private final List<List<Point2D>> parts = new ArrayList<>();
    private boolean isCurved;

    void move(Point2D to) {
        parts.add(new ArrayList<>(List.of(to)));
    }

    void line(Point2D to) {
        if (parts.isEmpty()) {
            move(to);
        } else {
            parts.get(parts.size() - 1).add(to);
        }
    }

    void curve(Point2D to) {
        isCurved = true;
        line(to);
    }

    void close() {
        if (!parts.isEmpty()) {
            List<Point2D> part = parts.get(parts.size() - 1);
            part.add(part.get(0));
        }
    }

    boolean isCurved() {
        return isCurved;
    }

    void clear() {
        parts.clear();
        isCurved = false;
    }

    /** The box around the whole path. */
    Optional<Box> box() {
        return parts.stream().map(PathPen::box).reduce(Box::with);
    }

    Point2D point() {
        if (parts.isEmpty()) {
            return new Point2D.Double();
        }
        List<Point2D> part = parts.get(parts.size() - 1);
        return part.get(part.size() - 1);
    }

    /** The lines that stroking the path draws. */
    void stroke(Consumer<Ruling> lines) {
        for (List<Point2D> part : parts) {
            for (int i = 1; i < part.size() && !isCurved; i++) {
                segment(part.get(i - 1), part.get(i), lines);
            }
        }
    }

    private static void segment(Point2D one, Point2D two, Consumer<Ruling> lines) {
        Box box = box(List.of(one, two));
        if (box.height() <= STRAIGHT) {
            lines.accept(new Ruling(true, box.centreY(), box.left(), box.right()));
        } else if (box.width() <= STRAIGHT) {
            lines.accept(new Ruling(false, box.centreX(), box.top(), box.bottom()));
        }
    }

    /** The lines that filling the path draws. */
    void fill(Consumer<Ruling> lines) {
        if (isCurved) {
            return;
        }
        List<Box> large = new ArrayList<>();
        for (List<Point2D> part : parts) {
            Box box = box(part);
            if (!thin(box, lines)) {
                large.add(box);
            }
        }
        for (int i = 1; i < large.size(); i++) {
            ring(large.get(i - 1), large.get(i), lines);
        }
    }

    /** Takes a thin box as a line; a dot may belong to a line of either direction. */
    static boolean thin(Box box, Consumer<Ruling> lines) {
        if (box.height() <= THIN) {
            lines.accept(new Ruling(true, box.centreY(), box.left(), box.right()));
        }
        if (box.width() <= THIN) {
            lines.accept(new Ruling(false, box.centreX(), box.top(), box.bottom()));
        }
        return box.height() <= THIN || box.width() <= THIN;
    }

    private static void ring(Box one, Box two, Consumer<Ruling> lines) {
        Box outer = one.area() > two.area() ? one : two;
        Box inner = outer == one ? two : one;
        if (isBorder(inner.left() - outer.left())
                && isBorder(outer.right() - inner.right())
                && isBorder(inner.top() - outer.top())
                && isBorder(outer.bottom() - inner.bottom())) {
            thin(new Box(outer.left(), outer.top(), outer.right(), inner.top()), lines);
            thin(new Box(outer.left(), inner.bottom(), outer.right(), outer.bottom()), lines);
            thin(new Box(outer.left(), outer.top(), inner.left(), outer.bottom()), lines);
            thin(new Box(inner.right(), outer.top(), outer.right(), outer.bottom()), lines);
        }
    }

    private static boolean isBorder(double width) {
        return 0 <= width && width <= THIN;
    }

    private static Box box(List<Point2D> points) {
        return Box.around(points.stream()
                .map(point -> new Box(point.getX(), point.getY(), point.getX(), point.getY()))
                .toList());
    }
}
