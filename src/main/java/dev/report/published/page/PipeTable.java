package dev.report.published.page;

import dev.report.published.shown.HtmlText;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Reads a table whose cells are between pipes; each row has as many cells as are written. */
final class PipeTable {

    /** What converters leave around the words of a cell: elements of HTML, links. */
    private static final Pattern TAG = Pattern.compile("(?<!\\\\)</?[A-Za-z][^<>]*>");

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)!?\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)");
    private static final String MARKS = "\\`*_{}[]()#+-.!|<>~";

    private final String text;
    private final IntFunction<Place> places;

    /** @param places the place of a character of the text */
    PipeTable(String text, IntFunction<Place> places) {
        this.text = text;
        this.places = places;
    }

    Block.Table read() {
        TableBuilder table = new TableBuilder(places.apply(0));
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            row(at, end, table);
            at = end + 1;
        }
        return table.build();
    }

    /** The line of dashes under the head is no row. */
    private void row(int from, int end, TableBuilder table) {
        if (text.substring(from, end).matches("[\\s|:-]*-[\\s|:-]*")) {
            return;
        }
        table.row();
        int start = text.indexOf('|', from) + 1;
        for (int at = start; at <= end; at++) {
            boolean isEnd = at == end;
            if (isEnd || text.charAt(at) == '|' && text.charAt(at - 1) != '\\') {
                if (!isEnd || !text.substring(start, at).isBlank()) {
                    table.cell(words(text.substring(start, at)), 1, 1, places.apply(firstWord(start, at)));
                }
                start = at + 1;
            }
        }
    }

    private int firstWord(int from, int end) {
        int at = from;
        while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '*')) {
            at++;
        }
        return at < end ? at : from;
    }

    private static String words(String cell) {
        String untagged = TAG.matcher(cell.replaceAll("(?i)<br\\s*/?>", " ")).replaceAll("");
        String plain = LINK.matcher(untagged).replaceAll("$1").replace("**", "").replace("__", "");
        StringBuilder words = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            boolean isEscape =
                    plain.charAt(i) == '\\' && i + 1 < plain.length() && MARKS.indexOf(plain.charAt(i + 1)) >= 0;
            words.append(plain.charAt(isEscape ? ++i : i));
        }
        return HtmlText.oneLine(Parser.unescapeEntities(words.toString(), false));
    }
}
