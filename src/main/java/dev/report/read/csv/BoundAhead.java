package dev.report.read.csv;

import dev.report.read.raw.PlainTable;
import dev.report.read.raw.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain lines of a part of a file, bound by the thread that reads the part: those of one unit that follow each other are a stretch.
 *
 * <p>Whether a line begins a row nobody knows here, as it may stand between quotes: a stretch counts only for who arrives at its first
 * byte between two rows.
 */
final class BoundAhead<B> implements FileParts.Work {

    /** Where so many stretches were too short to be worth anything, and most were, the rows are ordered otherwise than by units. */
    private static final int MOST_IN_VAIN = 64;

    private final long part;
    private final PlainLine line;
    private final PlainTable.Binder<B> binder;
    private final List<Stretch<B>> stretches = new ArrayList<>();
    private int reached;
    private int inVain;
    private int from;
    private int rows;
    private String unit = "";

    /** @param part where the part begins in the file */
    BoundAhead(long part, PlainLine line, PlainTable.Binder<B> binder) {
        this.part = part;
        this.line = line;
        this.binder = binder;
    }

    /** Where the part begins in the file. */
    long part() {
        return part;
    }

    @Override
    public void on(byte[] bytes, int length) {
        int end = lastLineEnd(bytes, length);
        int at = 0;
        while (at < end && (inVain < MOST_IN_VAIN || inVain < stretches.size())) {
            boolean isPlain = line.read(bytes, at) && line.isKnown();
            if (isPlain && !(rows > 0 && line.isSameUnit())) {
                close(at);
                unit = line.unit();
            }
            if (isPlain && binder.take(line, rows + 1)) {
                rows++;
                at = line.end();
            } else {
                close(at);
                at = lineEnd(bytes, at);
                from = at;
            }
        }
        close(at);
    }

    /** Ends the stretch before a place, where another may begin. */
    private void close(int to) {
        if (rows > 0) {
            B bound = binder.end();
            if (bound == null) {
                inVain++;
            } else {
                stretches.add(new Stretch<>(from, to, rows, unit, bound));
            }
        }
        from = to;
        rows = 0;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** The stretch that begins at a place of the part, or null; places are asked for in their order, and each stretch given once. */
    @Nullable
    Stretch<B> at(int place) {
        while (reached < stretches.size() && stretches.get(reached).from() < place) {
            reached++;
        }
        boolean isHere = reached < stretches.size() && stretches.get(reached).from() == place;
        return isHere ? stretches.get(reached++) : null;
    }
}
