package dev.report.read.docx;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The text of a Word document's parts as a reader of the accepted document sees it. */
public final class WordText {

    private WordText() {}

    /** A paragraph, without the text of boxes in it, which are read by themselves. */
    public static String of(Element paragraph) {
        StringBuilder text = new StringBuilder();
        append(paragraph, text);
        return text.toString().strip();
    }

    /** A cell: its paragraphs, without those of tables inside of it. */
    public static String ofCell(Element cell) {
        List<String> lines = new ArrayList<>();
        paragraphs(cell, lines);
        return String.join(" ", lines).strip();
    }

    private static void paragraphs(Element parent, List<String> lines) {
        for (Element child : parent.children()) {
            switch (child.tagName()) {
                case "w:p" -> {
                    String text = of(child);
                    if (!text.isEmpty()) {
                        lines.add(text);
                    }
                }
                case "w:tbl", "w:del", "w:moveFrom", "mc:Fallback" -> {}
                default -> paragraphs(child, lines);
            }
        }
    }

    private static void append(Element parent, StringBuilder text) {
        for (Element child : parent.children()) {
            switch (child.tagName()) {
                case "w:t" -> text.append(child.wholeText());
                case "w:tab", "w:br", "w:cr" -> text.append(' ');
                case "w:noBreakHyphen" -> text.append('-');
                case "w:del",
                        "w:moveFrom",
                        "w:delText",
                        "w:instrText",
                        "w:rPr",
                        "w:pPr",
                        "w:rt",
                        "w:txbxContent",
                        "mc:Fallback" -> {}
                case "w:r" -> {
                    if (!isHidden(child)) {
                        append(child, text);
                    }
                }
                default -> append(child, text);
            }
        }
    }

    private static boolean isHidden(Element run) {
        for (Element child : run.children()) {
            if (child.tagName().equals("w:rPr")) {
                Element mark = child.getElementsByTag("w:vanish").first();
                return mark != null && !List.of("0", "false", "off").contains(mark.attr("w:val"));
            }
        }
        return false;
    }

    /** Whether an element is only for programs that cannot show the one beside it. */
    public static boolean isFallback(Element element) {
        for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
            if (parent.tagName().equals("mc:Fallback")) {
                return true;
            }
        }
        return false;
    }

    /** The rows of a table or the cells of a row; those within content controls and tracked insertions too. */
    public static List<Element> childrenOf(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : parent.children()) {
            if (child.tagName().equals(name)) {
                found.add(child);
            } else if (List.of("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo")
                    .contains(child.tagName())) {
                found.addAll(childrenOf(child, name));
            }
        }
        return found;
    }
}
