package dev.report.published.table;

import dev.report.model.FigureTable;

/** Takes a figure over from one table into another, with its place and its text. */
public final class FigureCopy {

    private FigureCopy() {}

    /** @param from its cell in the one table @param to its cell in the other */
    public static void copy(FigureTable own, int from, FigureTable.Builder figures, int to) {
        own.place(from).ifPresent(at -> {
            String within =
                    at.isInSheet() ? at.within().substring(0, at.within().indexOf('!') + 1) : "";
            figures.read(to, new FigureTable.Source(at.file(), within), at.line(), at.column(), own.text(from));
        });
        if (own.isUnreadable(from)) {
            figures.unreadable(to);
        } else {
            figures.entry(to, own.entry(from));
        }
    }
}
