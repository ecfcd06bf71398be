package dev.report.read.html;

import dev.report.read.raw.Faults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseError;
import org.jsoup.select.NodeTraversor;

/**
 * Finds the text that a page has between the cells of a table, where a browser puts it above the table: the cell's mark is misspelt, or
 * was eaten by another that is not closed. The same for cells outside of any table, whose marks a browser leaves out.
 */
final class StrayText {

    private static final Pattern LOST_CELL = Pattern.compile("StartTag token \\[<t[dh][ />].*");
    private static final Pattern NUMBER = Pattern.compile(".*[0-9０-９].*");

    private static final int LONGEST = 40;

    private final String source;
    private final List<Stray> found = new ArrayList<>();

    private StrayText(String source) {
        this.source = source;
    }

    /**
     * A text outside of the cells.
     *
     * @param line where it begins in the page's source
     */
    private record Stray(int line, int column, String text) {
        boolean holdsNumber() {
            return NUMBER.matcher(text).matches();
        }
    }

    /**
     * Reports it once for a page, with the first number or else the first words.
     *
     * @param errors what the parser found wrong
     */
    static void report(Document page, String source, List<ParseError> errors, Faults faults) {
        StrayText texts = new StrayText(source);
        page.select("table").forEach(texts::lookAbove);
        errors.forEach(texts::lookForCell);
        texts.found.stream()
                .min(Comparator.comparing((Stray stray) -> !stray.holdsNumber()).thenComparing(Stray::line))
                .ifPresent(first -> texts.report(first, faults));
    }

    private void report(Stray first, Faults faults) {
        String id = first.holdsNumber() ? "unread-number.outside" : "unread-number.outside-words";
        faults.line(id, first.line(), first.column())
                .actual(first.text())
                .values("value", first.text(), "count", found.size());
    }

    /** What stands above a table and was written inside of it. */
    private void lookAbove(Element table) {
        int begin = table.sourceRange().startPos();
        for (Node node = table.previousSibling();
                node != null && node.sourceRange().startPos() > begin;
                node = node.previousSibling()) {
            NodeTraversor.traverse((each, depth) -> addWords(each), node);
        }
    }

    private void addWords(Node node) {
        if (node instanceof TextNode words) {
            add(words.text(), words.sourceRange().startPos());
        }
    }

    private void lookForCell(ParseError error) {
        Matcher cell = LOST_CELL.matcher(error.getErrorMessage());
        if (cell.find() && error.getErrorMessage().endsWith("[InBody]")) {
            int from = Math.min(error.getPosition(), source.length());
            int end = source.indexOf('<', from);
            add(source.substring(from, end < 0 ? source.length() : end), from);
        }
    }

    /** @param from where the words begin in the source, white space before them aside */
    private void add(String words, int from) {
        String text = words.replace('\u00a0', ' ').strip();
        if (text.isEmpty()) {
            return;
        }
        int at = from;
        while (at < source.length() - 1 && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        int line =
                1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - source.lastIndexOf('\n', at - 1);
        found.add(new Stray(line, column, text.substring(0, Math.min(text.length(), LONGEST))));
    }
}
