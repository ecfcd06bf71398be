package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.TableContext;
import dev.report.bind.table.UnusedRow;
import dev.report.bind.unit.UnitDraft;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds the matrix layout: the official table as a sheet, one block under the other, each with its header rows.
 *
 * <p>Lines that belong to no block and hold no number (a title, a remark, who filled it in) are passed over.
 */
final class MatrixLayout {

    private final TableContext table;
    private final List<RawRow> headerRows = new ArrayList<>();
    private final UnknownBlock unknown;
    private MatrixOrientation orientation = MatrixOrientation.UPRIGHT;
    private @Nullable MatrixBlock block;
    private @Nullable RawRow words;
    private String unit = "";
    private boolean hasRow;
    private boolean isUnknown;

    MatrixLayout(TableContext table) {
        this.table = table;
        this.unknown = new UnknownBlock(table);
    }

    /** Starts under the first row of heads: of a matrix, or of a list with labels in several columns. */
    static Optional<Layout.Block> tryStart(RawRow row, TableContext table) throws IOException {
        Map<HeaderWords.Role, Integer> roles = table.words().roles(row);
        if (LongColumns.isHeader(row, roles, table.words())) {
            LongColumns columns =
                    new LongColumns(roles, row.width(), table.words().others(row));
            Layout.Block list = new MatrixLayout(table).under(row, MatrixOrientation.LIST);
            return Optional.of(() -> {
                boolean any = list.bind();
                columns.reportOthers(row, table);
                return any;
            });
        }
        Optional<MatrixOrientation> found = MatrixOrientation.of(row, table);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean isTurned = found.get() == MatrixOrientation.UNITS && FlatLayout.categoriesFollow(row, table);
        return Optional.of(new MatrixLayout(table).under(row, isTurned ? MatrixOrientation.TURNED : found.get()));
    }

    private Layout.Block under(RawRow first, MatrixOrientation way) {
        orientation = way;
        headerRows.add(first);
        return this::bindRows;
    }

    /** The table from a block on whose heads the form does not have. */
    Layout.Block underUnknown(RawRow first) {
        return () -> {
            enterUnknown(first);
            return bindRows();
        };
    }

    /**
     * A table without heads: labels beside its rows, one value in each.
     *
     * @param value the column of the values
     */
    Layout.Block headless(RawRow first, int value) {
        return () -> {
            orientation = MatrixOrientation.LIST;
            begin(MatrixHeader.headless(value));
            return bindRow(first) | bindRows();
        };
    }

    /** Starts at the first row of a table that goes on without heads: its labels and numbers stand as under those of the table before. */
    static Optional<Layout.Block> tryContinue(RawRow row, TableContext table) {
        List<RawRow> rows = table.heads().rows();
        if (rows.isEmpty() || !MatrixOrientation.holdsPlainNumber(row)) {
            return Optional.empty();
        }
        MatrixOrientation way = MatrixOrientation.of(rows.get(0), table).orElse(MatrixOrientation.UPRIGHT);
        MatrixHeader heads = new MatrixHeader(rows, way, table);
        MatrixBlock block = new MatrixBlock(table, heads);
        List<String> path = block.labels().path(row);
        boolean fits = heads.labelColumns() > 0
                && row.width() == heads.width()
                && !path.isEmpty()
                && block.labels().resolvesSomewhere(path);
        return fits ? Optional.of(new MatrixLayout(table).goOn(row, rows, way)) : Optional.empty();
    }

    private Layout.Block goOn(RawRow first, List<RawRow> heads, MatrixOrientation way) {
        return () -> {
            orientation = way;
            headerRows.addAll(heads);
            table.add("lenient-reading.heads", table.place(first, 0), first.join());
            return bindRow(first) | bindRows();
        };
    }

    private boolean bindRows() throws IOException {
        boolean any = false;
        for (RawRow row = table.next(); row != null; row = table.next()) {
            Optional<MatrixOrientation> heads = heads(row);
            if (heads.isPresent()) {
                any |= enterHeads(row, heads.get());
            } else if (isHeadOfList(row)) {
                table.back(row);
                return bindWords() || any;
            } else if (unknown.begins(row)) {
                any |= bindWords();
                enterUnknown(row);
            } else if (isUnknown) {
                unknown.skip(row);
                any = true;
            } else if (!isPassedOver(row)) {
                any |= bindRow(row);
            }
        }
        return bindWords() || any;
    }

