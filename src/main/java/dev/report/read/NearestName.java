package dev.report.read;

import java.util.Locale;

/** Finds the known name that an unknown one was probably meant to be. */
final class NearestName {

    private NearestName() {}

    /** The known name with the fewest changed letters, at most a third of them; empty if none is that near. */
    static String of(String name, String[] known) {
        String lower = name.toLowerCase(Locale.ROOT);
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int changes = changes(lower, candidate);
            if (changes < fewest && changes * 3 <= Math.max(lower.length(), candidate.length())) {
                fewest = changes;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The number of letters to insert, drop or replace (Levenshtein). */
    private static int changes(String from, String to) {
        if (Math.abs(from.length() - to.length()) > to.length()) {
            return Integer.MAX_VALUE / 3;
        }
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
