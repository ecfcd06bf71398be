package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays one definition over another: what it adds stands after what is there, what it names again changes it.
 *
 * <p>Shape: of a mapping each key, of a list each item with the same {@code id}, {@code key} or {@code code} is laid over its
 * like; other items come last, or right after the one that {@code after} names. Texts and lists of texts: the upper one's.
 */
final class Extension {

    private static final List<String> NAMES = List.of("id", "key", "code");
    private static final String AFTER = "after";

    private final ConfigProblems problems;

    private Extension(ConfigProblems problems) {
        this.problems = problems;
    }

    /** The definition {@code own} over the one that it extends. */
    static ConfigNode lay(ConfigNode own, ConfigNode base, ConfigProblems problems) {
        return new Extension(problems).mapping(own, base, false);
    }

    private ConfigNode mapping(ConfigNode own, ConfigNode base, boolean isItem) {
        Map<String, ConfigNode> entries = new LinkedHashMap<>(base.entries());
        own.entries().forEach((key, node) -> {
            ConfigNode below = entries.get(key);
            entries.put(key, below == null || isItem ? node : over(node, below));
        });
        entries.remove(AFTER);
        return ConfigNode.mapping(own.at(), problems, entries, Map.of());
    }

    private ConfigNode over(ConfigNode own, ConfigNode base) {
        if (own.isMapping() && base.isMapping()) {
            return mapping(own, base, false);
        }
        return own.isList() && base.isList() && isNamed(own) && isNamed(base) ? list(own, base) : own;
    }

    private static boolean isNamed(ConfigNode list) {
        return list.items().stream()
                .allMatch(item -> item.isMapping() && name(item).isPresent());
    }

    private static Optional<String> name(ConfigNode item) {
        return NAMES.stream()
                .flatMap(name -> item.get(name).stream())
                .map(ConfigNode::text)
                .findFirst();
    }

    private ConfigNode list(ConfigNode own, ConfigNode base) {
        Map<String, ConfigNode> items = new LinkedHashMap<>();
        base.items().forEach(item -> items.put(name(item).orElseThrow(), item));
        Map<String, ConfigNode> added = new LinkedHashMap<>();
        for (ConfigNode item : own.items()) {
            String name = name(item).orElseThrow();
            if (items.containsKey(name)) {
                items.put(name, mapping(item, items.get(name), true));
            } else if (added.put(name, item) != null) {
                problems.add("definition.twice", item.at()).values("name", name);
            }
        }
        List<String> order = new ArrayList<>(items.keySet());
        added.forEach((name, item) -> {
            order.add(place(item, order), name);
            items.put(name, withoutAfter(item));
        });
        return ConfigNode.list(
                own.at(), problems, order.stream().map(items::get).toList());
    }

    /** Where an added item goes: last, or behind the item that it names. */
    private int place(ConfigNode item, List<String> order) {
        Optional<ConfigNode> after = item.get(AFTER);
        if (after.isEmpty()) {
            return order.size();
        }
        int found = order.indexOf(after.get().text());
        if (found < 0) {
            problems.unknown(
                    "definition.unknown-after", after.get().at(), after.get().text(), order);
        }
        return found < 0 ? order.size() : found + 1;
    }

    private ConfigNode withoutAfter(ConfigNode item) {
        return item.has(AFTER) ? mapping(item, ConfigNode.empty(item.at(), problems), true) : item;
    }
}
