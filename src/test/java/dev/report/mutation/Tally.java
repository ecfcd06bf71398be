package dev.report.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts changes and faults by the kind of file and by the kind of change. */
final class Tally {

    private final Map<String, long[]> files = new LinkedHashMap<>();
    private final Map<String, long[]> kinds = new TreeMap<>();

    /** @param start when the run began, in nanoseconds */
    void add(String file, Set<String> changes, long start, boolean isFault) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        count(files, file, millis, isFault);
        changes.forEach(kind -> count(kinds, kind, millis, isFault));
    }

    private static void count(Map<String, long[]> counts, String name, long millis, boolean isFault) {
        long[] row = counts.computeIfAbsent(name, any -> new long[3]);
        row[0]++;
        row[1] += isFault ? 1 : 0;
        row[2] = Math.max(row[2], millis);
    }

    /** The longest run on a kind of file, in milliseconds. */
    long longest(String file) {
        return files.containsKey(file) ? files.get(file)[2] : 0;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| what | changes | at fault | longest, ms |\n|---|---|---|---|\n");
        append(files, table);
        append(kinds, table);
        return table.toString();
    }

    private static void append(Map<String, long[]> counts, StringBuilder table) {
        counts.forEach((name, row) -> table.append("| %s | %d | %d | %d |%n".formatted(name, row[0], row[1], row[2])));
    }
}
