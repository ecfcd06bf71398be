package dev.report.definition.label;

import dev.report.definition.form.AxisNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of one label, all normalised.
 *
 * @param label as the form prints it
 * @param exact as printed or agreed, and the key
 * @param loose without number or remark
 */
record LabelNames(String label, Set<String> exact, Set<String> loose) {
    static LabelNames of(String label, List<String> aliases, String key) {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> loose = new LinkedHashSet<>();
        exact.add(LabelText.normalise(label));
        aliases.forEach(alias -> exact.add(LabelText.normalise(alias)));
        if (!key.isEmpty()) {
            exact.add(key);
        }
        for (String name : List.copyOf(exact)) {
            String plain = LabelText.withoutNumber(name);
            loose.add(plain);
            loose.add(LabelText.withoutRemark(name));
            loose.add(LabelText.withoutRemark(plain));
        }
        loose.removeAll(exact);
        exact.remove("");
        return new LabelNames(label, exact, loose);
    }

    static LabelNames of(AxisNode node) {
        String key = node.key();
        return of(node.label(), node.aliases(), key.startsWith("/") || key.startsWith(".") ? key.substring(1) : key);
    }

    Set<String> all() {
        Set<String> all = new HashSet<>(exact);
        all.addAll(loose);
        return all;
    }
}