    /** Whether a list with one value in each row begins: forms have one under their tables. */
    private boolean isHeadOfList(RawRow row) {
        Map<HeaderWords.Role, Integer> roles = table.words().roles(row);
        return LongColumns.isHeader(row, roles, table.words()) && !LongColumns.isList(row, roles, table.words());
    }

    private boolean enterHeads(RawRow row, MatrixOrientation way) {
        boolean any = false;
        isUnknown = false;
        if (block != null || headerRows.isEmpty()) {
            any = bindWords();
            headerRows.clear();
            block = null;
            orientation = way;
        }
        headerRows.add(row);
        return any;
    }

    /** Where no row of numbers followed the heads, the row of words in its place is what the unit sent. */
    private boolean bindWords() {
        RawRow row = words;
        MatrixBlock under = block;
        words = null;
        if (row == null || under == null) {
            return false;
        }
        UnitDraft draft = draft(row, under);
        if (draft != null) {
            under.bind(row, List.of(), draft);
        }
        return true;
    }

    private void enterUnknown(RawRow row) {
        unknown.report(row);
        isUnknown = true;
        headerRows.clear();
        block = null;
    }

    private Optional<MatrixOrientation> heads(RawRow row) {
        MatrixBlock before = block;
        int labels = before != null
                ? before.heads().labelColumns()
                : headerRows.isEmpty() ? 0 : MatrixHeader.firstHead(headerRows.get(0), orientation, table);
        return MatrixOrientation.of(row, labels, orientation, table);
    }

    /** A line over a block, or who filled the form in: neither holds figures. */
    private boolean isPassedOver(RawRow row) {
        int filled = 0;
        String first = "";
        for (int field = 0; field < row.size(); field++) {
            if (!row.text(field).isBlank()) {
                first = filled == 0 ? row.text(field) : first;
                filled++;
            }
        }
        return filled == 1 && table.labels().isHeading(first) || table.words().isRemark(first);
    }

    private MatrixBlock begin(MatrixHeader heads) {
        MatrixBlock begun = new MatrixBlock(table, heads);
        block = begun;
        hasRow = false;
        return begun;
    }

    private boolean bindRow(RawRow row) {
        MatrixBlock under = block;
        if (under == null) {
            under = begin(new MatrixHeader(headerRows, orientation, table));
            table.heads().remember(headerRows);
            headerRows.forEach(table.faults()::reportOtherYears);
        }
        MatrixHeader heads = under.heads();
        if (heads.labelColumns() > 0 && UnusedRow.is(row)) {
            return false;
        }
        under.labelNumbers().look(row);
        List<String> path = under.labels().path(row);
        boolean hasValue = heads.hasValue(row);
        if (heads.labelColumns() == 0 && UnreadNumbers.amongLabels(row, row.size(), table)) {
            return false;
        }
        if (heads.labelColumns() == 0 && (hasRow ? heads.isNote(row, table.labels()) : !heads.hasNumber(row))) {
            words = !hasRow && heads.isFull(row) ? row : words;
            return false;
        }
        hasRow = true;
        words = null;
        if (!hasValue && path.size() == 1 && !under.labels().resolvesSomewhere(path)) {
            under.labels().under(path.get(0));
            return false;
        }
        UnitDraft draft = draft(row, under);
        if (draft == null) {
            return true;
        }
        if (under.isUnlabelled(row, path)) {
            under.reportUnlabelled(row, draft);
            return true;
        }
        if (!under.labels().resolvesSomewhere(path)) {
            under.reportUnknown(row, path, draft);
            return hasValue;
        }
        if (under.isRepeated(row, path, draft)) {
            return true;
        }
        under.bind(row, path, draft);
        return true;
    }

    /** The draft of the row's unit; an empty cell takes the unit above, as in a merged cell. */
    private @Nullable UnitDraft draft(RawRow row, MatrixBlock under) {
        int field = under.heads().field(HeaderWords.Role.UNIT);
        if (field >= 0 && !row.text(field).isBlank() && !under.labels().isLabel(row.text(field))) {
            unit = row.text(field);
        }
        return table.draft(field < 0 ? "" : unit, row, Math.max(0, field));
    }
}
