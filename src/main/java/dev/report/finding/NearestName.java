package dev.report.finding;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that a mistyped one most likely meant, for "did you mean". */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name with the fewest single-character edits from the wanted one, the first of equals.
     *
     * @return empty if even the nearest differs in more than half of its characters
     */
    public static Optional<String> of(String wanted, Collection<String> known) {
        String best = "";
        int bestEdits = Integer.MAX_VALUE;
        for (String name : known) {
            if (isOfOtherLength(wanted, name)) {
                continue;
            }
            int edits = edits(wanted, name);
            if (edits < bestEdits) {
                best = name;
                bestEdits = edits;
            }
        }
        return bestEdits != Integer.MAX_VALUE && bestEdits <= Math.max(wanted.length(), best.length()) / 2
                ? Optional.of(best)
                : Optional.empty();
    }

    /** Whether more than half of the longer name is missing in the other: a quick way to rule out long texts. */
    private static boolean isOfOtherLength(String a, String b) {
        return Math.abs(a.length() - b.length()) > Math.max(a.length(), b.length()) / 2;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
