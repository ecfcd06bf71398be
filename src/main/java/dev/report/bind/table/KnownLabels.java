package dev.report.bind.table;

import dev.report.definition.label.LabelIndex.Resolution;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What pairs of words mean, an indicator's and a category's, so that each is looked up once. */
public final class KnownLabels {

    private final Map<String, Map<String, Resolution>> meanings = new HashMap<>();

    public boolean has(String indicator) {
        return meanings.containsKey(indicator);
    }

    public @Nullable Resolution get(String indicator, String category) {
        Map<String, Resolution> byCategory = meanings.get(indicator);
        return byCategory == null ? null : byCategory.get(category);
    }

    public void put(String indicator, String category, Resolution meaning) {
        meanings.computeIfAbsent(indicator, any -> new HashMap<>()).put(category, meaning);
    }
}
