package dev.report.bind;

import dev.report.definition.LabelIndex;
import dev.report.read.RawRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Binds the flat layout: one row a unit, one column a cell. */
final class FlatLayout {

    private final FileBinder binder;
    private final Headers.Role[] roles;
    private final int[] cells;
    private final LabelIndex.Resolution[] resolutions;
    private final int unit;
    private final int year;

    FlatLayout(FileBinder binder, Headers headers, RawRow header) {
        this.binder = binder;
        roles = new Headers.Role[header.size()];
        cells = new int[header.size()];
        resolutions = new LabelIndex.Resolution[header.size()];
        Arrays.fill(resolutions, LabelIndex.Resolution.NOTHING);
        Arrays.fill(cells, -1);
        int unitField = -1;
        int yearField = -1;
        for (int field = 0; field < header.size(); field++) {
            roles[field] = headers.role(header.text(field));
            if (roles[field] == Headers.Role.UNIT) {
                unitField = field;
            } else if (roles[field] == Headers.Role.YEAR) {
                yearField = field;
            } else if (roles[field] == Headers.Role.OTHER || roles[field] == Headers.Role.VALUE) {
                cells[field] = cell(header, field);
            }
        }
        unit = unitField;
        year = yearField;
    }

    private int cell(RawRow header, int field) {
        String words = header.text(field).strip();
        if (words.isEmpty()) {
            return -1;
        }
        resolutions[field] = resolve(binder.labels(), words);
        return binder.cell(resolutions[field], words, header.line(field), header.column(field));
    }

    /** A head is a cell key, an indicator's label, or labels joined by {@code /} with the category last. */
    static LabelIndex.Resolution resolve(LabelIndex labels, String words) {
        return !isSplit(words) || labels.isCell(List.of(words), List.of())
                ? labels.resolve(List.of(words), List.of())
                : labels.resolve(row(words), category(words));
    }

    /** Whether a head {@linkplain #resolve means} one cell. */
    static boolean isCell(LabelIndex labels, String words) {
        return labels.isCell(List.of(words), List.of()) || isSplit(words) && labels.isCell(row(words), category(words));
    }

    private static boolean isSplit(String words) {
        int slash = words.lastIndexOf('/');
        return slash > 0 && slash < words.length() - 1;
    }

    private static List<String> row(String words) {
        return List.of(words.substring(0, words.lastIndexOf('/')).split("/"));
    }

    private static List<String> category(String words) {
        return List.of(words.substring(words.lastIndexOf('/') + 1));
    }

    /** Binds all rows that follow. @return whether there was one */
    boolean bind() throws IOException {
        boolean any = false;
        for (RawRow row = binder.table().next();
                row != null;
                row = binder.table().next()) {
            if (!row.isBlank()) {
                any = true;
                bind(row);
            }
        }
        return any;
    }

    private void bind(RawRow row) {
        if (year >= 0 && !binder.yearFits(row.text(year), row.line(year), row.column(year))) {
            return;
        }
        int unitField = Math.max(0, unit);
        UnitDesk desk = binder.unit(unit < 0 ? "" : row.text(unit), row.line(unitField), row.column(unitField));
        if (desk == null) {
            return;
        }
        for (int field = 0; field < cells.length; field++) {
            if (cells[field] >= 0) {
                desk.accept(cells[field], binder.source(), row.line(field), row.column(field), row.text(field));
            } else if (!row.text(field).isBlank()) {
                desk.misnamed(resolutions[field], binder.source(), row.line(field), row.column(field));
            }
        }
        for (int field = cells.length; field < row.size(); field++) {
            if (!row.text(field).isBlank() && binder.firstTime("beyond " + field)) {
                binder.findings()
                        .unknownFigure(
                                binder.unitOfFile(),
                                row.text(field),
                                LabelIndex.Resolution.NOTHING,
                                binder.place(row.line(field), row.column(field)));
            }
        }
    }
}
