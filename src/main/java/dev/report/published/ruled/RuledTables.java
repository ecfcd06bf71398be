package dev.report.published.ruled;

import dev.report.published.ink.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables that the lines of a page draw: groups of lines that meet. */
final class RuledTables {

    /** A drawing, a map or a chart has more lines than any form. */
    private static final int MOST_LINES = 5_000;

    private RuledTables() {}

    /**
     * The tables of a page, those within another before it.
     *
     * @param touching lines nearer than this are one, as no text fits between them: a double border, cells a little apart
     */
    static List<RuledTable> of(List<Ruling> pieces, double touching) {
        List<Ruling> lines = RulingLines.joined(pieces, touching);
        if (lines.size() > MOST_LINES) {
            return List.of();
        }
        return groups(lines, touching).stream()
                .filter(RuledTables::mayBeTable)
                .map(group -> Lattice.of(group, touching))
                .filter(table -> table.cells().size() > 1)
                .sorted(Comparator.comparingDouble(table -> table.box().area()))
                .toList();
    }

    private static boolean mayBeTable(List<Ruling> lines) {
        long across = lines.stream().filter(Ruling::isAcross).count();
        return across > 1 && across < lines.size();
    }

    private static List<List<Ruling>> groups(List<Ruling> lines, double touching) {
        int[] group = new int[lines.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                Ruling one = lines.get(i);
                Ruling two = lines.get(j);
                if (one.meets(two, touching) || one.runsBeside(two, touching)) {
                    merge(group, i, j);
                }
            }
        }
        Map<Integer, List<Ruling>> groups = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(lines.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] group, int at) {
        int root = at;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static void merge(int[] group, int one, int two) {
        int first = root(group, one);
        int second = root(group, two);
        group[Math.max(first, second)] = Math.min(first, second);
    }
}
