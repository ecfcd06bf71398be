package dev.report.definition.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A label of a table's rows or columns, with the labels under it.
 *
 * @param label as printed on the official form
 * @param aliases other words that submissions use for it
 * @param key for a leaf its part of the cell key: an indicator, {@code .suffix} of one, or {@code /category}; in {@code previous(…)} for the
 *     figure of the period before; empty for the one column of rows that have whole keys
 * @param children the labels under it, in order; empty for a leaf
 */
public record AxisNode(String label, List<String> aliases, String key, List<AxisNode> children) {

    private static final String PREVIOUS = "previous(";

    public AxisNode {
        aliases = List.copyOf(aliases);
        children = List.copyOf(children);
    }

    /** Whether it is of the period before: nobody submits it, it is printed beside this period's. */
    public boolean isPrevious() {
        return key.startsWith(PREVIOUS) && key.endsWith(")");
    }

    /** Its part of the cell key, whatever the period. */
    String cellKey() {
        return isPrevious() ? key.substring(PREVIOUS.length(), key.length() - 1) : key;
    }

    /** The nodes of this period's figures: without leaves of the period before, and what only stands over such. */
    static List<AxisNode> ofThisPeriod(List<AxisNode> nodes) {
        if (nodes.stream().noneMatch(AxisNode::hasPrevious)) {
            return nodes;
        }
        List<AxisNode> kept = new ArrayList<>();
        for (AxisNode node : nodes) {
            List<AxisNode> below = ofThisPeriod(node.children);
            if (node.isLeaf() ? !node.isPrevious() : !below.isEmpty()) {
                kept.add(new AxisNode(node.label, node.aliases, node.key, below));
            }
        }
        return List.copyOf(kept);
    }

    private boolean hasPrevious() {
        return isPrevious() || children.stream().anyMatch(AxisNode::hasPrevious);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** How many leaves stand under this label; 1 for a leaf. */
    public int breadth() {
        return isLeaf() ? 1 : children.stream().mapToInt(AxisNode::breadth).sum();
    }

    /** How many levels of labels there are from here down; 1 for a leaf. */
    public int depth() {
        return 1 + children.stream().mapToInt(AxisNode::depth).max().orElse(0);
    }

    /** The paths from the given roots to each leaf, in printed order. */
    public static List<List<AxisNode>> paths(List<AxisNode> roots) {
        List<List<AxisNode>> paths = new ArrayList<>();
        for (AxisNode root : roots) {
            collect(root, new ArrayList<>(), paths);
        }
        return paths;
    }

    private static void collect(AxisNode node, List<AxisNode> above, List<List<AxisNode>> paths) {
        above.add(node);
        if (node.isLeaf()) {
            paths.add(List.copyOf(above));
        }
        for (AxisNode child : node.children) {
            collect(child, above, paths);
        }
        above.remove(above.size() - 1);
    }
}
