package dev.report.bind.table;

import dev.report.bind.unit.UnitDraft;
import dev.report.model.FigureTable;
import dev.report.read.raw.KnownWords;
import dev.report.read.raw.PlainRow;
import dev.report.read.raw.PlainRows;
import dev.report.read.raw.PlainShape;
import dev.report.read.raw.PlainShape.Part;
import dev.report.read.raw.PlainTable;
import dev.report.read.raw.Stretch;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the plain rows of a table, by far the most of a long file: each value goes to the cell that the row's words meant when they were
 * read with care.
 *
 * <p>Nothing is decided here: a row is left as soon as anything about it would have to be.
 */
public final class PlainTaker implements PlainTable<PlainStretch> {

    /** Where so many stretches were refused, and most were, the rest of the file is taken row by row. */
    private static final int MOST_REFUSED = 64;

    private final TableContext table;
    private final PlainShape shape;
    private final KnownWords<PlainCells> known;
    private final FigureTable.Source source;
    private final int[] columns;
    private final int unitColumn;
    private @Nullable PlainRows<PlainStretch> rows;
    private @Nullable UnitDraft draft;
    private String indicator = "";
    private int adopted;
    private int refused;

    /**
     * For a table whose plain rows are of this shape.
     *
     * @param known what the words of such rows meant, in this table and those before
     */
    public PlainTaker(TableContext table, PlainShape shape, KnownWords<PlainCells> known) {
        this.table = table;
        this.shape = shape;
        this.known = known;
        this.source = new FigureTable.Source(table.file(), table.within());
        this.columns = shape.of(Part.VALUE);
        int[] units = shape.of(Part.UNIT);
        this.unitColumn = units.length == 0 ? -1 : units[0];
    }

    /**
     * Takes rows up to the first that is not plain.
     *
     * @return whether there were any
     * @throws IOException if the file cannot be read on
     */
    public boolean take() throws IOException {
        PlainRows<PlainStretch> plain = rows();
        boolean any = false;
        while (plain != null) {
            if (takeAhead(plain)) {
                any = true;
                continue;
            }
            if (!plain.next()) {
                return any;
            }
            if (!take(plain)) {
                plain.leave();
                return any;
            }
            any = true;
        }
        return any;
    }

    /** Takes the rows from here on that another thread has bound, if they are the first of their unit. */
    private boolean takeAhead(PlainRows<PlainStretch> plain) throws IOException {
        Stretch<PlainStretch> ahead = plain.ahead();
        if (ahead == null) {
            return false;
        }
        UnitDraft unit = draft(ahead.unit(), plain.line() + 1);
        if (unit == null || !unit.adopt(ahead.bound().values(), plain.line())) {
            refused++;
            if (refused > MOST_REFUSED && refused > adopted) {
                plain.alone();
            }
            return false;
        }
        adopted++;
        indicator = ahead.bound().indicator();
        plain.pass(ahead);
        return true;
    }

    private @Nullable PlainRows<PlainStretch> rows() {
        if (table.isAhead()) {
            return null;
        }
        if (rows == null) {
            rows = table.plain(this);
        }
        return rows;
    }

    private boolean take(PlainRows<PlainStretch> plain) {
        if (!plain.isSameUnit()) {
            draft = draft(plain.unit(), plain.line());
        }
        UnitDraft unit = draft;
        PlainCells meaning = known.meaning(plain.words());
        if (unit == null || !isTakenBy(unit, meaning, plain)) {
            return false;
        }
        indicator = meaning.indicator();
        for (int n = 0; n < meaning.size(); n++) {
            unit.takePlain(meaning.cell(n), source, plain.line(), columns[n] + 1, plain.value(n));
        }
        return true;
    }

    private static boolean isTakenBy(UnitDraft unit, PlainCells meaning, PlainRow plain) {
        for (int n = 0; n < meaning.size(); n++) {
            if (!unit.takesPlain(meaning.cell(n), plain.value(n))) {
                return false;
            }
        }
        return true;
    }

    /** The draft of a unit that a text names; null where the text may be anything else. */
    private @Nullable UnitDraft draft(String text, int line) {
        boolean mayBeElse = unitColumn >= 0
                && (text.isBlank()
                        || table.measures().isMeasure(text)
                        || table.words().isRemark(text));
        UnitDraft found = mayBeElse ? null : table.draft(text, line, Math.max(0, unitColumn) + 1);
        return found == null || found.whose() != UnitDraft.Whose.UNIT ? null : found;
    }

    @Override
    public PlainShape shape() {
        return shape;
    }

    @Override
    public KnownWords<PlainCells> known() {
        return known;
    }

    @Override
    public Beside<PlainStretch> beside() {
        KnownWords<PlainCells> now = known.copy();
        return new Beside<>(now, new StretchBinder(now, table.definition().cells(), source, columns));
    }

    /** What the row that was taken last says in its column of indicators; empty before the first. */
    public String indicator() {
        return indicator;
    }

    /** Remembers what the words of a row meant, which was read with care and without fault. */
    public void learn(List<String> words, PlainCells meaning) {
        PlainRows<PlainStretch> plain = rows();
        if (plain != null) {
            plain.know(words, () -> known.add(meaning));
        }
    }
}
