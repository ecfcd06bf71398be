package dev.report.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One whole number for each cell of a table, in as little memory as the numbers allow: one number for all where all are the same,
 * as the line of a table with one row a unit; then two bytes a cell for how far it is from the first, as the lines of a unit's rows in a
 * file of millions; then four.
 */
final class Ints {

    private final int size;
    private boolean anySet;
    private int common;
    private short @Nullable [] narrow;
    private int @Nullable [] wide;
    private boolean isShared;

    Ints(int size) {
        this.size = size;
    }

    /** The number that was set; only for a cell that was. */
    int get(int cell) {
        if (wide != null) {
            return wide[cell];
        }
        return narrow != null ? common + narrow[cell] : common;
    }

    void set(int cell, int number) {
        if (narrow == null && wide == null) {
            if (!anySet || number == common) {
                anySet = true;
                common = number;
                return;
            }
            narrow = new short[size];
        }
        int difference = number - common;
        if (narrow != null && difference != (short) difference) {
            widen();
        }
        if (wide != null) {
            wide[cell] = number;
        } else {
            toOwn(narrow)[cell] = (short) difference;
        }
    }

    private short[] toOwn(short[] differences) {
        short[] own = isShared ? differences.clone() : differences;
        isShared = false;
        narrow = own;
        return own;
    }

    /** Keeps the differences once for both, if they are the same: the rows of two units that filled in one form. */
    void shareWith(Ints other) {
        if (narrow != null && other.narrow != null && Arrays.equals(narrow, other.narrow)) {
            narrow = other.narrow;
            isShared = true;
            other.isShared = true;
        }
    }

    /** Adds to all numbers that were set. */
    void addToAll(int number) {
        common += number;
        for (int cell = 0; wide != null && cell < size; cell++) {
            wide[cell] += number;
        }
    }

    private void widen() {
        int[] all = new int[size];
        for (int cell = 0; narrow != null && cell < size; cell++) {
            all[cell] = common + narrow[cell];
        }
        wide = all;
        narrow = null;
    }
}
