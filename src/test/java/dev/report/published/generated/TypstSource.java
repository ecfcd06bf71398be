package dev.report.published.generated;

import dev.report.published.PublishedReportReader;
import dev.report.published.page.Block;
import java.io.IOException;
import java.nio.file.Path;

/** A page as the source of Typst: headings, paragraphs, tables with merged cells. */
final class TypstSource {

    private TypstSource() {}

    static String of(Path page) throws IOException {
        StringBuilder text = new StringBuilder(
                "#set text(font: \"WenQuanYi Zen Hei\", size: 10.5pt, lang: \"zh\")\n#set page(margin: 2cm)\n");
        for (Block block : PublishedReportReader.open(page, "page.html")
                .document()
                .orElseThrow()
                .blocks()) {
            if (block instanceof Block.Heading heading) {
                text.append("\n#heading(level: ")
                        .append(heading.level())
                        .append(")[#")
                        .append(quoted(heading.text()))
                        .append("]\n");
            } else if (block instanceof Block.Paragraph paragraph) {
                text.append("\n#").append(quoted(paragraph.text())).append("\n");
            } else if (block instanceof Block.Table table) {
                table(table, text);
            }
        }
        return text.toString();
    }

    private static void table(Block.Table table, StringBuilder text) {
        text.append("\n#text(size: 7pt)[#table(columns: ")
                .append(table.columns())
                .append(",\n");
        for (Block.Cell cell : table.cells()) {
            text.append("table.cell(colspan: ")
                    .append(cell.across())
                    .append(", rowspan: ")
                    .append(cell.down());
            text.append(")[#").append(quoted(cell.text())).append("],\n");
        }
        text.append(")]\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
