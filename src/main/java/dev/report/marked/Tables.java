package dev.report.marked;

import org.jsoup.nodes.Element;

/** Frames tables: each under the name that places use, and wide ones move sideways by themselves. */
final class Tables {

    private static final int FEW = 4;

    private Tables() {}

    /** @param columns how many the table has: one of many is not squeezed into a narrow screen */
    static void frame(Element table, String name, int columns) {
        table.attr("class", columns > FEW ? "broad" : "");
        Element frame = new Element("div");
        table.before(frame);
        frame.appendElement("p").attr("class", "place").text(name);
        frame.appendElement("div")
                .attr("class", "wide")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", name)
                .appendChild(table);
    }
}
