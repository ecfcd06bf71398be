package dev.report.definition.label;

import dev.report.definition.form.AxisNode;
import dev.report.definition.form.Indicator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The labels beside the rows, or over the columns, of all blocks of a form, and the keys that they name. */
final class LabelAxis {

    private final Map<String, List<Leaf>> index = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Function<String, Optional<JoinedLabels.Leaf>> joined;
    private final Set<String> measures;

    /**
     * A row or column of some block.
     *
     * @param block the block's number: a row and a column meet only within one
     * @param exact whether the name it is filed under is the form's own label, an alias or the key
     * @param above the names of each label over it, outermost first
     * @param key its part of the cell key
     */
    record Leaf(int block, boolean exact, List<Set<String>> above, String key) {}

    /**
     * An axis without labels.
     *
     * @param measures the normalised measure words that may follow a label in brackets
     * @param joined finds the row or column of a label that holds those over it
     */
    LabelAxis(Set<String> measures, Function<String, Optional<JoinedLabels.Leaf>> joined) {
        this.measures = measures;
        this.joined = joined;
    }

    void add(int block, List<AxisNode> roots) {
        if (roots.isEmpty()) {
            index.computeIfAbsent("", name -> new ArrayList<>()).add(new Leaf(block, true, List.of(), ""));
        }
        for (List<AxisNode> path : AxisNode.paths(roots)) {
            List<Set<String>> above = new ArrayList<>();
            for (AxisNode node : path.subList(0, path.size() - 1)) {
                LabelNames over = LabelNames.of(node);
                over.all().forEach(name -> names.putIfAbsent(name, node.label()));
                above.add(over.all());
            }
            AxisNode leaf = path.get(path.size() - 1);
            file(block, above, leaf.key(), LabelNames.of(leaf));
            StringBuilder whole = new StringBuilder(leaf.label());
            for (int level = path.size() - 2; level >= 0; level--) {
                String label = whole.insert(0, path.get(level).label()).toString();
                String name = LabelText.normalise(label);
                put(name, label, new Leaf(block, true, List.of(), leaf.key()));
                put(LabelText.withoutNumber(name), label, new Leaf(block, false, List.of(), leaf.key()));
            }
        }
    }

    /** Files a row or column that stands under the given labels. */
    void file(int block, List<Set<String>> above, String key, LabelNames labels) {
        labels.exact().forEach(name -> put(name, labels.label(), new Leaf(block, true, above, key)));
        labels.loose().forEach(name -> put(name, labels.label(), new Leaf(block, false, above, key)));
    }

    private void put(String name, String label, Leaf leaf) {
        index.computeIfAbsent(name, any -> new ArrayList<>()).add(leaf);
        names.putIfAbsent(name, label);
    }

    /** How many characters the longest name of a row or column has, together with those over it. */
    int longest() {
        int longest = 0;
        for (Map.Entry<String, List<Leaf>> named : index.entrySet()) {
            for (Leaf leaf : named.getValue()) {
                int above = leaf.above().stream().mapToInt(LabelAxis::longest).sum();
                longest = Math.max(longest, named.getKey().length() + above);
            }
        }
        return longest;
    }

    private static int longest(Set<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }

    /** All names, normalised. */
    Set<String> names() {
        return names.keySet();
    }

    /** A normalised name in the words of the form, with its own brackets and quotation marks; an alias stays as it is. */
    String printed(String name) {
        String label = names.getOrDefault(name, "");
        for (int from = 0; from < label.length(); from++) {
            if (LabelText.normalise(label.substring(from)).equals(name)) {
                return label.substring(from);
            }
        }
        return name;
    }

    Iterable<List<Leaf>> leaves() {
        return index.values();
    }

    /** Whether a word is a label of this axis, at any level, or several joined, perhaps with a measure in brackets. */
    boolean has(String word) {
        String name = LabelText.normalise(word);
        return isLabel(name) || isLabel(LabelText.withoutMeasure(LabelText.withoutNote(name), measures));
    }

    private boolean isLabel(String name) {
        return names.containsKey(known(name))
                || JoinedLabels.mayBe(name) && joined.apply(name).isPresent();
    }

    /** The form's name that a label is with another number or mark before it; the label itself if it is none. */
    private String known(String name) {
        if (names.containsKey(name)) {
            return name;
        }
        for (String unnumbered : LabelText.unnumbered(name)) {
            if (names.containsKey(unnumbered)) {
                return unnumbered;
            }
        }
        return name;
    }

    private String knownWithoutNote(String name) {
        String known = known(name);
        return names.containsKey(known) ? known : known(LabelText.withoutNote(name));
    }

    /** The rows or columns that labels mean, outermost first; of an empty path those of a block without labels. */
    List<Leaf> candidates(List<String> path) {
        if (path.isEmpty()) {
            return index.getOrDefault("", List.of());
        }
        List<String> above = new ArrayList<>(path.size());
        for (String label : path.subList(0, path.size() - 1)) {
            above.add(knownWithoutNote(LabelText.normalise(label)));
        }
        String last = known(LabelText.normalise(path.get(path.size() - 1)));
        List<Leaf> found = under(above, last);
        String plain = LabelText.withoutMeasure(LabelText.withoutNote(last), measures);
        if (found.isEmpty() && !plain.equals(last)) {
            found = under(above, known(plain));
        }
        if (found.isEmpty() && path.size() > 1) {
            return candidates(List.of(String.join("", path)));
        }
        if (found.isEmpty() && JoinedLabels.mayBe(plain)) {
            return joined.apply(plain)
                    .map(leaf -> List.of(new Leaf(leaf.block(), false, List.of(), leaf.key())))
                    .orElse(List.of());
        }
        return found;
    }

    private List<Leaf> under(List<String> above, String name) {
        List<Leaf> found = new ArrayList<>();
        for (Leaf leaf : index.getOrDefault(name, List.of())) {
            if (leaf.above().isEmpty() || liesUnder(leaf.above(), above)) {
                found.add(leaf);
            }
        }
        return found;
    }

    /** Whether the labels given over a leaf are, in this order, labels that stand over it; some may be left out. */
    private static boolean liesUnder(List<Set<String>> above, List<String> given) {
        int level = 0;
        for (String name : given) {
            while (level < above.size() && !above.get(level).contains(name)) {
                level++;
            }
            if (level++ == above.size()) {
                return false;
            }
        }
        return true;
    }

    /** The measure words of the indicators, normalised. */
    static Set<String> measures(Iterable<Indicator> indicators) {
        Set<String> measures = new HashSet<>();
        indicators.forEach(indicator ->
                measures.add(LabelText.normalise(indicator.measure().label())));
        return measures;
    }
}
