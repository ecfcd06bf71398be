package dev.report.published.generated;

import java.util.Random;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Wraps what is in a cell as editors do: labels cut by line breaks, line feeds and paragraphs, numbers between blanks. */
final class WrappedCell {

    private WrappedCell() {}

    static void wrap(Element cell) {
        String text = cell.text();
        Random random = new Random(text.hashCode());
        if (text.length() < 3 || text.matches("[-+.\\d]*")) {
            cell.prependChild(new TextNode("\u00a0\n  "));
            cell.appendChild(new TextNode("\n \u00a0"));
            return;
        }
        cell.empty();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 2 + random.nextInt(6));
            while (end < text.length() && joins(text, end)) {
                end++;
            }
            piece(cell, text.substring(at, end), random.nextInt(4));
            at = end;
        }
    }

    /** Nobody wraps within a number or a Latin word. */
    private static boolean joins(String text, int at) {
        return text.charAt(at - 1) < 128 && text.charAt(at) < 128;
    }

    private static void piece(Element cell, String text, int kind) {
        switch (kind) {
            case 0 -> cell.appendText(text).appendElement("br");
            case 1 -> cell.appendText("\n      " + text + "\n      ");
            case 2 -> cell.appendElement("p").appendElement("span").text(text);
            default -> cell.appendElement("span").text(text + "\u00a0");
        }
    }
}
