package dev.report.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The citations of one file, and the characters that stand for them: neighbours in the private use area that its text leaves free. */
final class Marks {

    static final char FIRST = '\ue000';
    private static final char LAST = '\uf8ff';

    private final char first;
    private final int room;
    private final List<Citation> citations = new ArrayList<>();

    private Marks(char first, int room) {
        this.first = first;
        this.room = room;
    }

    /** The marks of a text: the longest run that it leaves free. */
    static Marks of(String text) {
        BitSet taken = new BitSet();
        text.chars().filter(Marks::isPrivate).forEach(c -> taken.set(c - FIRST));
        taken.set(LAST - FIRST + 1);
        Marks longest = new Marks(FIRST, 0);
        for (int from = taken.nextClearBit(0); from <= LAST - FIRST; from = taken.nextClearBit(from)) {
            int end = taken.nextSetBit(from);
            if (end - from > longest.room) {
                longest = new Marks((char) (FIRST + from), end - from);
            }
            from = end;
        }
        return longest;
    }

    private static boolean isPrivate(int c) {
        return c >= FIRST && c <= LAST;
    }

    /** Whether there is no character left for one more. */
    boolean isFull() {
        return citations.size() == room;
    }

    /** Adds a citation and gives its mark. */
    String add(Citation citation) {
        citations.add(citation);
        return String.valueOf((char) (first + citations.size() - 1));
    }

    BoundProse bind(String file, String marked) {
        return new BoundProse(file, marked, citations, first);
    }
}
