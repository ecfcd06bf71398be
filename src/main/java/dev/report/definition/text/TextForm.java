package dev.report.definition.text;

import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.TableReader;
import dev.report.definition.label.LabelText;
import dev.report.model.CellKey;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that a definition asks for in words. Most definitions ask for nothing so, and then it is {@link #NOTHING}. */
public final class TextForm implements TableReader.LabelledKeys {

    public static final TextForm NOTHING = new TextForm(Map.of(), Map.of(), Map.of());

    private final Map<String, TextItem> cells;
    private final Map<String, TextList> lists;
    private final Map<String, String> counts;
    private final Map<String, TextItem> cellsByName = new HashMap<>();
    private final Map<String, TextList> listsByName = new HashMap<>();

    /**
     * @param cells text indicators by key, in definition order
     * @param lists lists by key, in definition order
     * @param counts the keys of indicators that count what is given in words, each with the key of what it counts
     */
    TextForm(Map<String, TextItem> cells, Map<String, TextList> lists, Map<String, String> counts) {
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        for (TextItem item : cells.values()) {
            name(cellsByName, item.key().indicator(), item.label(), item.aliases(), item);
        }
        for (TextList list : lists.values()) {
            name(listsByName, list.key(), list.label(), list.aliases(), list);
        }
    }

    private static <T> void name(Map<String, T> names, String key, String label, List<String> aliases, T item) {
        names.putIfAbsent(LabelText.normalise(key), item);
        names.putIfAbsent(LabelText.normalise(label), item);
        aliases.forEach(alias -> names.putIfAbsent(LabelText.normalise(alias), item));
    }

    public boolean isEmpty() {
        return cells.isEmpty() && lists.isEmpty();
    }

    /** The text indicators, in definition order. */
    public Collection<TextItem> cells() {
        return cells.values();
    }

    /** The lists, in definition order. */
    public Collection<TextList> lists() {
        return lists.values();
    }

    /** The keys of the indicators that count yes, or the rows of a list, each with the key of what it counts. */
    public Map<String, String> counts() {
        return counts;
    }

    public Optional<TextList> list(String key) {
        return Optional.ofNullable(lists.get(key));
    }

    /** The text cell, or the column of a list, with a key. */
    public Optional<TextItem> item(CellKey key) {
        return key.breakdown().isEmpty()
                ? Optional.ofNullable(cells.get(key.indicator()))
                : list(key.indicator()).flatMap(list -> list.column(key.breakdown()));
    }

    /** The text cell, or the column of a list, that a text is the key of. */
    public Optional<TextItem> item(String written) {
        return CellKey.parse(written).flatMap(this::item);
    }

    /** The list whose columns a key is one of, or the list with that key. */
    public Optional<TextList> listOf(String written) {
        return CellKey.parse(written).flatMap(key -> list(key.indicator()));
    }

    /** The list that a block of a table shows, one row an item; empty for a block of figures. */
    public Optional<TextList> listOf(FormTable.FormBlock block) {
        return lists.isEmpty() || block.columns().isEmpty()
                ? Optional.empty()
                : listOf(FormTable.FormBlock.written(
                        List.of(), AxisNode.paths(block.columns()).get(0)));
    }

    /** The tables without blocks that show lists, and without columns of words: what their heads say is no label of a figure. */
    public Map<String, FormTable> withoutWords(Map<String, FormTable> tables) {
        Map<String, FormTable> figures = new LinkedHashMap<>();
        tables.forEach((id, table) -> figures.put(
                id,
                new FormTable(
                        table.id(),
                        table.title(),
                        table.blocks().stream()
                                .filter(block -> listOf(block).isEmpty())
                                .map(this::withoutWords)
                                .filter(block -> !block.columns().isEmpty())
                                .toList(),
                        table.landscape(),
                        table.at())));
        return Collections.unmodifiableMap(figures);
    }

    private FormTable.FormBlock withoutWords(FormTable.FormBlock block) {
        return block.units().isEmpty()
                ? block
                : new FormTable.FormBlock(
                        block.heading(), block.corner(), figures(block.columns()), block.rows(), block.units());
    }

    /** The heads that are not of words, nor over such alone. */
    private List<AxisNode> figures(List<AxisNode> heads) {
        return heads.stream()
                .filter(head -> head.isLeaf()
                        ? item(head.key()).isEmpty()
                        : !figures(head.children()).isEmpty())
                .map(head -> new AxisNode(head.label(), head.aliases(), head.key(), figures(head.children())))
                .toList();
    }

    /** The text indicator that words name, by key, label or alias; null if none is. */
    public @Nullable TextItem cellNamed(String words) {
        return cells.isEmpty() ? null : cellsByName.get(LabelText.normalise(words));
    }

    /** The list that words name; null if none is. */
    public @Nullable TextList listNamed(String words) {
        return lists.isEmpty() ? null : listsByName.get(LabelText.normalise(words));
    }

    /** The column of a list that words name; null if none is. */
    public static @Nullable TextItem columnNamed(TextList list, String words) {
        String name = LabelText.normalise(words);
        for (TextItem column : list.columns()) {
            boolean isNamed = LabelText.normalise(column.key().breakdown()).equals(name)
                    || LabelText.normalise(column.key().toString()).equals(name)
                    || LabelText.normalise(column.label()).equals(name)
                    || column.aliases().stream()
                            .anyMatch(alias -> LabelText.normalise(alias).equals(name));
            if (isNamed) {
                return column;
            }
        }
        return null;
    }

    @Override
    public Optional<String> label(String key) {
        return item(key).map(TextItem::label);
    }

    @Override
    public List<AxisNode> columns(String list) {
        return list(list)
                .map(found -> found.columns().stream()
                        .map(column -> new AxisNode(
                                column.label(), column.aliases(), column.key().toString(), List.of()))
                        .toList())
                .orElse(List.of());
    }

    /** The name of a text cell, a list or a column of one in messages; empty for any other key. */
    public Optional<String> label(CellKey key) {
        Optional<String> item = item(key).map(TextItem::label);
        return item.isPresent() || !key.breakdown().isEmpty()
                ? item
                : list(key.indicator()).map(TextList::label);
    }
}
