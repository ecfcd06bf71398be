package dev.report.compose;

import dev.report.aggregate.Consolidation;
import dev.report.compose.width.ColumnWidths;
import dev.report.compose.width.FormWidths;
import dev.report.compose.width.TablePage;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.text.TextForm;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.definition.text.TextType;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out the official tables: merged heads and labels, and the text of each value. */
final class TableComposer {

    private final TextForm texts;
    private final Consolidation consolidation;
    private final UnitCode issuer;
    private final ReportWords words;
    private final LastPeriod last;

    TableComposer(ReportProject project, Consolidation consolidation, ReportWords words) {
        this.texts = project.definition().texts();
        this.consolidation = consolidation;
        this.issuer = project.issuer().code();
        this.words = words;
        this.last = new LastPeriod(project);
    }

    /** @param number which of the definition's tables it is, counted from 1 */
    Block.Table compose(FormTable table, int number) {
        List<Block.Part> parts = new ArrayList<>();
        for (FormTable.FormBlock block : table.blocks()) {
            String name = "t" + number + (char) ('a' + parts.size());
            Optional<TextList> list = texts.listOf(block);
            if (list.isPresent()) {
                parts.add(ofItems(list.get(), block, name, table.landscape()));
                continue;
            }
            parts.add(block.units()
                    .map(units -> ofUnits(block, units, name, table.landscape()))
                    .orElseGet(() -> part(block, name, table.landscape())));
        }
        return new Block.Table(table.id(), table.title(), parts, table.landscape());
    }

    /** A row a unit or a kind, then a row for all; the latter alone where the issuer is the only unit. */
    private Block.Part ofUnits(FormTable.FormBlock block, FormTable.UnitRows units, String name, boolean landscape) {
        List<List<AxisNode>> columns = AxisNode.paths(block.printed());
        HeadIds ids = new HeadIds(name, depth(block.printed()) > 1);
        List<List<Block.Head>> head = head(block, 1, ids);
        UnitListing listing = new UnitListing(consolidation, issuer, words, last);
        List<Block.Row> body = listing.parts(units).stream()
                .map(part -> row(part, columns, ids))
                .toList();
        List<String> heads = flatHead(block, columns, 1);
        List<String> lowest = Stream.concat(Stream.of(block.corner()), names(columns).stream())
                .toList();
        List<Integer> widths = new ColumnWidths(page(landscape), lowest, body).ofUnits();
        return new Block.Part(block.heading(), 1 + columns.size(), 1, head, heads, body, Block.Shape.UNITS, widths);
    }

    private Block.Row row(UnitListing.Part part, List<List<AxisNode>> columns, HeadIds heads) {
        List<TableCell> cells =
                columns.stream().map(column -> cell(column, part, heads)).toList();
        return new Block.Row(List.of(new Block.Head(part.label(), 1, 1, "row", "")), part.label(), cells, part.isSum());
    }

    /** A row an item of a list. */
    private Block.Part ofItems(TextList list, FormTable.FormBlock block, String name, boolean landscape) {
        boolean isAlone = new UnitListing(consolidation, issuer, words, last).isIssuerAlone();
        ListComposer items = new ListComposer(consolidation, words, isAlone);
        List<List<AxisNode>> columns = AxisNode.paths(block.columns());
        FormTable.FormBlock labelled = new FormTable.FormBlock(
                block.heading(), items.corner(block.corner()), block.columns(), List.of(), Optional.empty());
        HeadIds ids = new HeadIds(name, depth(block.columns()) > 1);
        List<String> heads = flatHead(labelled, columns, 1);
        List<Block.Row> rows = items.rows(list, block, ids);
        return new Block.Part(
                block.heading(),
                1 + columns.size(),
                1,
                head(labelled, 1, ids),
                heads,
                rows,
                Block.Shape.ITEMS,
                new ColumnWidths(page(landscape), heads, rows).of());
    }

    private static List<String> flatHead(FormTable.FormBlock block, List<List<AxisNode>> columns, int labelColumns) {
        List<String> flatHead = new ArrayList<>();
        if (labelColumns > 0) {
            flatHead.add(block.corner());
        }
        columns.forEach(path -> flatHead.add(joined(path)));
        return flatHead;
    }

    private TablePage page(boolean landscape) {
        return TablePage.of(words.isChinese(), landscape);
    }

