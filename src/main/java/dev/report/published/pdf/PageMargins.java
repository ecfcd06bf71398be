package dev.report.published.pdf;

import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Leaves out what is printed on every page beside the text: page numbers, the lines at its head and foot. */
final class PageMargins {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–―－·.\\s]*\\d{1,4}[-—–―－·.\\s]*"
            + "|第\\s*\\S{1,5}\\s*页.{0,12}"
            + "|\\d{1,4}\\s*[/／]\\s*\\d{1,4}"
            + "|(?i)page\\s+\\d{1,4}(\\s+of\\s+\\d{1,4})?"
            + "|[ivxlc]{1,6}");

    /** How much of a page, above and below, may hold such lines. */
    private static final double MARGIN = 0.13;

    private static final double SAME_PLACE = 3;
    private static final int MOST_LINES = 3;

    private PageMargins() {}

    static List<PageFlow> without(List<PageFlow> pages) {
        Map<String, Integer> repeated = new HashMap<>();
        for (PageFlow page : pages) {
            outer(page).stream()
                    .map(line -> key(page, line))
                    .distinct()
                    .forEach(key -> repeated.merge(key, 1, Integer::sum));
        }
        List<PageFlow> kept = new ArrayList<>();
        for (PageFlow page : pages) {
            List<TextLine> lines = new ArrayList<>(page.lines());
            for (TextLine line : outer(page)) {
                if (PAGE_NUMBER.matcher(line.text()).matches()
                        || repeated.getOrDefault(key(page, line), 0) * 2 > Math.max(2, pages.size())) {
                    lines.remove(line);
                }
            }
            kept.add(page.with(lines));
        }
        return kept;
    }

    /** The lines near the upper and the lower edge that have nothing but such lines outside of them. */
    private static List<TextLine> outer(PageFlow page) {
        List<TextLine> outer = new ArrayList<>();
        List<PageFlow.Item> items = page.items();
        double margin = MARGIN * page.page().height();
        for (int i = 0; i < Math.min(MOST_LINES, items.size()); i++) {
            if (!(items.get(i) instanceof PageFlow.LineItem item) || item.box().bottom() > margin) {
                break;
            }
            outer.add(item.line());
        }
        for (int i = items.size() - 1; i >= Math.max(0, items.size() - MOST_LINES); i--) {
            boolean isLine = items.get(i) instanceof PageFlow.LineItem;
            if (!isLine || items.get(i).box().top() < page.page().height() - margin) {
                break;
            }
            outer.add(((PageFlow.LineItem) items.get(i)).line());
        }
        return outer;
    }

    /** The same for lines that differ in their numbers alone and are at the same height. */
    private static String key(PageFlow page, TextLine line) {
        long height = Math.round(line.box().top() / SAME_PLACE);
        return height + " " + page.page().width() + " " + line.text().replaceAll("\\d+", "#");
    }
}
