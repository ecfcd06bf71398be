package dev.report.marked;

import dev.report.published.page.HtmlTable;
import dev.report.published.shown.HtmlText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Leaves of a stranger's page what a reader needs: its words, tables, lists and headings. What could run, fetch, send or lead anywhere is
 * gone, and so are the page's own styles: they could hide a finding, or cover it.
 *
 * <p>Elements are renamed rather than copied: the places of the page stay known. A table that only lays out the page becomes plain
 * blocks, so that a narrow screen shows its columns below each other.
 */
final class CleanPage {

    private static final Set<String> KEPT = Set.of(
            "p",
            "div",
            "span",
            "br",
            "hr",
            "wbr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "sub",
            "sup",
            "small",
            "ruby",
            "rt",
            "rp");

    private static final Set<String> GONE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "video",
            "audio",
            "canvas",
            "link",
            "meta",
            "base",
            "title",
            "head",
            "select",
            "option",
            "textarea",
            "button",
            "map",
            "area",
            "param",
            "source",
            "track",
            "xml",
            "dialog",
            "portal",
            "slot",
            "datalist",
            "col",
            "colgroup");

    private static final Map<String, String> RENAMED = Map.of("strike", "s", "del", "s", "ins", "u", "center", "div");

    private static final Pattern HEADING = Pattern.compile("h([1-6])");
    private static final Pattern ALIGNED = Pattern.compile("text-align:(center|right|justify)");
    private static final Pattern INDENTED = Pattern.compile("text-indent:0*[1-9]");
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,3})");

    private final Set<Element> layout = new HashSet<>();

    /** Cleans what is in an element. */
    void clean(Element body) {
        body.select("table").stream()
                .filter(table -> !HtmlTable.holdsData(table))
                .forEach(layout::add);
        children(body);
        body.clearAttributes();
    }

    private void children(Element parent) {
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof Element child) {
                element(child);
            } else if (!(node instanceof TextNode)) {
                node.remove();
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        boolean isStruck = Set.of("s", "strike", "del").contains(name);
        if (GONE.contains(name) || !isStruck && HtmlText.isHidden(element)) {
            element.remove();
        } else if (name.equals("img")) {
            picture(element);
        } else if (name.equals("input")) {
            element.replaceWith(new TextNode(HtmlText.ofInput(element)));
        } else {
            boolean lays = layout.contains(element) || isOfLayout(element);
            children(element);
            rename(element, name, lays);
        }
    }

    /** Whether a row or cell belongs to a table that lays out the page. */
    private boolean isOfLayout(Element element) {
        return Set.of("tbody", "thead", "tfoot", "tr", "td", "th").contains(element.normalName())
                && layout.contains(element.closest("table"));
    }

    private static void rename(Element element, String name, boolean lays) {
        Map<String, String> kept = attributes(element);
        Matcher heading = HEADING.matcher(name);
        if (lays) {
            element.tagName("div");
        } else if (heading.matches()) {
            element.tagName("h" + Math.min(6, 2 + Integer.parseInt(heading.group(1))));
        } else if (RENAMED.containsKey(name)) {
            element.tagName(RENAMED.get(name));
        } else if (!KEPT.contains(name)) {
            element.tagName(element.isBlock() ? "div" : "span");
        }
        element.clearAttributes();
        kept.forEach(element::attr);
    }

    /** How a table is merged, and how text stands; nothing else of what a page says of its elements. */
    private static Map<String, String> attributes(Element element) {
        Map<String, String> kept = new LinkedHashMap<>();
        String name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
            for (String span : List.of("colspan", "rowspan")) {
                Matcher digits = SPAN.matcher(element.attr(span));
                if (digits.lookingAt() && Integer.parseInt(digits.group(1)) > 1) {
                    kept.put(span, digits.group(1));
                }
            }
        }
        String style = element.attr("style").replaceAll("\\s+", "").toLowerCase(Locale.ROOT) + ";text-align:"
                + element.attr("align").toLowerCase(Locale.ROOT);
        Matcher aligned = ALIGNED.matcher(style);
        String shown = name.equals("center") ? "center" : aligned.find() ? aligned.group(1) : "";
        String indented = INDENTED.matcher(style).find() ? "indented" : "";
        String classes = (shown + " " + indented).strip();
        if (!classes.isEmpty()) {
            kept.put("class", classes);
        }
        return kept;
    }

    /** A picture that the page itself holds is shown; of another one only its words are. */
    private static void picture(Element image) {
        String words = image.attr("alt").isBlank() ? image.attr("title") : image.attr("alt");
        String source = image.attr("src");
        image.clearAttributes();
        image.attr("alt", words);
        if (PICTURE.matcher(source).matches()) {
            image.attr("src", source);
        } else {
            image.tagName("span").attr("class", "picture").removeAttr("alt");
            image.appendText(words.isBlank() ? "▧" : "▧ " + words.strip());
        }
    }
}
