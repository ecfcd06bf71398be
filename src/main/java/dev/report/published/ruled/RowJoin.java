package dev.report.published.ruled;

import dev.report.published.ruled.TablePiece.PieceCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the part of a table on a page below the part on the page before.
 *
 * <p>A page may end within a cell that covers several rows: its rest is drawn as an empty cell. It may end within a row too: the rest of
 * the row's words is drawn as a row of its own, and its figures are in one of both.
 */
public final class RowJoin {

    private static final Pattern NUMBERED =
            Pattern.compile("[（(]?[一二三四五六七八九十百\\d]{1,3}[）)、.．]\\s*.*|[①-⑳].*", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile(".*[\\p{IsHan}\\p{L}].*", Pattern.DOTALL);

    private RowJoin() {}

    public static TablePiece joined(TablePiece above, TablePiece below) {
        return isRestOfRow(above.lastRow(), below.row(0)) ? restJoined(above, below) : cellsJoined(above, below);
    }

    private static final double LETTER = 0.5;

    /** How high a line is with the blank around it, in the size of the face. */
    private static final double LINE = 2;

    /** How much of a row that is cut may be left blank, where a longer text beside made it higher. */
    private static final double LARGEST_REST = 3.5;

    private static boolean isLabel(PieceCell cell) {
        return LABEL.matcher(cell.text()).matches();
    }

    /** Whether the first row of a page only ends what the last row of the page before began. */
    private static boolean isRestOfRow(List<PieceCell> last, List<PieceCell> first) {
        boolean goesOn = false;
        for (PieceCell cell : first) {
            Optional<PieceCell> over = last.stream().filter(cell::isInColumnsOf).findFirst();
            if (over.isEmpty()) {
                return false;
            }
            PieceCell begun = over.get();
            boolean areBoth = !cell.text().isEmpty() && !begun.text().isEmpty();
            if (areBoth && !isCut(begun, cell, LARGEST_REST)) {
                return false;
            }
            goesOn |= areBoth;
        }
        return goesOn;
    }

    /** Whether a text was cut: it had no room for its next word, neither beside nor below. @param line how high a line may be */
    private static boolean isCut(PieceCell begun, PieceCell rest, double line) {
        return isLabel(begun)
                && isLabel(rest)
                && begun.room().right() < firstWord(rest.text())
                && begun.room().below() < line
                && !NUMBERED.matcher(rest.text()).matches();
    }

    /** About how wide a text's first word is, in the size of its face; a line of Chinese may lack two signs that must not begin the next. */
    private static double firstWord(String text) {
        if (Script.isWide(Script.first(text))) {
            return 2;
        }
        int length = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        return 1 + LETTER * length;
    }

    private static TablePiece restJoined(TablePiece above, TablePiece below) {
        List<PieceCell> cells = new ArrayList<>(above.cells());
        int before = above.rows() - 1;
        for (PieceCell cell : below.cells()) {
            if (cell.row() > 0) {
                cells.add(cell.at(cell.row() + before, cell.down()));
                continue;
            }
            PieceCell begun = begun(above, cell).orElseThrow();
            cells.set(cells.indexOf(begun), whole(begun, cell).at(begun.row(), begun.down() + cell.down() - 1));
        }
        return above.with(cells);
    }

    private static TablePiece cellsJoined(TablePiece above, TablePiece below) {
        List<PieceCell> cells = new ArrayList<>(above.cells());
        List<PieceCell> rests = rests(above, below);
        for (PieceCell cell : below.cells()) {
            if (!rests.contains(cell)) {
                cells.add(cell.at(cell.row() + above.rows(), cell.down()));
            }
        }
        for (PieceCell rest : rests) {
            PieceCell begun = begun(above, rest).orElseThrow();
            cells.set(cells.indexOf(begun), whole(begun, rest).at(begun.row(), begun.down() + rest.down()));
        }
        return above.with(cells);
    }

    /** The cells at the head of the first row that only go on from the page before. */
    private static List<PieceCell> rests(TablePiece above, TablePiece below) {
        List<PieceCell> rests = new ArrayList<>();
        for (PieceCell cell : below.row(0)) {
            Optional<PieceCell> begun = begun(above, cell).filter(RowJoin::isLabel);
            boolean goesOn = begun.isPresent()
                    && (cell.text().isEmpty()
                            || cell.down() + begun.get().down() > 2 && isCut(begun.get(), cell, LINE));
            if (!goesOn) {
                break;
            }
            rests.add(cell);
        }
        return rests.size() == below.row(0).size() ? List.of() : rests;
    }

    private static Optional<PieceCell> begun(TablePiece above, PieceCell rest) {
        return above.lastRow().stream().filter(rest::isInColumnsOf).findFirst();
    }

    private static PieceCell whole(PieceCell begun, PieceCell rest) {
        if (begun.text().isEmpty() || rest.text().isEmpty()) {
            return begun.text().isEmpty() ? rest : begun;
        }
        LineJoin text = new LineJoin();
        text.add(begun.text(), false);
        text.add(rest.text(), false);
        return begun.saying(text.toString(), rest.room());
    }
}
