package dev.report.read.docx;

import dev.report.read.grid.NoteMark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of a Word document's parts as a reader of the accepted document sees it. */
public final class WordText {

    private static final Pattern NOTE = Pattern.compile("\\d{1,2}");

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
        return NoteMark.orAll(String.join(" ", lines).strip());
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
                    StringBuilder run = new StringBuilder();
                    append(child, run);
                    if (!isGone(child)) {
                        boolean isNote = isRaised(child) || isLifted(child, run);
                        text.append(isNote ? NoteMark.raised(run.toString()) : run);
                    }
                }
                default -> append(child, text);
            }
        }
    }

    /** Whether a run is hidden, or struck through: who corrects by hand strikes out the old number and leaves it there. */
    private static boolean isGone(Element run) {
        return isOn(run, "w:vanish") || isOn(run, "w:strike") || isOn(run, "w:dstrike");
    }

    private static boolean isOn(Element run, String name) {
        Element mark = property(run, name);
        return mark != null && !List.of("0", "false", "off").contains(mark.attr("w:val"));
    }

    private static boolean isRaised(Element run) {
        Element mark = property(run, "w:vertAlign");
        return mark != null && mark.attr("w:val").equals("superscript");
    }

    /** Whether a small number is lifted above the run before it: LibreOffice writes what a web page raises as a position, not as superscript. */
    private static boolean isLifted(Element run, CharSequence text) {
        Element before = run.previousElementSibling();
        return NOTE.matcher(text).matches() && before != null && lift(run) > 0 && lift(before) == 0;
    }

    /** In half points. */
    private static int lift(Element run) {
        Element position = property(run, "w:position");
        String halfPoints = position == null ? "" : position.attr("w:val");
        return halfPoints.matches("-?\\d{1,4}") ? Integer.parseInt(halfPoints) : 0;
    }

    private static @Nullable Element property(Element run, String name) {
        for (Element child : run.children()) {
            if (child.tagName().equals("w:rPr")) {
                return child.getElementsByTag(name).first();
            }
        }
        return null;
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
