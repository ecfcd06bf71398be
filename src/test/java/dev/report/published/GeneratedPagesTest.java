package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.published.page.Block;
import dev.report.published.page.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated reports of both forms with tables, in every manner: numbers of 1 to 12 digits, blanks, cells that do not apply. */
class GeneratedPagesTest {

    /** A page of each form in each manner, so many times; {@code -Dpages=25} for more of them. */
    private static final int ROUNDS = Integer.getInteger("pages", 2);

    @TempDir
    private Path folder;

    static Stream<Arguments> pages() {
        return Stream.of("cn-2019", "cn-2021")
                .flatMap(form -> Stream.of(Manner.values())
                        .flatMap(manner ->
                                IntStream.range(0, ROUNDS).mapToObj(seed -> Arguments.of(form, manner, seed))));
    }

    @ParameterizedTest(name = "{0} {1} seed {2}")
    @MethodSource("pages")
    void everyCellIsReadAsItIsOnThePage(String form, Manner manner, int seed) throws Exception {
        ReportDefinition definition = DefinitionLoader.named(form);
        Map<CellKey, String> written = new LinkedHashMap<>();
        Random random = new Random(31L * seed + manner.ordinal());
        List<Block.Table> tables = new ArrayList<>();
        for (String id : List.of("table-2", "table-3", "table-4")) {
            tables.add(table(definition, definition.tables().get(id), random, written));
        }
        Path page = Files.writeString(
                folder.resolve("page.html"), manner.report("长名称自治县人民政府驻某地办事处2022年政府信息公开工作年度报告", 2022, tables));

        FigureTable read = PublishedReportReader.read(
                        PublishedReportReader.open(page, "page.html").document().orElseThrow(),
                        definition,
                        ReadingOptions.NONE)
                .figures();

        assertThat(written.keySet().stream()
                        .filter(cell -> !written.get(cell).equals(read(read, cell)))
                        .map(cell -> cell + " " + written.get(cell) + " was read as " + read(read, cell))
                        .limit(10))
                .isEmpty();
    }

    private static String read(FigureTable figures, CellKey key) {
        int cell = figures.cells().position(key);
        if (figures.isReported(cell)) {
            return Quantity.plain(figures.value(cell));
        }
        return figures.isNotApplicable(cell) ? "—" : figures.isUnreadable(cell) || !figures.hasPlace(cell) ? "?" : "";
    }

    private static Block.Table table(
            ReportDefinition definition, FormTable form, Random random, Map<CellKey, String> written) {
        List<Block.Cell> cells = new ArrayList<>();
        int row = 0;
        int width =
                form.blocks().stream().mapToInt(GeneratedPagesTest::width).max().orElse(1);
        for (FormTable.FormBlock block : form.blocks()) {
            if (!block.heading().isEmpty()) {
                cells.add(new Block.Cell(block.heading(), row++, 0, width, 1, Place.NONE));
            }
            row = block(definition, block, row, random, cells, written);
        }
        return new Block.Table(cells, Place.NONE);
    }

    private static int labels(FormTable.FormBlock block) {
        return block.rows().stream().mapToInt(AxisNode::depth).max().orElse(0);
    }

    private static int width(FormTable.FormBlock block) {
        return labels(block)
                + block.columns().stream().mapToInt(AxisNode::breadth).sum();
    }

    private static int block(
            ReportDefinition definition,
            FormTable.FormBlock block,
            int top,
            Random random,
            List<Block.Cell> cells,
            Map<CellKey, String> written) {
        int heads = block.columns().stream().mapToInt(AxisNode::depth).max().orElse(1);
        int labels = labels(block);
        if (labels > 0) {
            cells.add(new Block.Cell(block.corner(), top, 0, labels, heads, Place.NONE));
        }
        heads(block.columns(), top, labels, heads, cells);
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        labels(block.rows(), top + heads, 0, labels, cells);
        for (int i = 0; i < rows.size(); i++) {
            int column = labels;
            for (List<AxisNode> path : AxisNode.paths(block.columns())) {
                CellKey key = FormTable.FormBlock.cell(rows.get(i), path);
                String value = value(definition, key, random);
                written.put(key, value);
                cells.add(new Block.Cell(value, top + heads + i, column++, 1, 1, Place.NONE));
            }
        }
        return top + heads + rows.size();
    }

    private static String value(ReportDefinition definition, CellKey key, Random random) {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return kind == 0 ? "" : "—";
        }
        long number = (long) (random.nextDouble() * Math.pow(10, random.nextInt(12)));
        boolean isAmount =
                definition.cells().measure(definition.cells().position(key)).decimals() > 0;
        return isAmount && kind < 6 ? number + ".5" : Long.toString(number);
    }

    private static void heads(List<AxisNode> nodes, int row, int column, int depth, List<Block.Cell> cells) {
        int left = column;
        for (AxisNode node : nodes) {
            cells.add(new Block.Cell(node.label(), row, left, node.breadth(), node.isLeaf() ? depth : 1, Place.NONE));
            heads(node.children(), row + 1, left, depth - 1, cells);
            left += node.breadth();
        }
    }

    private static void labels(List<AxisNode> nodes, int row, int column, int depth, List<Block.Cell> cells) {
        int top = row;
        for (AxisNode node : nodes) {
            cells.add(new Block.Cell(node.label(), top, column, node.isLeaf() ? depth : 1, node.breadth(), Place.NONE));
            labels(node.children(), top, column + 1, depth - 1, cells);
            top += node.breadth();
        }
    }
}
