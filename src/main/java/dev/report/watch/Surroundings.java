package dev.report.watch;

import dev.report.finding.Finding;
import java.util.List;

/** What a watch needs from whoever started it: a clock, words for what goes wrong, and an ear. */
public interface Surroundings {

    /** A clock that never goes back, in nanoseconds. */
    long nanos();

    /** What a fault has to say. */
    Trouble trouble(Exception fault);

    /** A build is done, and browsers have been told. */
    void built(Result result);

    /** Nothing was saved for a while since a build: there is time to bring the outputs up to it. */
    void rested();

    /**
     * Why there is no new report.
     *
     * @param findings what is to be mended; empty for a fault of the world or the program
     * @param message the same in one sentence
     */
    record Trouble(List<Finding> findings, String message) {
        public Trouble {
            findings = List.copyOf(findings);
        }
    }

    /**
     * How a build went.
     *
     * @param millis how long it took
     * @param trouble why there is no new page; empty if there is one
     */
    record Result(long millis, long errors, long warnings, String trouble) {}
}
