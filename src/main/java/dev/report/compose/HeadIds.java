package dev.report.compose;

import dev.report.definition.form.AxisNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the heads and labels of one table, so that each value can refer to those that apply to it: where heads are stacked over
 * one another, scopes alone leave a screen reader guessing.
 */
final class HeadIds {

    private final String table;
    private final boolean needed;
    private final Map<AxisNode, String> given = new IdentityHashMap<>();

    /**
     * @param table what the ids begin with
     * @param needed whether the table has heads over heads, or labels beside labels
     */
    HeadIds(String table, boolean needed) {
        this.table = table;
        this.needed = needed;
    }

    /** The next id, for a head or label; empty where none is needed. */
    String give(AxisNode node) {
        if (!needed) {
            return "";
        }
        String id = table + "h" + (given.size() + 1);
        given.put(node, id);
        return id;
    }

    /** The ids of the labels and heads of one value, joined by blanks. */
    String of(List<AxisNode> row, List<AxisNode> column) {
        StringBuilder ids = new StringBuilder();
        for (List<AxisNode> path : List.of(row, column)) {
            for (AxisNode node : path) {
                String id = given.get(node);
                if (id != null) {
                    ids.append(ids.isEmpty() ? "" : " ").append(id);
                }
            }
        }
        return ids.toString();
    }
}
