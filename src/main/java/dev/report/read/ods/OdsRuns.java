package dev.report.read.ods;

import dev.report.read.grid.NoteMark;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts the characters of cells that have faces of their own into what a reader sees: nothing of what is struck through, and raised digits apart. */
final class OdsRuns {

    /** A word, or how far, as LibreOffice writes it: {@code 33% 58%}; lowered text is less than 0. */
    private static final Pattern RAISED = Pattern.compile("^(super|[1-9])");

    private OdsRuns() {}

    /** Changes the texts of a spreadsheet. */
    static void accept(Document xml) {
        Set<String> struck = new HashSet<>();
        Set<String> raised = new HashSet<>();
        for (Element properties : xml.getElementsByTag("style:text-properties")) {
            Element style = properties.parent();
            if (style != null && style.attr("style:family").equals("text")) {
                String name = style.attr("style:name");
                if (isStruck(properties)) {
                    struck.add(name);
                }
                if (RAISED.matcher(properties.attr("style:text-position")).find()) {
                    raised.add(name);
                }
            }
        }
        if (struck.isEmpty() && raised.isEmpty()) {
            return;
        }
        for (Element span : xml.getElementsByTag("text:span")) {
            String name = span.attr("text:style-name");
            if (struck.contains(name)) {
                span.remove();
            } else if (raised.contains(name)) {
                span.text(NoteMark.raised(span.wholeText()));
            }
        }
    }

    private static boolean isStruck(Element properties) {
        return isLine(properties.attr("style:text-line-through-type"))
                || isLine(properties.attr("style:text-line-through-style"));
    }

    private static boolean isLine(String kind) {
        return !kind.isEmpty() && !kind.equals("none");
    }
}
