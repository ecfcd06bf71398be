package dev.report.definition.label;

import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Labels that name a row or column together with those over it, in one cell: {@code 三、（三）不予公开 1.属于国家秘密},
 * {@code 不予公开-属于国家秘密}, {@code 法人或其他组织—商业企业}. A label over it may be whole, without its number, its number
 * alone (before the form's own label, not before an alias), or left out.
 */
final class JoinedLabels {

    private static final String SEPARATORS = "-—–_/\\|>→:·,;";

    private final List<FormTable> tables;
    private final Map<String, Leaf> rows = new HashMap<>();
    private final Map<String, Leaf> columns = new HashMap<>();

    /**
     * A row or column.
     *
     * @param block its block's number, counted over all tables from 1
     * @param key its part of the cell key; empty where several have the name
     */
    record Leaf(int block, String key) {

        /** As {@code equals}, which Java puts together anew in each run. */
        private boolean isSame(Leaf other) {
            return block == other.block && key.equals(other.key);
        }
    }

    JoinedLabels(Collection<FormTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Such labels are few and many could be: they are spelled out when first asked for. */
    private void spellOut() {
        int block = 0;
        for (FormTable table : tables) {
            for (FormTable.FormBlock form : table.blocks()) {
                block++;
                add(block, form.rows(), rows);
                add(block, form.columns(), columns);
            }
        }
    }

    /** Whether a normalised name is long enough to hold two labels, and no number. */
    static boolean mayBe(String name) {
        return name.length() > 3 && !Character.isDigit(name.charAt(name.length() - 1));
    }

    Optional<Leaf> rows(String normalised) {
        return find(rows, normalised);
    }

    Optional<Leaf> columns(String normalised) {
        return find(columns, normalised);
    }

    private Optional<Leaf> find(Map<String, Leaf> index, String normalised) {
        if (rows.isEmpty() && columns.isEmpty()) {
            spellOut();
        }
        return Optional.ofNullable(index.get(compact(normalised)))
                .filter(leaf -> !leaf.key().isEmpty());
    }

    private static void add(int block, List<AxisNode> roots, Map<String, Leaf> index) {
        for (List<AxisNode> path : AxisNode.paths(roots)) {
            Set<String> byNumber = Set.of("");
            Set<String> byName = Set.of("");
            for (AxisNode node : path.subList(0, path.size() - 1)) {
                String label = LabelText.normalise(node.label());
                String plain = LabelText.withoutNumber(label);
                String number = label.substring(0, label.length() - plain.length());
                byNumber = joined(byNumber, new LinkedHashSet<>(List.of(label, plain, number, "")));
                byName = joined(byName, new LinkedHashSet<>(List.of(label, plain, "")));
            }
            AxisNode last = path.get(path.size() - 1);
            Leaf leaf = new Leaf(block, last.key());
            put(joined(byNumber, names(last.label())), leaf, index);
            for (String alias : last.aliases()) {
                put(joined(byName, names(alias)), leaf, index);
            }
        }
    }

    private static void put(Set<String> names, Leaf leaf, Map<String, Leaf> index) {
        for (String name : names) {
            index.merge(compact(name), leaf, (one, other) -> one.isSame(other) ? one : new Leaf(0, ""));
        }
    }

    private static Set<String> joined(Set<String> prefixes, Set<String> names) {
        Set<String> joined = new LinkedHashSet<>();
        prefixes.forEach(prefix -> names.forEach(name -> joined.add(prefix + name)));
        return joined;
    }

    private static Set<String> names(String word) {
        String label = LabelText.normalise(word);
        String plain = LabelText.withoutNumber(label);
        return new LinkedHashSet<>(
                List.of(label, plain, LabelText.withoutRemark(label), LabelText.withoutRemark(plain)));
    }

    private static String compact(String name) {
        StringBuilder compact = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (SEPARATORS.indexOf(name.charAt(i)) < 0) {
                compact.append(name.charAt(i));
            }
        }
        return compact.toString();
    }
}
