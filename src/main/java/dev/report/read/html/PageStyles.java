package dev.report.read.html;

import dev.report.read.grid.NoteMark;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How a page shows an element, as far as its content depends on it: hidden, struck through, or raised.
 *
 * <p>What an element says itself counts, and the rules for classes in the page, as office programs save them. Other rules are not followed.
 */
final class PageStyles {

    private static final Set<String> UNSEEN = Set.of("script", "style");
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");

    private static final Pattern HIDDEN = Pattern.compile("display:none|mso-hide:all");
    private static final Pattern BLANKED =
            Pattern.compile("visibility:hidden|text-decoration(-line)?:[^;]*line-through");
    private static final Pattern RAISED = Pattern.compile("vertical-align:super|mso-text-raise:[0-9.]*[1-9]");

    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,5000})\\}");
    private static final Pattern CLASS = Pattern.compile("(?:<!--)?\\s*[a-zA-Z]*\\.([\\w-]+)\\s*");

    private final Map<String, String> classes = new HashMap<>();

    PageStyles(Document page) {
        for (Element style : page.getElementsByTag("style")) {
            Matcher rule = RULE.matcher(style.data());
            while (rule.find()) {
                take(rule.group(1), plain(rule.group(2)));
            }
        }
    }

    private void take(String selectors, String declarations) {
        boolean matters = HIDDEN.matcher(declarations).find()
                || BLANKED.matcher(declarations).find()
                || RAISED.matcher(declarations).find();
        for (String selector : matters ? selectors.split(",") : new String[0]) {
            Matcher name = CLASS.matcher(selector);
            if (name.matches()) {
                classes.merge(name.group(1), declarations, (one, other) -> one + ";" + other);
            }
        }
    }

    /** Whether an element is not there at all: a cell leaves no place in its row. */
    boolean isHidden(Element element) {
        return element.hasAttr("hidden") || UNSEEN.contains(element.normalName()) || is(HIDDEN, element);
    }

    /** Whether nobody reads what an element holds: it is struck through, or only its place is seen. */
    boolean isBlanked(Element element) {
        return STRUCK.contains(element.normalName()) || is(BLANKED, element);
    }

    /** The words of an element: digits that it raises lead to a note. */
    String shown(Element element, String words) {
        boolean isCell =
                element.normalName().equals("td") || element.normalName().equals("th");
        boolean isRaised = element.normalName().equals("sup") || !isCell && is(RAISED, element);
        return isRaised ? NoteMark.raised(words) : words;
    }

    private boolean is(Pattern face, Element element) {
        String own = element.attr("style");
        if (!own.isEmpty() && face.matcher(plain(own)).find()) {
            return true;
        }
        return !classes.isEmpty()
                && element.hasAttr("class")
                && element.classNames().stream()
                        .anyMatch(name ->
                                face.matcher(classes.getOrDefault(name, "")).find());
    }

    private static String plain(String declarations) {
        return declarations.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
