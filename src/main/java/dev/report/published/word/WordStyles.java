package dev.report.published.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word document say of its paragraphs. */
public final class WordStyles {

    /** A chain of styles that is longer than this leads in a circle. */
    private static final int DEEPEST = 12;

    private final Map<String, Element> styles = new HashMap<>();

    /** @param part the part with the styles, if there is one */
    public WordStyles(Optional<Element> part) {
        part.ifPresent(
                xml -> xml.getElementsByTag("w:style").forEach(style -> styles.put(style.attr("w:styleId"), style)));
    }

    /** 1 for a heading of the first level, and so on; 0 for other text. */
    public int level(Element paragraph) {
        String outline = property(paragraph, "w:outlineLvl")
                .map(found -> found.attr("w:val"))
                .orElse("");
        if (outline.matches("[0-8]")) {
            return Integer.parseInt(outline) + 1;
        }
        String name = name(paragraph);
        if (name.matches("(heading|标题) ?[1-9]")) {
            return name.charAt(name.length() - 1) - '0';
        }
        return name.equals("title") ? 1 : 0;
    }

    /** Whether it is a line of a list of contents. */
    public boolean isContents(Element paragraph) {
        return name(paragraph).matches("(toc|目录).*");
    }

    private String name(Element paragraph) {
        Element style = styles.get(value(child(paragraph, "w:pPr"), "w:pStyle"));
        return style == null ? "" : value(style, "w:name").toLowerCase(Locale.ROOT);
    }

    /** A property of a paragraph: its own, or else that of its style or of one that this is based on. */
    Optional<Element> property(Element paragraph, String name) {
        @Nullable Element holder = child(paragraph, "w:pPr");
        String next = value(holder, "w:pStyle");
        for (int depth = 0; depth < DEEPEST; depth++) {
            Element found = holder == null ? null : child(holder, name);
            if (found != null) {
                return Optional.of(found);
            }
            Element style = styles.get(next);
            if (style == null) {
                break;
            }
            holder = child(style, "w:pPr");
            next = value(style, "w:basedOn");
        }
        return Optional.empty();
    }

    static @Nullable Element child(Element parent, String name) {
        return parent.children().stream()
                .filter(each -> each.tagName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The value of a child; empty if there is none. */
    static String value(@Nullable Element parent, String name) {
        Element found = parent == null ? null : child(parent, name);
        return found == null ? "" : found.attr("w:val");
    }
}
