package dev.report.read.ahead;

import java.util.ArrayList;
import java.util.List;

/** As much as the reading thread hands over at once: a lock is paid once for many rows. */
final class Load {

    private static final int FULL = 4096;

    /** Takes the place of an item that was handed over, so that a row can be forgotten as soon as it is bound. */
    private static final Handed USED = new Handed.Opened("");

    private final List<Handed> items = new ArrayList<>();
    private int weight;
    private int taken;

    void add(Handed item) {
        items.add(item);
        weight += item instanceof Handed.Row next ? next.row().size() : 1;
    }

    boolean isFull() {
        return weight >= FULL;
    }

    boolean isUsedUp() {
        return taken == items.size();
    }

    Handed peek() {
        return items.get(taken);
    }

    void take() {
        items.set(taken++, USED);
    }
}
