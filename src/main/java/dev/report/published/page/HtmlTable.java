package dev.report.published.page;

import dev.report.published.shown.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Tells tables of data from those that lay out a page, and reads the cells of the former. */
public final class HtmlTable {

    /** A cell with more text is a column of a page, not a cell of a form: the longest label of any form has 60 characters. */
    private static final int LONGEST_CELL = 200;

    private static final int LEAST_CELLS = 2;
    private static final int LEAST_ROWS = 2;
    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,4})");

    private HtmlTable() {}

    /**
     * Whether a table holds data. Pages are laid out by tables too: in those a cell holds an article, or other tables and hardly any
     * words of its own.
     */
    public static boolean holdsData(Element table) {
        int full = 0;
        boolean isLaidOut = false;
        for (Element row : rows(table)) {
            int filled = 0;
            for (Element cell : cells(row)) {
                String words = HtmlText.ofCell(cell);
                filled += words.isEmpty() ? 0 : 1;
                isLaidOut |= words.length() > LONGEST_CELL || cell.selectFirst("table") != null;
            }
            full += filled >= LEAST_CELLS ? 1 : 0;
        }
        return isLaidOut ? full > LEAST_ROWS : full > 0 || isGridOfBlanks(table);
    }

    /** A form whose cells were all left blank is still a table. */
    private static boolean isGridOfBlanks(Element table) {
        return rows(table).stream().filter(row -> cells(row).size() > 2).count() > 2;
    }

    static Block.Table read(Element table, Function<Node, Place> places) {
        TableBuilder builder = new TableBuilder(places.apply(table));
        for (Element row : rows(table)) {
            builder.row();
            for (Element cell : cells(row)) {
                builder.cell(HtmlText.ofCell(cell), span(cell, "colspan"), span(cell, "rowspan"), places.apply(cell));
            }
        }
        return builder.build();
    }

    /** The tables of data in the cells of a table. */
    static List<Element> inner(Element table) {
        List<Element> inner = new ArrayList<>();
        for (Element each : table.select("table")) {
            if (each != table
                    && each.parents().stream()
                                    .filter(up -> up.normalName().equals("table"))
                                    .findFirst()
                                    .orElseThrow()
                            == table) {
                if (holdsData(each)) {
                    inner.add(each);
                }
            }
        }
        return inner;
    }

    /** The rows in the order in which they are shown: a foot last, wherever it is written. */
    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>(table.select("> thead > tr, > tbody > tr, > tr"));
        rows.addAll(table.select("> tfoot > tr"));
        rows.removeIf(HtmlText::isHidden);
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .filter(cell -> !HtmlText.isHidden(cell))
                .toList();
    }

    private static int span(Element cell, String attribute) {
        Matcher digits = SPAN.matcher(cell.attr(attribute));
        return digits.lookingAt() ? Math.max(1, Integer.parseInt(digits.group(1))) : 1;
    }
}
