package dev.report.samples;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A document's text under its headings, read back from one of the outputs.
 *
 * <p>Shape: white space is removed everywhere; the first part stands before the first heading.
 *
 * @param parts the parts in the document's order
 */
public record Outline(List<Part> parts) {

    /**
     * One heading and the text up to the next one.
     *
     * @param level 1 for the title; 0 for what stands before it
     */
    public record Part(int level, String heading, String text) {}

    public static Outline ofMarkdown(String markdown) {
        Collector collector = new Collector();
        for (String line : markdown.split("\n")) {
            int level = 0;
            while (level < line.length() && line.charAt(level) == '#') {
                level++;
            }
            if (level > 0 && line.startsWith(" ", level)) {
                collector.open(level);
                collector.add(unescaped(line.substring(level)));
                collector.text();
            } else {
                collector.add(unescaped(line));
            }
        }
        return collector.outline();
    }

    private static String unescaped(String line) {
        return line.replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1")
                .replaceAll("&#(?:35|42|60);", "")
                .replaceAll("<((?:https?://|[^<>@\\s]+@)[^<>\\s]+)>", "$1");
    }

    public static Outline ofHtml(String html) throws IOException {
        Collector collector = new Collector();
        new ParserDelegator()
                .parse(
                        new StringReader(html),
                        new HTMLEditorKit.ParserCallback() {
                            @Override
                            public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int at) {
                                if (level(tag) > 0) {
                                    collector.open(level(tag));
                                }
                            }

                            @Override
                            public void handleEndTag(HTML.Tag tag, int at) {
                                if (level(tag) > 0) {
                                    collector.text();
                                }
                            }

                            @Override
                            public void handleText(char[] text, int at) {
                                collector.add(new String(text));
                            }
                        },
                        true);
        return collector.outline();
    }

    private static int level(HTML.Tag tag) {
        String name = tag.toString();
        return name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
    }

    /** The PDF's text, cut at the headings of another output: a page knows no levels, but the order is the same. */
    public static Outline ofPdf(byte[] pdf, Outline other) throws IOException {
        String text;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            text = squeezed(pages(document))
                    .replaceAll("—[0-9]+—|草稿：应报[0-9]+个单位，已报[0-9]+个；未处理的错误[0-9]+个、警告[0-9]+个", "");
        }
        List<Part> parts = new ArrayList<>();
        Part last = new Part(0, "", "");
        int from = 0;
        for (Part part : other.parts()) {
            if (part.level() > 0) {
                int at = text.indexOf(part.heading(), from);
                if (at < 0) {
                    throw new IllegalArgumentException("the PDF lacks the heading " + part.heading());
                }
                parts.add(new Part(last.level(), last.heading(), text.substring(from, at)));
                from = at + part.heading().length();
                last = part;
            }
        }
        parts.add(new Part(last.level(), last.heading(), text.substring(from)));
        return new Outline(parts);
    }

    /** The text of all pages, without the number that is alone on a line of each. */
    private static String pages(PDDocument document) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(stripper.getText(document)
                    .replaceFirst("\\A\\s*" + page + "\\s*\\n|\\n\\s*" + page + "\\s*\\z", "\n"));
        }
        return text.toString();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    /** The parts that stand before a heading; all of them if there is no such heading. */
    public Outline before(String heading) {
        return new Outline(parts.stream()
                .takeWhile(part -> !part.heading().equals(heading))
                .toList());
    }

    /** The whole text, headings included. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.heading()).append(part.text()));
        return text.toString();
    }

    /**
     * The text under a heading, its sub-headings included.
     *
     * @throws IllegalArgumentException if there is no such heading within the section, or several
     */
    public String under(String section, String heading) {
        List<Part> within = heading.isEmpty() ? below(parts, section) : below(below(parts, section), heading);
        StringBuilder text = new StringBuilder();
        within.forEach(
                part -> text.append(part == within.get(0) ? "" : part.heading()).append(part.text()));
        return text.toString();
    }

    private static List<Part> below(List<Part> parts, String heading) {
        String wanted = squeezed(heading);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).heading().equals(wanted)) {
                found.add(i);
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException("heading " + heading + " occurs " + found.size() + " times");
        }
        int start = found.get(0);
        int end = start + 1;
        while (end < parts.size() && parts.get(end).level() > parts.get(start).level()) {
            end++;
        }
        return parts.subList(start, end);
    }

    /** Collects parts while a document is walked through. */
    private static final class Collector {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder heading = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private int level;
        private boolean inHeading;

        void open(int next) {
            parts.add(new Part(level, squeezed(heading.toString()), squeezed(text.toString())));
            heading.setLength(0);
            text.setLength(0);
            level = next;
            inHeading = true;
        }

        void text() {
            inHeading = false;
        }

        void add(String words) {
            (inHeading ? heading : text).append(words).append('\n');
        }

        Outline outline() {
            open(0);
            return new Outline(List.copyOf(parts));
        }
    }
}
