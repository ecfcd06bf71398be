package dev.report.published.shown;

import dev.report.read.grid.NoteMark;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a web page as a browser shows them. */
public final class HtmlText {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "del", "s", "strike", "select", "option", "textarea");

    /** The number of a note: {@code 1}, {@code [12]}, {@code 注1}. */
    private static final Pattern NOTE = Pattern.compile("\\s*(注|注释)?[\\[(（〔【]?\\d{1,3}[\\])）〕】]?\\s*");

    private static final Pattern HIDDEN = Pattern.compile(
            "display:none|visibility:hidden|mso-hide:all|(^|;)font-size:0(px|pt|em|rem|%)?(;|$)|(^|;)opacity:0(;|$)|text-decoration(-line)?:[^;]*line-through");
    private static final Pattern RAISED = Pattern.compile("(^|;)vertical-align:(super|sub|text-top)(;|$)");
    private static final Pattern SOURCE_LINE_END =
            Pattern.compile("(?<![A-Za-z0-9.,])[ \\t]*[\\r\\n]\\s*|[ \\t]*[\\r\\n]\\s*(?![A-Za-z0-9])");

    /** What nothing is drawn for; LibreOffice leaves U+0001 at the end of each content control of Word. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cntrl}&&[^\\t\\n\\r\\f\\u0085]]|[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff\\u00ad]");

    /** Classes of what is for keyboards and for those who hear the page: the text of links that leap over a table is no prose. */
    private static final List<String> ASIDE = List.of("skip", "sr-only", "visually-hidden");

    private HtmlText() {}

    /** Whether a browser shows nothing of an element. */
    public static boolean isHidden(Element element) {
        if (UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || ASIDE.stream().anyMatch(element::hasClass)) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && HIDDEN.matcher(style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Whether an element is set above or below its line, or leads to another place of the page. */
    private static boolean isAside(Element element) {
        return switch (element.normalName()) {
            case "sup", "sub" -> true;
            case "a" -> element.attr("href").startsWith("#");
            default -> isRaised(element.attr("style"));
        };
    }

    /** A link is one behind a figure alone: the figures themselves lead to their sources. */
    private static boolean mayBeNote(Element element, char before) {
        return element.normalName().equals("a") ? Character.isDigit(before) : !Character.isWhitespace(before);
    }

    private static boolean isRaised(String style) {
        return !style.isEmpty()
                && RAISED.matcher(style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT))
                        .find();
    }

    /** What a field of a form shows. */
    public static String ofInput(Element input) {
        String type = input.attr("type").toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.equals("text") || type.equals("number") ? input.attr("value") : "";
    }

    /**
     * The words on one line. Between Chinese characters the end of a source line is nothing: it is where an editor wrapped the text;
     * elsewhere blanks in a row are one.
     */
    public static String oneLine(String words) {
        return words.chars().anyMatch(HtmlText::isBlankOrUnseen) ? oneLineOf(words) : words;
    }

    /** Most cells hold a number alone. */
    private static boolean isBlankOrUnseen(int c) {
        return c <= ' '
                || c >= 0x7f && c <= 0xa0
                || c == 0xad
                || c >= 0x2000 && c <= 0x206f
                || c == 0x3000
                || c >= 0xfe00 && c <= 0xfe0f
                || c == 0xfeff;
    }

    private static String oneLineOf(String words) {
        String seen = INVISIBLE.matcher(words).replaceAll("").replace('\u00a0', ' ');
        return SOURCE_LINE_END
                .matcher(seen)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What a reader sees in a cell, without the tables in it. A line of its own is parted by a blank. */
    public static String ofCell(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return oneLine(text.toString())
                .replace('\u2028', ' ')
                .replaceAll(" +", " ")
                .strip();
    }

    private static void append(Element parent, StringBuilder text) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element child
                    && !isHidden(child)
                    && !child.normalName().equals("table")) {
                boolean isLine = child.isBlock() || child.normalName().equals("br");
                text.append(isLine ? "\u2028" : "");
                text.append(child.normalName().equals("input") ? ofInput(child) : "");
                int from = text.length();
                append(child, text);
                keepApart(child, text, from);
                text.append(isLine ? "\u2028" : "");
            }
        }
    }

    /** Makes the number of a note, which was written from somewhere on, one that no figure can be taken to end with. */
    public static void keepApart(Element element, StringBuilder text, int from) {
        boolean follows = from > 0 && from < text.length() && mayBeNote(element, text.charAt(from - 1));
        if (follows && isAside(element) && NOTE.matcher(text.substring(from)).matches()) {
            text.replace(from, text.length(), NoteMark.raised(text.substring(from)));
        }
    }
}