    private Block.Part part(FormTable.FormBlock block, String name, boolean landscape) {
        List<List<AxisNode>> columns = AxisNode.paths(block.printed());
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        int labelColumns = depth(block.rows());
        HeadIds ids = new HeadIds(name, labelColumns > 1 || depth(block.printed()) > 1);
        List<List<Block.Head>> head = head(block, labelColumns, ids);
        List<Block.Row> body = new ArrayList<>();
        List<AxisNode> above = List.of();
        for (List<AxisNode> row : rows) {
            List<Block.Head> labels = labels(row, above, labelColumns, ids);
            List<TableCell> cells = columns.stream()
                    .map(column -> cell(row, column, last.whole(consolidation.total()), ids, ""))
                    .toList();
            body.add(new Block.Row(labels, joined(row), cells, false));
            above = row;
        }
        return new Block.Part(
                block.heading(),
                labelColumns + columns.size(),
                labelColumns,
                head,
                flatHead(block, columns, labelColumns),
                body,
                Block.Shape.FORM,
                new FormWidths(names(columns), labelColumns, body)
                        .of(page(landscape).room()));
    }

    /** The lowest head of each column. */
    private static List<String> names(List<List<AxisNode>> columns) {
        return columns.stream()
                .map(path -> path.isEmpty() ? "" : path.get(path.size() - 1).label())
                .toList();
    }

    private static int depth(List<AxisNode> roots) {
        return roots.stream().mapToInt(AxisNode::depth).max().orElse(0);
    }

    private static String joined(List<AxisNode> path) {
        return String.join(" ", path.stream().map(AxisNode::label).toList());
    }

    /** A unit's figure, or what it gave in words. */
    private TableCell cell(List<AxisNode> column, UnitListing.Part given, HeadIds heads) {
        CellKey key = FormTable.FormBlock.cell(List.of(), column);
        Optional<TextItem> item = texts.isEmpty() ? Optional.empty() : texts.item(key);
        if (item.isEmpty()) {
            return cell(List.of(), column, given.figures(), heads, given.id());
        }
        String answer = new TextAnswers(words).text(item.get(), given.texts().cell(key.indicator()));
        return new TableCell(
                answer,
                key.toString(),
                heads.of(List.of(), column),
                given.id(),
                true,
                item.get().type() != TextType.TEXT);
    }

    private TableCell cell(
            List<AxisNode> row, List<AxisNode> column, LastPeriod.Beside figures, HeadIds ids, String unit) {
        CellKey key = FormTable.FormBlock.cell(row, column);
        boolean isPrevious = !column.isEmpty() && column.get(column.size() - 1).isPrevious();
        Entry entry = isPrevious
                ? figures.before().get().map(table -> table.entry(key)).orElse(new Entry.Blank())
                : figures.now().entry(key);
        String text = entry.quantity()
                .map(words.style()::number)
                .orElseGet(() -> entry instanceof Entry.NotApplicable ? words.notApplicable() : "");
        return new TableCell(text, isPrevious ? TableCell.previous(key) : key.toString(), ids.of(row, column), unit);
    }

    /** The label cells that begin in a row: those that it does not share with the row above. */
    private static List<Block.Head> labels(List<AxisNode> row, List<AxisNode> above, int labelColumns, HeadIds ids) {
        List<Block.Head> labels = new ArrayList<>();
        boolean shared = true;
        for (int level = 0; level < row.size(); level++) {
            AxisNode node = row.get(level);
            shared &= level < above.size() && above.get(level) == node;
            if (!shared) {
                int columns = node.isLeaf() ? labelColumns - level : 1;
                String scope = node.isLeaf() ? "row" : "rowgroup";
                labels.add(new Block.Head(node.label(), columns, node.breadth(), scope, ids.give(node)));
            }
        }
        return labels;
    }

    private static List<List<Block.Head>> head(FormTable.FormBlock block, int labelColumns, HeadIds ids) {
        int depth = depth(block.printed());
        List<List<Block.Head>> head = new ArrayList<>();
        List<AxisNode> level = block.printed();
        for (int row = 0; row < depth; row++) {
            List<Block.Head> cells = new ArrayList<>();
            if (row == 0 && labelColumns > 0) {
                cells.add(new Block.Head(block.corner(), labelColumns, depth, "col", ""));
            }
            List<AxisNode> below = new ArrayList<>();
            for (AxisNode node : level) {
                int rows = node.isLeaf() ? depth - row : 1;
                String scope = node.isLeaf() ? "col" : "colgroup";
                cells.add(new Block.Head(node.label(), node.breadth(), rows, scope, ids.give(node)));
                below.addAll(node.children());
            }
            head.add(cells);
            level = below;
        }
        return head;
    }
}
