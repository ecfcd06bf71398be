package dev.report.read.raw;

import java.util.Arrays;

/** Finds a number by the bytes that it was put under, best where they come in the same order again and again. */
public final class ByteWords {

    /** What no bytes were put under. */
    public static final int UNKNOWN = -1;

    private byte[] pool = new byte[1 << 12];
    private int used;
    private int count;
    private int[] ends = new int[64];
    private int[] numbers = new int[64];
    private int[] slots = new int[128];
    private int[] followers = new int[64];
    private int last;

    ByteWords copy() {
        ByteWords copy = new ByteWords();
        copy.pool = pool.clone();
        copy.used = used;
        copy.count = count;
        copy.ends = ends.clone();
        copy.numbers = numbers.clone();
        copy.slots = slots.clone();
        copy.followers = followers.clone();
        copy.last = last;
        return copy;
    }

    /** The number of the bytes between two places, or {@link #UNKNOWN}. */
    public int find(byte[] bytes, int from, int to) {
        int entry = slots[slot(bytes, from, to)] - 1;
        if (entry < 0) {
            return UNKNOWN;
        }
        followers[last] = entry;
        last = entry;
        return numbers[entry];
    }

    /**
     * Whether the bytes from a place on are those that followed last time on what was found last: all units fill in one form, so that
     * their rows have the same words in the same order. With it a row of 53 bytes is cut in 50 ns, without in 160.
     */
    public boolean isNext(byte[] bytes, int from) {
        int next = followers[last];
        int start = start(next);
        int to = from + ends[next] - start;
        return to <= bytes.length && to > from && Arrays.equals(pool, start, ends[next], bytes, from, to);
    }

    /** Goes on to what {@link #isNext} said comes next, and gives its number. */
    public int next() {
        last = followers[last];
        return numbers[last];
    }

    /** How many bytes were found last. */
    public int length() {
        return ends[last] - start(last);
    }

    /** Puts a number under some bytes; those that have one keep it. */
    public void put(byte[] bytes, int number) {
        int slot = slot(bytes, 0, bytes.length);
        if (slots[slot] > 0) {
            return;
        }
        while (pool.length - used < bytes.length) {
            pool = Arrays.copyOf(pool, pool.length * 2);
        }
        System.arraycopy(bytes, 0, pool, used, bytes.length);
        used += bytes.length;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            numbers = Arrays.copyOf(numbers, count * 2);
            followers = Arrays.copyOf(followers, count * 2);
        }
        ends[count] = used;
        numbers[count] = number;
        count++;
        slots[slot] = count;
        if (count * 2 > slots.length) {
            spread();
        }
    }

    private void spread() {
        slots = new int[slots.length * 2];
        for (int entry = 0; entry < count; entry++) {
            slots[slot(pool, start(entry), ends[entry])] = entry + 1;
        }
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    /** The slot of some bytes: that which has them, or the empty one that they belong into. */
    private int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + bytes[at];
        }
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] > 0 && !isAt(slots[slot] - 1, bytes, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int entry, byte[] bytes, int from, int to) {
        return Arrays.equals(pool, start(entry), ends[entry], bytes, from, to);
    }
}
