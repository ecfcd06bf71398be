package dev.report.published.page;

import dev.report.published.shown.HtmlText;
import dev.report.published.word.WordNumbers;
import dev.report.published.word.WordStyles;
import dev.report.read.docx.WordCells;
import dev.report.read.docx.WordText;
import dev.report.read.raw.Faults;
import dev.report.read.zip.ZipPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads Word documents as they are printed: tracked changes are taken as accepted, text boxes are read once, hidden text is not read, and
 * the numbers that Word gives to headings and paragraphs are part of their text.
 */
final class DocxReader {

    private static final String MAIN = "word/document.xml";

    private final List<Block> blocks = new ArrayList<>();
    private final WordStyles styles;
    private final WordNumbers numbers;

    private DocxReader(WordStyles styles, WordNumbers numbers) {
        this.styles = styles;
        this.numbers = numbers;
    }

    static Optional<PublishedDocument> read(Path path, Faults faults) throws IOException {
        Document xml = ZipPart.read(path, MAIN, faults);
        if (xml == null) {
            return Optional.empty();
        }
        WordStyles styles = new WordStyles(part(path, "word/styles.xml", faults));
        DocxReader reader = new DocxReader(styles, new WordNumbers(part(path, "word/numbering.xml", faults), styles));
        Element body = xml.getElementsByTag("w:body").first();
        if (body != null) {
            reader.walk(body);
        }
        return Optional.of(WorkbookReader.document(faults.file(), PublishedFormat.DOCX, reader.blocks));
    }

    /** A part that a document may do without. */
    private static Optional<Element> part(Path path, String name, Faults faults) throws IOException {
        return ZipPart.holds(path, name) ? Optional.ofNullable(ZipPart.read(path, name, faults)) : Optional.empty();
    }

    private void walk(Element parent) {
        for (Element child : parent.children()) {
            switch (child.tagName()) {
                case "w:p" -> paragraph(child);
                case "w:tbl" -> table(child);
                case "w:del", "w:moveFrom", "mc:Fallback", "w:sdtPr", "w:sectPr" -> {}
                case "w:sdt" -> {
                    if (!isContents(child)) {
                        walk(child);
                    }
                }
                default -> walk(child);
            }
        }
    }

    /** A list of contents that Word made. */
    private static boolean isContents(Element control) {
        return control.getElementsByTag("w:docPartGallery").stream()
                .anyMatch(gallery -> gallery.attr("w:val").equals("Table of Contents"));
    }

    private void paragraph(Element paragraph) {
        String number = numbers.of(paragraph);
        if (!styles.isContents(paragraph)) {
            for (String line : WordText.of(paragraph).split("\n")) {
                line(number, HtmlText.oneLine(line), styles.level(paragraph));
                number = "";
            }
        }
        if (!paragraph.getElementsByTag("pic:pic").isEmpty()
                || !paragraph.getElementsByTag("v:imagedata").isEmpty()) {
            blocks.add(new Block.Picture(words(paragraph), Place.NONE));
        }
        for (Element box : paragraph.getElementsByTag("w:txbxContent")) {
            if (!WordText.isFallback(box)) {
                walk(box);
            }
        }
    }

    private void line(String number, String text, int level) {
        if (!text.isEmpty()) {
            String words = number + text;
            blocks.add(
                    level > 0 ? new Block.Heading(level, words, Place.NONE) : new Block.Paragraph(words, Place.NONE));
        }
    }

    /** What a picture's author says of it. */
    private static String words(Element paragraph) {
        Element properties = paragraph.getElementsByTag("wp:docPr").first();
        return properties == null ? "" : properties.attr("descr").strip();
    }

    /** A table of one column only frames its text. */
    private void table(Element table) {
        List<Element> rows = WordText.childrenOf(table, "w:tr").stream()
                .filter(row -> !WordCells.isDeleted(row))
                .toList();
        if (rows.stream().allMatch(row -> WordText.childrenOf(row, "w:tc").size() < 2)) {
            rows.forEach(row -> WordText.childrenOf(row, "w:tc").forEach(this::walk));
            return;
        }
        blocks.add(WordTable.read(rows));
        for (Element row : rows) {
            for (Element cell : WordText.childrenOf(row, "w:tc")) {
                WordText.childrenOf(cell, "w:tbl").forEach(this::table);
            }
        }
    }
}
