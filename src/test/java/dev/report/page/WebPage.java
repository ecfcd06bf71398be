package dev.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tests ask of the HTML that the program writes, which is regular: attributes in double quotes, tags in lower case.
 *
 * @param html the page or fragment
 */
record WebPage(String html) {

    private static final Pattern FIGURE =
            Pattern.compile("<(td|span)[^>]* ?data-figure=\"([^\"]*)\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a class=\"figure\" href=\"#([^\"]+)\">([^<]*)</a>");

    /**
     * A figure as shown.
     *
     * @param ids the figures it was made from
     * @param text its digits
     * @param source the anchor of its source; empty for none
     */
    record Shown(String ids, String text, String source) {}

    List<Shown> figures() {
        List<Shown> figures = new ArrayList<>();
        for (MatchResult found : FIGURE.matcher(html).results().toList()) {
            Matcher link = LINK.matcher(found.group(3));
            figures.add(
                    link.matches()
                            ? new Shown(found.group(2), link.group(2), link.group(1))
                            : new Shown(found.group(2), found.group(3), ""));
        }
        return figures;
    }

    /** The values of an attribute, in the page's order. */
    List<String> all(String attribute) {
        return Pattern.compile("[ \"]" + attribute + "=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The words of an attribute that holds a list of them. */
    Set<String> words(String attribute) {
        Set<String> words = new LinkedHashSet<>();
        all(attribute).forEach(value -> words.addAll(List.of(value.split(" "))));
        words.remove("");
        return words;
    }

    /** What the element with an id holds, up to its first closing tag of a name, tags left out. */
    String text(String id, String tag) {
        int from = html.indexOf('>', html.indexOf(" id=\"" + id + "\"")) + 1;
        return html.substring(from, html.indexOf("</" + tag + ">", from)).replaceAll("<[^>]+>", "");
    }
}
