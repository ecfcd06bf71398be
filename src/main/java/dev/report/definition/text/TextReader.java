package dev.report.definition.text;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.definition.form.Indicator;
import dev.report.definition.label.LabelText;
import dev.report.model.CellKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what a definition asks for in words: indicators with a {@code type}, {@code lists}, and indicators that count them. */
public final class TextReader {

    /** A text without {@code max} may have as many characters as a paragraph. */
    private static final int USUAL_MOST = 500;

    private static final String[] KEYS = {
        "label", "aliases", "type", "asked", "max", "not_applicable", "within", "words"
    };

    private final ConfigProblems problems;
    private final Function<ConfigNode, Indicator.Asked> asked;
    private final Map<String, TextItem> cells = new LinkedHashMap<>();
    private final Map<String, TextList> lists = new LinkedHashMap<>();
    private final Map<String, String> counts = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<ConfigNode> counting = new ArrayList<>();

    /**
     * @param indicators the indicators that are numbers: a key or a label is used once
     * @param asked reads of whom an item is asked
     */
    public TextReader(
            Map<String, Indicator> indicators, Function<ConfigNode, Indicator.Asked> asked, ConfigProblems problems) {
        this.problems = problems;
        this.asked = asked;
        indicators.forEach((key, indicator) -> {
            labels.put(key, key);
            labels.put(LabelText.normalise(indicator.label()), key);
        });
    }

    /** Whether an entry of the list of indicators is one of words. */
    public static boolean isText(ConfigNode indicator) {
        return indicator
                .get("type")
                .filter(type -> !type.text().equals("number"))
                .isPresent();
    }

    /** What is asked for in words. */
    public TextForm read(List<ConfigNode> indicators, List<ConfigNode> listNodes) {
        for (ConfigNode node : indicators) {
            if (isText(node)) {
                cell(node);
            } else if (node.has("counts")) {
                counting.add(node);
            }
        }
        listNodes.forEach(this::list);
        counting.forEach(this::count);
        return new TextForm(cells, lists, counts);
    }

    private void cell(ConfigNode node) {
        node.only(with("key"));
        String key = key(node);
        TextItem item = item(node, CellKey.parse(key).orElse(CellKey.of("?")), type(node));
        once(node, key, item.label());
        cells.put(key, item);
    }

    private static String[] with(String key) {
        List<String> keys = new ArrayList<>(List.of(KEYS));
        keys.add(0, key);
        return keys.toArray(String[]::new);
    }

    private String key(ConfigNode node) {
        String key = node.required("key").text();
        if (key.isBlank() || key.indexOf('/') >= 0) {
            problems.add("definition.indicator-key", node.at()).values("key", key);
        }
        return key;
    }

    private void once(ConfigNode node, String key, String label) {
        if (labels.put(key, key) != null) {
            problems.add("definition.twice", node.at()).values("name", key);
        }
        String other = labels.put(LabelText.normalise(label), key);
        if (other != null && !other.equals(key)) {
            problems.add("definition.label-twice", node.at()).values("label", label, "other", other);
        }
    }

    /** The type of an indicator that is no number; an unknown word is reported beside all that it could be. */
    private static TextType type(ConfigNode node) {
        return switch (node.required("type").choice(Answer.class)) {
            case NUMBER, TEXT -> TextType.TEXT;
            case DATE -> TextType.DATE;
            case YES_NO -> TextType.YES_NO;
        };
    }

    /** What an indicator may be. */
    private enum Answer {
        NUMBER,
        TEXT,
        DATE,
        YES_NO
    }

    private TextItem item(ConfigNode node, CellKey key, TextType type) {
        node.get("max").filter(any -> type != TextType.TEXT).ifPresent(max -> only(max, "max", "text"));
        node.get("within").filter(any -> type != TextType.DATE).ifPresent(within -> only(within, "within", "date"));
        node.get("words").filter(any -> type != TextType.YES_NO).ifPresent(words -> only(words, "words", "yes-no"));
        boolean inPeriod = node.get("within").map(TextReader::isPeriod).orElse(false);
        int most = node.get("max").map(ConfigNode::integer).orElse(USUAL_MOST);
        if (node.has("words") && node.texts("words").size() != 2) {
            problems.add("definition.yes-no-words", node.required("words").at());
        }
        return new TextItem(
                key,
                node.required("label").line(),
                node.texts("aliases"),
                type,
                asked.apply(node),
                new TextItem.Traits(most, node.flag("not_applicable", false), inPeriod, node.texts("words")));
    }

    private static boolean isPeriod(ConfigNode within) {
        within.choice(Within.class);
        return true;
    }

    /** In what a date must be. */
    private enum Within {
        PERIOD
    }

    private void only(ConfigNode node, String key, String type) {
        problems.add("definition.text-key", node.at()).values("key", key, "type", type);
    }

    private void list(ConfigNode node) {
        node.only("key", "label", "aliases", "asked", "columns", "unique");
        String key = key(node);
        Map<String, TextItem> columns = new LinkedHashMap<>();
        for (ConfigNode column : node.items("columns")) {
            column.only(with("code"));
            String code = column.required("code").text();
            TextType type = column.choice("type", TextType.class, TextType.TEXT);
            TextItem item = item(column, new CellKey(key.isBlank() ? "?" : key, code), type);
            if (columns.put(code, item) != null) {
                problems.add("definition.twice", column.at()).values("name", code);
            }
        }
        if (columns.isEmpty()) {
            problems.form(node.at(), "config.missing-key", "name", "columns");
        }
        List<String> unique = node.texts("unique");
        unique.stream()
                .filter(code -> !columns.containsKey(code))
                .forEach(code -> problems.unknown("definition.unknown-column", node.at(), code, columns.keySet()));
        TextList list = new TextList(
                key,
                node.required("label").line(),
                node.texts("aliases"),
                asked.apply(node),
                List.copyOf(columns.values()),
                unique.isEmpty() ? List.copyOf(columns.keySet()) : unique);
        once(node, key, list.label());
        lists.put(key, list);
    }

    /** An indicator that counts the units which say yes, or the rows of a list. */
    private void count(ConfigNode node) {
        ConfigNode counted = node.required("counts");
        String key = counted.text();
        boolean isYesNo = cells.containsKey(key) && cells.get(key).type() == TextType.YES_NO;
        if (!isYesNo && !lists.containsKey(key)) {
            List<String> known = new ArrayList<>(lists.keySet());
            cells.values().stream()
                    .filter(item -> item.type() == TextType.YES_NO)
                    .forEach(item -> known.add(item.key().toString()));
            problems.unknown("definition.unknown-counted", counted.at(), key, known);
        }
        counts.put(node.required("key").text(), key);
    }
}
