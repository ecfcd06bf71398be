package dev.report.read.ahead;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Carries loads from the reading thread to the binding one, a few at a time.
 *
 * <p>Written out, since the library's queues wait through the fork-join pool, whose classes cost each start some milliseconds.
 */
final class Belt {

    private static final int MOST = 32;

    private final Deque<Load> loads = new ArrayDeque<>(MOST);

    synchronized boolean isEmpty() {
        return loads.isEmpty();
    }

    /** Puts a load on the belt; waits while it is full. */
    synchronized void put(Load load) throws InterruptedException {
        while (loads.size() == MOST) {
            wait();
        }
        loads.add(load);
        notifyAll();
    }

    /** Takes the next load; waits while there is none. */
    synchronized Load take() throws InterruptedException {
        while (loads.isEmpty()) {
            wait();
        }
        Load load = loads.remove();
        notifyAll();
        return load;
    }
}
