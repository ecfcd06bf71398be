package dev.report.published.ink;

import java.io.IOException;

/** Counts the steps of reading one file, and stops it where a small file would have the program draw for hours. */
public final class Workload {

    /** A report of a hundred pages takes about a million. */
    private static final int MOST = 6_000_000;

    private int steps;

    /** @param weight how many plain steps one takes as long as */
    void step(int weight) throws TooMuch {
        steps += weight;
        if (steps > MOST) {
            throw new TooMuch();
        }
    }

    /** The file asks for more than any report. */
    public static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }
}
