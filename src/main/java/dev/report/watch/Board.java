package dev.report.watch;

/** Where the builder puts the newest preview, and browsers wait for it. */
final class Board {

    private Preview newest = Preview.NONE;
    private boolean closed;

    synchronized void put(Preview preview) {
        newest = preview;
        notifyAll();
    }

    synchronized Preview newest() {
        return newest;
    }

    /**
     * Waits for another preview than the one of a number.
     *
     * @param millis how long at most
     * @return the newest, which may be the same
     * @throws InterruptedException if the waiting is ended, or the board was closed
     */
    synchronized Preview await(int number, long millis) throws InterruptedException {
        if (newest.number() == number && !closed) {
            wait(millis);
        }
        if (closed) {
            throw new InterruptedException("closed");
        }
        return newest;
    }

    /** Sends all away who wait. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
