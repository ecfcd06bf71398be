package dev.report.published.ink;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The part of a page in which what is drawn can be seen. */
final class Clip {

    /** How far beyond its edge a line is still seen by half. */
    private static final double EDGE = 1.5;

    private final Deque<Box> open = new ArrayDeque<>();

    Clip(Box page) {
        open.push(page);
    }

    void save() {
        open.push(open.element());
    }

    void restore() {
        if (open.size() > 1) {
            open.pop();
        }
    }

    /** How many parts are kept, to come back to. */
    int depth() {
        return open.size();
    }

    void backTo(int depth) {
        while (open.size() > Math.max(1, depth)) {
            open.pop();
        }
    }

    /** Leaves only what is inside of a box. */
    void cut(Box box) {
        Box now = open.pop();
        open.push(new Box(
                Math.max(now.left(), box.left()),
                Math.max(now.top(), box.top()),
                Math.min(now.right(), box.right()),
                Math.min(now.bottom(), box.bottom())));
    }

    boolean shows(Box box) {
        Box now = open.element();
        return now.left() - EDGE <= box.centreX()
                && box.centreX() <= now.right() + EDGE
                && now.top() - EDGE <= box.centreY()
                && box.centreY() <= now.bottom() + EDGE;
    }

    /** The part of a line that is seen. */
    Optional<Ruling> seen(Ruling line) {
        Box now = open.element();
        double at = line.at();
        boolean isInside = line.isAcross()
                ? now.top() - EDGE <= at && at <= now.bottom() + EDGE
                : now.left() - EDGE <= at && at <= now.right() + EDGE;
        double from = Math.max(line.from(), line.isAcross() ? now.left() : now.top());
        double to = Math.min(line.to(), line.isAcross() ? now.right() : now.bottom());
        return isInside && from <= to ? Optional.of(new Ruling(line.isAcross(), at, from, to)) : Optional.empty();
    }
}
