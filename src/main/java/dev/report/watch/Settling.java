package dev.report.watch;

import dev.report.discover.InputFiles;
import java.util.concurrent.TimeUnit;

/**
 * Tells when a save is over: what an editor or a spreadsheet writes in several steps is one save.
 *
 * <p>Shape: one state after the other, each made from a look at the files. Unit: times are nanoseconds of one clock.
 *
 * @param built the files as the last build saw them
 * @param seen the files as they were seen last
 * @param since when they were first seen so
 * @param begun when they first differed from what was built
 */
record Settling(InputFiles built, InputFiles seen, long since, long begun) {

    /** Editors that write in place empty a file first, and fill it some milliseconds later. */
    static final long QUIET = TimeUnit.MILLISECONDS.toNanos(45);

    /** What looks like half a save, a file that is gone or empty, is given this long to become a whole one. */
    static final long HALF = TimeUnit.MILLISECONDS.toNanos(500);

    /** A file that is written to all the time must not keep everything else from being seen. */
    static final long MOST = TimeUnit.SECONDS.toNanos(5);

    /** The state after a build that saw these files. */
    static Settling after(InputFiles built) {
        return new Settling(built, built, 0, 0);
    }

    /** The state after a look at the files. */
    Settling look(InputFiles now, long time) {
        if (now.equals(seen)) {
            return this;
        }
        return new Settling(built, now, time, seen.equals(built) ? time : begun);
    }

    /** Whether something was saved, and is whole. */
    boolean isOver(long time) {
        if (seen.equals(built)) {
            return false;
        }
        return time - since >= (looksHalf() ? HALF : QUIET) || time - begun >= MOST;
    }

    /** Whether a file that was built has gone, or has nothing in it any more: most programs put it back at once. */
    private boolean looksHalf() {
        return built.stamps().entrySet().stream().anyMatch(file -> {
            InputFiles.Stamp now = seen.stamps().get(file.getKey());
            return now == null || now.size() == 0 && file.getValue().size() > 0;
        });
    }
}
