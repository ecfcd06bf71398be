package dev.report.model;

import org.jspecify.annotations.Nullable;

/** One whole number for each cell of a table: four bytes a cell until a number needs eight. */
final class Longs {

    private final int size;
    private int @Nullable [] narrow;
    private long @Nullable [] wide;

    Longs(int size) {
        this.size = size;
        this.narrow = new int[size];
    }

    /** The number, 0 where none was set. */
    long get(int cell) {
        return narrow != null ? narrow[cell] : wide == null ? 0 : wide[cell];
    }

    void set(int cell, long number) {
        if (narrow != null && number != (int) number) {
            long[] all = new long[size];
            for (int i = 0; i < size; i++) {
                all[i] = narrow[i];
            }
            wide = all;
            narrow = null;
        }
        if (narrow != null) {
            narrow[cell] = (int) number;
        } else if (wide != null) {
            wide[cell] = number;
        }
    }
}
