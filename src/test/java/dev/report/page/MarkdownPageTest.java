package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.project.ProjectLoader;
import dev.report.samples.CompiledSamples;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Markdown means in CommonMark with tables what the report says, and is written as markdownlint wants it. */
class MarkdownPageTest {

    /** Over a table with one row a unit and the issuer's row last. */
    private static final String CORNER_OF_UNITS = "Agency / Component";

    private static final Set<String> WITHOUT_ADDRESS =
            Set.of("jiangyou-2015", "law-2025", "nz-oia-2022h1", "us-doj-2023", "us-ftc-2023");

    static Stream<CompiledSamples> samples() throws IOException {
        return CompiledSamples.all();
    }

    private static String markdown(CompiledSamples sample) {
        return new String(sample.outputs().get("report.md"), StandardCharsets.UTF_8);
    }

    private static Page parse(String markdown) {
        Page page = new Page();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(page);
        return page;
    }

    /** What stands on a parsed page. */
    private static final class Page extends AbstractVisitor {
        private final List<List<List<String>>> tables = new ArrayList<>();
        private final List<Integer> levels = new ArrayList<>();
        private final List<String> html = new ArrayList<>();
        private final List<String> links = new ArrayList<>();

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                tables.add(new ArrayList<>());
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                List<String> cells = new ArrayList<>();
                for (Node cell = node.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                    cells.add(words(cell));
                }
                tables.get(tables.size() - 1).add(cells);
            } else {
                visitChildren(node);
            }
        }

        private static String words(Node cell) {
            StringBuilder words = new StringBuilder();
            for (Node part = cell.getFirstChild(); part instanceof Text text; part = part.getNext()) {
                words.append(text.getLiteral());
            }
            return words.toString();
        }

        @Override
        public void visit(Heading heading) {
            levels.add(heading.getLevel());
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
        }

        @Override
        public void visit(HtmlInline inline) {
            html.add(inline.getLiteral());
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
        }
    }

    /** The texts of the official tables' values by row, as the model's figures have them, in the definition's order. */
    private static List<List<String>> values(CompiledSamples sample) throws IOException {
        ReportDefinition definition =
                ProjectLoader.load(ProjectFolder.SAMPLES.resolve(sample.name())).definition();
        Map<String, String> figures = Json.parse(new String(sample.outputs().get("model.json"), StandardCharsets.UTF_8))
                .get("figures")
                .items()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        figure -> figure.get("key").text(),
                        figure -> figure.get("value").text()));
        List<List<String>> rows = new ArrayList<>();
        for (Section section : definition.sections()) {
            for (String table : section.tables()) {
                for (FormTable.FormBlock block : definition.tables().get(table).blocks()) {
                    List<List<AxisNode>> labels =
                            block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
                    for (List<AxisNode> label : labels) {
                        rows.add(AxisNode.paths(block.columns()).stream()
                                .map(column -> figures.get(
                                        FormTable.FormBlock.cell(label, column).toString()))
                                .toList());
                    }
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void numbersReadBackFromTheTablesAreTheModels(CompiledSamples sample) throws IOException {
        List<List<String>> expected = values(sample);
        List<List<String>> read = new ArrayList<>();
        for (List<List<String>> table : parse(markdown(sample)).tables) {
            boolean rowsAreUnits = table.get(0).get(0).equals(CORNER_OF_UNITS);
            for (List<String> row : table.subList(rowsAreUnits ? table.size() - 1 : 1, table.size())) {
                boolean labelled = !row.get(0).matches("[0-9.]*");
                read.add((labelled ? row.subList(1, row.size()) : row)
                        .stream().map(text -> text.replace(",", "")).toList());
            }
        }

        // Rows of words, of units and of kinds stand between those of the form.
        int at = 0;
        for (List<String> row : expected) {
            while (at < read.size() && !isOf(read.get(at), row)) {
                at++;
            }
            assertThat(at).as(row.toString()).isLessThan(read.size());
            at++;
        }
        assertThat(expected.isEmpty()).isEqualTo(sample.name().equals("jiangyou-2015"));
    }

    /** Whether a row holds figures in their order; words are no figures, and those of the period before stand between. */
    private static boolean isOf(List<String> read, List<String> figures) {
        int at = 0;
        for (String figure : figures) {
            boolean isGiven = figure != null && !figure.equals("null");
            while (isGiven && at < read.size() && !isSame(read.get(at), figure)) {
                at++;
            }
            at++;
        }
        return at <= read.size();
    }

    /** Money is printed with all its decimals: {@code 116.70}. */
    private static boolean isSame(String read, String figure) {
        boolean areNumbers = read.matches("[0-9.]+") && figure.matches("[0-9.]+");
        return areNumbers ? new BigDecimal(read).compareTo(new BigDecimal(figure)) == 0 : read.equals(figure);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRowOfATableHasAsManyCellsAsItsHead(CompiledSamples sample) {
        List<String> lines =
                markdown(sample).lines().filter(line -> line.startsWith("|")).toList();
        int rows = parse(markdown(sample)).tables.stream().mapToInt(List::size).sum();

        assertThat(parse(markdown(sample)).tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table)
                        .allMatch(row -> row.size() == table.get(0).size()));
        assertThat(lines).hasSize(rows + parse(markdown(sample)).tables.size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pageHoldsNoHtmlAndItsAddressesEndWhereTheyShould(CompiledSamples sample) {
        Page page = parse(markdown(sample));

        assertThat(page.html).isEmpty();
        assertThat(page.links).allMatch(link -> link.matches("(https?://|mailto:)[!-~]+"));
        assertThat(page.links.isEmpty()).isEqualTo(WITHOUT_ADDRESS.contains(sample.name()));
    }

    /** The rules of markdownlint that can fail here: MD001, 009, 010, 012, 018, 022, 031, 032, 041, 047, 055, 056, 058. */
    @ParameterizedTest
    @MethodSource("samples")
    void pageIsWrittenAsMarkdownlintWantsIt(CompiledSamples sample) {
        assertThat(faults(markdown(sample))).isEmpty();
    }

    private static List<String> faults(String markdown) {
        List<String> faults = new ArrayList<>();
        List<String> lines = List.of(markdown.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String before = i == 0 ? "" : lines.get(i - 1);
            String after = i + 1 < lines.size() ? lines.get(i + 1) : "";
            boolean heading = line.startsWith("#");
            fault(faults, i, "MD009", line.endsWith(" ") && !line.isBlank() || !line.isEmpty() && line.isBlank());
            fault(faults, i, "MD010", line.contains("\t"));
            fault(faults, i, "MD012", line.isEmpty() && before.isEmpty() && i > 0 && i + 1 < lines.size());
            fault(faults, i, "MD018", heading && !line.matches("#{1,6} \\S.*"));
            fault(faults, i, "MD022", heading && !(before.isEmpty() && after.isEmpty()));
            fault(faults, i, "MD055", line.startsWith("|") != line.endsWith("|"));
            fault(faults, i, "MD058", line.startsWith("|") && !(isOf("|", before) && isOf("|", after)));
            fault(faults, i, "MD032", line.startsWith("- ") && !(isOf("- ", before) && isOf("- ", after)));
        }
        List<Integer> levels = parse(markdown).levels;
        for (int i = 1; i < levels.size(); i++) {
            fault(faults, i, "MD001", levels.get(i) > levels.get(i - 1) + 1);
        }
        fault(
                faults,
                0,
                "MD041",
                levels.isEmpty() || levels.get(0) != 1 || !lines.get(0).startsWith("# "));
        fault(faults, lines.size(), "MD047", !markdown.endsWith("\n") || markdown.endsWith("\n\n"));
        return faults;
    }

    private static void fault(List<String> faults, int line, String rule, boolean isFault) {
        if (isFault) {
            faults.add(rule + " at " + (line + 1));
        }
    }

    private static boolean isOf(String mark, String line) {
        return line.isEmpty() || line.startsWith(mark);
    }

    @Test
    void faultsThatAreThereAreSeen() {
        assertThat(faults("# a\n## b\n\n#### c \n\n\ntext\n|a|\n|-|\n\n- x\ny"))
                .extracting(fault -> fault.substring(0, 5))
                .contains("MD022", "MD009", "MD012", "MD058", "MD032", "MD001", "MD047");
    }
}
