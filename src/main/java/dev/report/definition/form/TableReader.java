package dev.report.definition.form;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tables of a definition. Rows and columns are trees of labels; {@code columns: {breakdown: id}} stands for the
 * categories of a breakdown, and a row without label takes that of its indicator.
 */
public final class TableReader {

    private final Map<String, Breakdown> breakdowns;
    private final Map<String, Indicator> indicators;
    private final LabelledKeys texts;
    private final ConfigProblems problems;

    /** Keys that are no indicators but have a label. */
    public interface LabelledKeys {

        /** The label of a key; empty for one that is unknown. */
        Optional<String> label(String key);

        /** The columns of a list, as heads; empty if there is no such list. */
        List<AxisNode> columns(String list);
    }

    /** @param texts what is asked for in words */
    public TableReader(
            Map<String, Breakdown> breakdowns,
            Map<String, Indicator> indicators,
            LabelledKeys texts,
            ConfigProblems problems) {
        this.texts = texts;
        this.breakdowns = breakdowns;
        this.indicators = indicators;
        this.problems = problems;
    }

    public Map<String, FormTable> read(List<ConfigNode> nodes) {
        Map<String, FormTable> tables = new LinkedHashMap<>();
        for (ConfigNode node : nodes) {
            node.only("id", "title", "blocks", "landscape");
            List<FormTable.FormBlock> blocks = new ArrayList<>();
            for (ConfigNode block : node.items("blocks")) {
                blocks.add(block(block));
            }
            String id = node.required("id").text();
            FormTable table =
                    new FormTable(id, node.text("title", id), blocks, node.flag("landscape", false), node.at());
            if (tables.put(id, table) != null) {
                problems.add("definition.twice", node.at()).values("name", id);
            }
        }
        return tables;
    }

    private FormTable.FormBlock block(ConfigNode node) {
        node.only("heading", "corner", "columns", "rows", "units", "list");
        if (node.has("list")) {
            return list(node);
        }
        if (node.has("units") && node.has("rows")) {
            problems.add("definition.units-or-rows", node.at());
        }
        Optional<ConfigNode> kinds = node.get("rows").filter(ConfigNode::isMapping);
        if (kinds.isPresent()) {
            return ofKinds(node, kinds.get());
        }
        ConfigNode columns = node.required("columns");
        List<AxisNode> heads = columns.isMapping() ? categories(columns) : heads(columns.items(), node.items("rows"));
        return new FormTable.FormBlock(
                node.text("heading", ""),
                node.text("corner", ""),
                heads,
                axis(node.items("rows")),
                node.get("units").map(this::units));
    }

    /** A block of one row an item of a list; all columns of the list, unless some are named. */
    private FormTable.FormBlock list(ConfigNode node) {
        ConfigNode list = node.required("list");
        List<AxisNode> heads =
                node.has("columns") ? axis(node.required("columns").items()) : texts.columns(list.text());
        if (heads.isEmpty()) {
            problems.add("definition.unknown-list", list.at()).values("name", list.text());
        }
        if (node.has("rows") || node.has("units")) {
            problems.add("definition.list-alone", node.at());
        }
        return new FormTable.FormBlock(
                node.text("heading", ""), node.text("corner", ""), heads, List.of(), Optional.empty());
    }

    /** A row a kind of unit: {@code rows: {kinds: [cells], total: 合计}} stands for the columns, too. */
    private FormTable.FormBlock ofKinds(ConfigNode block, ConfigNode rows) {
        rows.only("kinds", "total");
        if (block.has("columns")) {
            problems.add(
                    "definition.kinds-and-columns", block.required("columns").at());
        }
        List<AxisNode> heads = new ArrayList<>();
        for (ConfigNode cell : rows.required("kinds").items()) {
            heads.addAll(
                    cell.isMapping()
                            ? axis(List.of(cell))
                            : List.of(new AxisNode(cellLabel(cell.text()), List.of(), cell.text(), List.of())));
        }
        if (heads.isEmpty()) {
            problems.add("definition.no-columns", rows.at());
        }
        String total = rows.required("total").text();
        return new FormTable.FormBlock(
                block.text("heading", ""),
                block.text("corner", ""),
                heads,
                List.of(),
                Optional.of(new FormTable.UnitRows(total, FormTable.Listing.KINDS, "")));
    }

