package dev.report.read.ahead;

import java.util.ArrayList;
import java.util.List;

/** As much as the reading thread hands over at once: a lock is paid once for many rows. */
final class Load {

    private static final int FULL = 4096;

    /** What a text of a row takes as bytes of a file. */
    private static final int BYTES = 8;

    /** Takes the place of an item that was handed over, so that a row can be forgotten as soon as it is bound. */
    private static final Handed USED = new Handed.Opened("");

    private final List<Handed> items = new ArrayList<>();
    private int weight;
    private int taken;

    void add(Handed item) {
        items.add(item);
        weight += weight(item);
    }

    private static int weight(Handed item) {
        if (item instanceof Handed.Row next) {
            return next.row().size();
        }
        return item instanceof Handed.Ready ready ? ready.file().held() / BYTES : 1;
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
