package dev.report.render.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Gives a page its bookmarks (书签) from its headings, in the form the layout engine reads: {@code <bookmarks>} in the head. */
final class PdfBookmarks {

    private final Document page;
    private int headings;

    private PdfBookmarks(Document page) {
        this.page = page;
    }

    /** Lists each {@code h2}, and under it each {@code h3}; a page that brings its own bookmarks keeps them. */
    static void add(Document page) {
        NodeList heads = page.getElementsByTagName("head");
        if (heads.getLength() > 0 && page.getElementsByTagName("bookmarks").getLength() == 0) {
            heads.item(0).appendChild(new PdfBookmarks(page).list());
        }
    }

    private Element list() {
        Element list = page.createElement("bookmarks");
        Element section = list;
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTagName().equals("h2")) {
                section = bookmark(element, list);
            } else if (element.getTagName().equals("h3")) {
                bookmark(element, section);
            }
        }
        return list;
    }

    private Element bookmark(Element heading, Node parent) {
        headings++;
        if (heading.getAttribute("id").isEmpty()) {
            heading.setAttribute("id", "heading-" + headings);
        }
        Element bookmark = page.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        parent.appendChild(bookmark);
        return bookmark;
    }
}