    /** What a cell is called where a definition names it alone: the indicator, and its category if it names one. */
    private String cellLabel(String key) {
        int slash = key.indexOf('/');
        Indicator indicator = indicators.get(slash < 0 ? key : key.substring(0, slash));
        if (indicator == null || slash < 0) {
            return indicator == null ? key : indicator.label();
        }
        return indicator
                .breakdown()
                .flatMap(split -> split.category(key.substring(slash + 1)))
                .map(category -> indicator.label() + " " + category.label())
                .orElse(key);
    }

    private FormTable.UnitRows units(ConfigNode node) {
        node.only("total", "group", "subtotals", "subtotal");
        boolean isGrouped = node.has("group");
        if (isGrouped && !node.text("group", "").equals("kind")) {
            problems.unknown("definition.group", node.required("group").at(), node.text("group", ""), List.of("kind"));
        }
        boolean hasSubtotals = node.flag("subtotals", node.has("subtotal"));
        if (hasSubtotals && !isGrouped) {
            problems.add("definition.subtotals", node.at());
        }
        FormTable.Listing listing = !isGrouped
                ? FormTable.Listing.UNITS
                : hasSubtotals ? FormTable.Listing.WITH_SUBTOTALS : FormTable.Listing.BY_KIND;
        return new FormTable.UnitRows(node.required("total").text(), listing, node.text("subtotal", ""));
    }

    private List<AxisNode> categories(ConfigNode node) {
        ConfigNode id = node.only("breakdown").required("breakdown");
        Breakdown breakdown = id.in(breakdowns, "definition.unknown-breakdown", new Breakdown("?", "", List.of()));
        return breakdown.categories().stream()
                .map(category -> new AxisNode(category.label(), category.aliases(), "/" + category.code(), List.of()))
                .toList();
    }

    /** The columns; a single one needs no key, as its rows have whole ones: the items at the left, their numbers at the right. */
    private List<AxisNode> heads(List<ConfigNode> columns, List<ConfigNode> rows) {
        boolean isOfItems = columns.size() == 1
                && !rows.isEmpty()
                && !columns.get(0).has("key")
                && !columns.get(0).has("under");
        if (!isOfItems) {
            return axis(columns);
        }
        ConfigNode only = columns.get(0).only("label", "aliases", "key", "under");
        return List.of(new AxisNode(only.required("label").text(), only.texts("aliases"), "", List.of()));
    }

    private List<AxisNode> axis(List<ConfigNode> nodes) {
        List<AxisNode> axis = new ArrayList<>();
        for (ConfigNode node : nodes) {
            node.only("label", "aliases", "key", "under");
            List<AxisNode> children = axis(node.items("under"));
            String key = node.text("key", "");
            if (children.isEmpty() == key.isEmpty()) {
                problems.add("definition.leaf-key", node.at());
            }
            axis.add(new AxisNode(label(node, key), aliases(node, key), key, children));
        }
        return axis;
    }

    private String label(ConfigNode node, String key) {
        Indicator indicator = indicators.get(key);
        Optional<String> known = indicator == null ? texts.label(key) : Optional.of(indicator.label());
        return known.isEmpty() ? node.required("label").text() : node.text("label", known.get());
    }

    private List<String> aliases(ConfigNode node, String key) {
        List<String> aliases = new ArrayList<>(node.texts("aliases"));
        Indicator indicator = indicators.get(key);
        if (indicator != null) {
            aliases.add(indicator.label());
            aliases.addAll(indicator.aliases());
        }
        return aliases;
    }
}
