package dev.report.render;

import dev.report.render.proof.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text and the table cells of a web page that our templates made: every tag is closed, every {@code <} is escaped. */
final class HtmlText {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>|<!--.*?-->|<![^>]*>", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("\\bdata-figure=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<Shown.Cell> cells = new ArrayList<>();

    HtmlText(String html) {
        this.html = html;
    }

    Shown shown() {
        Matcher tag = TAG.matcher(html);
        String figure = "";
        int cell = 0;
        int at = 0;
        while (tag.find(at)) {
            text.append(plain(html.substring(at, tag.start())));
            at = tag.end();
            String name = tag.group(2) == null ? "" : tag.group(2);
            boolean isEnd = "/".equals(tag.group(1));
            if (name.equals("td") || name.equals("th")) {
                if (isEnd) {
                    cells.add(new Shown.Cell(figure, text.substring(cell).strip()));
                }
                figure = isEnd ? "" : figure(tag.group(3));
                cell = text.length();
            } else if (!isEnd && (name.equals("style") || name.equals("script"))) {
                at = Math.max(at, html.indexOf("</" + name, at));
            }
        }
        text.append(plain(html.substring(at)));
        return new Shown(true, cells, text.toString());
    }

    private static String figure(String attributes) {
        Matcher figure = FIGURE.matcher(attributes);
        return figure.find() ? plain(figure.group(1)) : "";
    }

    private static String plain(String escaped) {
        if (escaped.indexOf('&') < 0) {
            return escaped;
        }
        return ENTITY.matcher(escaped)
                .replaceAll(entity ->
                        Matcher.quoteReplacement(character(entity.group(1), entity.group(2), entity.group(3))));
    }

    private static String character(String decimal, String hexadecimal, String name) {
        if (name != null) {
            return NAMED.get(name);
        }
        return Character.toString(decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal));
    }
}
