package dev.report.compose;

import dev.report.model.CellKey;

/**
 * A value in a table.
 *
 * @param text as printed; empty for a blank
 * @param figure the figure's id, e.g. {@code requests.received/natural_person}; of the period before {@code previous(…)}
 * @param heads the ids of its heads and labels, the outermost first, joined by blanks; empty where their scopes say it all
 * @param unit the unit's code, where it is one unit's value, or what stands for its kind in the value of a kind; empty for the issuer's
 * @param words whether a unit gave it in words, so that it is no figure
 * @param kept whether no line ends inside, as of a date
 */
public record TableCell(String text, String figure, String heads, String unit, boolean words, boolean kept) {

    /** A figure. */
    public TableCell(String text, String figure, String heads, String unit) {
        this(text, figure, heads, unit, false, true);
    }

    private static final String PREVIOUS = "previous(";

    /** What separates digits, and how much of a digit's width it takes: 327 of 550 units in the face of figures. */
    private static final String MARKS = ".,' \u00a0\u2009\u202f";

    private static final double MARK = 0.6;

    /** What stands for a kind of unit in place of a unit's code: {@code kind:部门}. */
    static String ofKind(String kind) {
        return "kind:" + kind.strip().replaceAll("\\s+", "-");
    }

    /** The id of a figure of the period before. */
    static String previous(CellKey key) {
        return PREVIOUS + key + ")";
    }

    /** Whether it is of the period before, and not a figure of this report. */
    boolean isPrevious() {
        return figure.startsWith(PREVIOUS);
    }

    /** Whether it is text that may be set in lines. */
    public boolean isText() {
        return words && !kept;
    }

    /** How wide it is set, in digits: whether a number has to be set smaller depends on it. */
    public double digits() {
        return text.chars().mapToDouble(c -> MARKS.indexOf(c) < 0 ? 1 : MARK).sum();
    }

    /** What distinguishes it from every other cell: the figure's id, followed by {@code @} and the unit's code where it is one unit's. */
    public String id() {
        return unit.isEmpty() ? figure : figure + "@" + unit;
    }
}
