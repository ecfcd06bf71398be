package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.CompiledSamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tree of tags that a screen reader follows: headings nested, every header cell with its scope and span. */
class PdfTagsTest {

    static Stream<CompiledSamples> samples() throws IOException {
        return CompiledSamples.all();
    }

    private record Cell(String type, String scope, int columns, int rows) {}

    private static List<PDStructureElement> elements(PDStructureNode node) {
        List<PDStructureElement> elements = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                elements.addAll(elements(element));
            }
        }
        return elements;
    }

    private static Cell cell(PDStructureElement element) {
        COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        COSDictionary values = attributes instanceof COSDictionary one ? one : new COSDictionary();
        return new Cell(
                element.getStructureType(),
                String.valueOf(values.getNameAsString("Scope")),
                values.getInt(COSName.getPDFName("ColSpan"), 1),
                values.getInt(COSName.getPDFName("RowSpan"), 1));
    }

    private static List<List<List<Cell>>> tables(PDDocument pdf) {
        return elements(pdf.getDocumentCatalog().getStructureTreeRoot()).stream()
                .filter(element -> element.getStructureType().equals("Table"))
                .map(table -> elements(table).stream()
                        .filter(element -> element.getStructureType().equals("TR"))
                        .map(row -> elements(row).stream()
                                .filter(element -> element.getStructureType().matches("TH|TD"))
                                .map(PdfTagsTest::cell)
                                .toList())
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyHeaderCellHasItsScopeAndEveryRowItsWidth(CompiledSamples sample) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sample.pdf())) {
            List<List<List<Cell>>> tables = tables(pdf);
            assertThat(tables.stream()
                            .filter(table -> table.get(0).get(0).scope().equals("Column")))
                    .hasSize(
                            switch (sample.name()) {
                                case "jiangyou-2015" -> 0;
                                case "law-2025" -> 5;
                                case "nz-oia-2022h1" -> 4;
                                default -> 6;
                            });
            for (List<List<Cell>> table : tables) {
                int width = table.get(0).stream().mapToInt(Cell::columns).sum();
                int area = table.stream()
                        .flatMap(List::stream)
                        .mapToInt(cell -> cell.columns() * cell.rows())
                        .sum();
                assertThat(area).isEqualTo(width * table.size());
                assertThat(table.stream()
                                .flatMap(List::stream)
                                .filter(cell -> cell.type().equals("TH")))
                        .allMatch(cell -> cell.scope().matches("Row|Column"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void formOfRequestsTellsRowsFromColumns(CompiledSamples sample) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sample.pdf())) {
            for (List<List<Cell>> table : tables(pdf)) {
                if (table.size() == 28) {
                    List<Cell> first = table.get(0);
                    assertThat(first).containsExactly(new Cell("TH", "Column", 3, 3), new Cell("TH", "Column", 7, 1));
                    assertThat(table.get(5).subList(0, 2))
                            .containsExactly(new Cell("TH", "Row", 1, 22), new Cell("TH", "Row", 2, 1));
                    assertThat(table.get(7).subList(0, 2))
                            .containsExactly(new Cell("TH", "Row", 1, 8), new Cell("TH", "Row", 1, 1));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headingsAreNestedAndTheLanguageIsNamed(CompiledSamples sample) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sample.pdf())) {
            assertThat(pdf.getDocumentCatalog().getLanguage())
                    .isEqualTo(sample.style().isChinese() ? "zh-CN" : "en");
            int above = 0;
            for (PDStructureElement element : elements(pdf.getDocumentCatalog().getStructureTreeRoot())) {
                String type = element.getStructureType();
                if (type.matches("H[1-6]")) {
                    int level = type.charAt(1) - '0';
                    assertThat(level).isBetween(above == 0 ? 1 : 2, above + 1);
                    above = level;
                }
                if (type.equals("Figure")) {
                    assertThat(element.getAlternateDescription()).isNotBlank();
                }
            }
            assertThat(above).isPositive();
        }
    }
}
