package dev.report.compare.portal;

import dev.report.compare.portal.Deviation.Kind;
import dev.report.definition.form.FormTable;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedFigure.Given;
import dev.report.json.PublishedFigure.State;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.published.PublishedReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares one official table of a published document with the figures that were compiled. */
final class TableComparison {

    private final PublishedReport report;
    private final FormTable form;
    private final Map<String, PublishedFigure> expected;
    private final Map<String, PublishedFigure> actual;
    private final Function<Given, String> words;
    private final List<CellKey> cells;
    private final Set<CellKey> explained = new HashSet<>();
    private final List<Deviation> deviations = new ArrayList<>();

    /**
     * @param expected what was compiled, by key
     * @param actual what the document says, by key
     * @param words how a reader sees a value
     */
    TableComparison(
            PublishedReport report,
            FormTable form,
            Map<String, PublishedFigure> expected,
            Map<String, PublishedFigure> actual,
            Function<Given, String> words) {
        this.report = report;
        this.form = form;
        this.expected = expected;
        this.actual = actual;
        this.words = words;
        this.cells = form.cells().stream()
                .filter(cell -> expected.containsKey(cell.toString()) && actual.containsKey(cell.toString()))
                .toList();
    }

    List<Deviation> deviations() {
        List<CellKey> lost = lostAtTheEnd();
        if (!lost.isEmpty()) {
            boolean whole = lost.size() == cells.size();
            deviations.add(Deviation.of(
                    whole ? Kind.TABLE_MISSING : Kind.TABLE_CUT,
                    form.title(),
                    whole ? "" : label(cells.get(cells.size() - lost.size() - 1)),
                    Integer.toString(lost.size())));
            explained.addAll(lost);
        }
        List<CellKey> wrong = cells.stream()
                .filter(cell -> !explained.contains(cell) && !isSame(cell))
                .toList();
        wrong.forEach(cell -> moved(cell, wrong));
        wrong.stream().filter(cell -> !explained.contains(cell)).forEach(this::changed);
        return deviations;
    }

    /** The cells after the last one that was found; a table that a page cut has no later row. */
    private List<CellKey> lostAtTheEnd() {
        int found = cells.size();
        while (found > 0 && !figures().hasPlace(position(cells.get(found - 1)))) {
            found--;
        }
        return cells.subList(found, cells.size());
    }

    private FigureTable figures() {
        return report.figures();
    }

    private int position(CellKey cell) {
        return figures().cells().position(cell);
    }

    private boolean isSame(CellKey cell) {
        return !figures().isUnreadable(position(cell)) && said(expected, cell).equals(said(actual, cell));
    }

    private String said(Map<String, PublishedFigure> figures, CellKey cell) {
        return words.apply(figures.get(cell.toString()).given());
    }

    private boolean isNumber(Map<String, PublishedFigure> figures, CellKey cell) {
        Given given = figures.get(cell.toString()).given();
        return given.state() == State.REPORTED && !given.value().equals("0");
    }

    /** Whether the value is now in exactly one other cell that should say something else. */
    private void moved(CellKey cell, List<CellKey> wrong) {
        if (!isNumber(expected, cell)) {
            return;
        }
        List<CellKey> now = wrong.stream()
                .filter(other -> !other.equals(cell) && said(actual, other).equals(said(expected, cell)))
                .toList();
        long claims = wrong.stream()
                .filter(other -> said(expected, other).equals(said(expected, cell)))
                .count();
        if (now.size() == 1 && claims == 1) {
            CellKey target = now.get(0);
            deviations.add(deviation(Kind.FIGURE_MOVED, cell, label(target)));
            explained.add(cell);
            if (!isNumber(expected, target)) {
                explained.add(target);
            }
        }
    }

    private void changed(CellKey cell) {
        Kind kind = Kind.FIGURE_CHANGED;
        if (figures().isUnreadable(position(cell))) {
            kind = Kind.FIGURE_UNREADABLE;
        } else if (!figures().isReported(position(cell))) {
            kind = Kind.FIGURE_MISSING;
        } else if (expected.get(cell.toString()).given().state() != State.REPORTED) {
            kind = Kind.FIGURE_ADDED;
        }
        deviations.add(deviation(kind, cell, ""));
    }

    private Deviation deviation(Kind kind, CellKey cell, String elsewhere) {
        int position = position(cell);
        boolean unreadable = figures().isUnreadable(position);
        return new Deviation(
                kind,
                label(cell),
                cell.toString(),
                said(expected, cell),
                unreadable ? figures().text(position) : said(actual, cell),
                elsewhere,
                figures().place(position));
    }

    private String label(CellKey cell) {
        return report.definition().label(cell);
    }
}
