package dev.report.published.pdf;

import dev.report.finding.Finding;
import dev.report.published.ink.Silence;
import dev.report.read.raw.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A PDF file that a test draws: words and tables at places in points from the upper left corner of an A4 page. */
final class DrawnFile implements AutoCloseable {

    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float SIZE = 10;

    final PDDocument document = new PDDocument();
    private PDFont font;
    private PDPage page;
    PDPageContentStream content;

    static {
        Silence.begin();
    }

    DrawnFile() {
        try (InputStream face = DrawnFile.class.getResourceAsStream("/fonts/heading1.ttf")) {
            font = PDType0Font.load(document, face);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page(0);
    }

    DrawnFile font(PDFont other) {
        font = other;
        return this;
    }

    PDPage page() {
        return page;
    }

    /** Begins a page. @param rotation by how many degrees a viewer turns it */
    DrawnFile page(int rotation) {
        try {
            if (content != null) {
                content.close();
            }
            page = new PDPage(PDRectangle.A4);
            page.setRotation(rotation);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws what follows on a page turned by quarters: what is drawn across then runs up or down the sheet. */
    DrawnFile turned(Matrix matrix) throws IOException {
        content.transform(matrix);
        return this;
    }

    DrawnFile words(double x, double y, String words) {
        return words(x, y, SIZE, words);
    }

    DrawnFile words(double x, double y, double size, String words) {
        return words(Matrix.getTranslateInstance((float) x, HEIGHT - (float) y), size, words);
    }

    /** Words at a place that may be turned. */
    DrawnFile words(Matrix place, double size, String words) {
        try {
            content.beginText();
            content.setFont(font, (float) size);
            content.setTextMatrix(place);
            content.showText(words);
            content.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of cells of one size, with lines in a manner, its words 3 points from the left of their cells. */
    DrawnFile table(Lines lines, double x, double y, String... rows) {
        List<String[]> cells =
                Arrays.stream(rows).map(row -> row.split("\\|", -1)).toList();
        return grid(lines, x, y, cells.size(), cells.get(0).length).cells(x, y, rows);
    }

    static final double WIDTH = 70;
    static final double ROW = 20;

    DrawnFile grid(Lines lines, double x, double y, int rows, int columns) {
        for (int row = 0; row <= rows; row++) {
            lines.draw(this, x, y + row * ROW, x + columns * WIDTH, y + row * ROW);
        }
        for (int column = 0; column <= columns; column++) {
            lines.draw(this, x + column * WIDTH, y, x + column * WIDTH, y + rows * ROW);
        }
        return this;
    }

    DrawnFile cells(double x, double y, String... rows) {
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                words(x + 3 + column * WIDTH, y + row * ROW + 14, cells[column]);
            }
        }
        return this;
    }

    /** What the file holds as it is read back, with what cannot be read of it. */
    record ReadBack(List<PdfPart> parts, List<Finding> findings) {
        List<List<String>> tables() {
            return parts.stream()
                    .filter(PdfPart.Table.class::isInstance)
                    .map(part -> rows((PdfPart.Table) part))
                    .toList();
        }

        /** Headings with their level: {@code 2 一、总体情况}; paragraphs without. */
        List<String> words() {
            return parts.stream()
                    .filter(PdfPart.Words.class::isInstance)
                    .map(PdfPart.Words.class::cast)
                    .map(words -> (words.level() > 0 ? words.level() + " " : "") + words.text())
                    .toList();
        }

        List<String> rules() {
            return findings.stream().map(Finding::rule).toList();
        }
    }

    /** Saves the file, closes it and reads it. */
    ReadBack read(Path folder) throws IOException {
        Path file = save(folder);
        close();
        return read(file, "drawn.pdf");
    }

    static ReadBack read(Path file, String name) throws IOException {
        Faults faults = new Faults(name);
        List<PdfPart> parts = PdfFile.read(file, faults).map(PdfContent::parts).orElse(List.of());
        return new ReadBack(parts, faults.findings());
    }

    Path save(Path folder) throws IOException {
        content.close();
        Path file = folder.resolve("drawn.pdf");
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** A table as rows of texts; a cell that covers more says how many columns and rows: {@code 申请人情况>7}, {@code 三、v22}. */
    static List<String> rows(PdfPart.Table table) {
        List<String> rows = new ArrayList<>();
        int last = -1;
        for (PdfPart.Cell cell : table.cells()) {
            String text = cell.text()
                    + (cell.across() > 1 ? ">" + cell.across() : "")
                    + (cell.down() > 1 ? "v" + cell.down() : "");
            if (cell.row() == last) {
                rows.set(rows.size() - 1, rows.get(rows.size() - 1) + "|" + text);
            } else {
                rows.add(text);
            }
            last = cell.row();
        }
        return rows;
    }
}
