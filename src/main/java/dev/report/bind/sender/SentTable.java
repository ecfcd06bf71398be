package dev.report.bind.sender;

import dev.report.discover.Sender;
import dev.report.discover.SubmissionFile;
import dev.report.project.Unit;
import dev.report.read.raw.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table of a file, and whose it is taken for. */
public final class SentTable {

    private final SubmissionFile file;
    private final RawTable table;
    private final Words words;
    private @Nullable List<Said> said;
    private final List<Unit> given = new ArrayList<>();
    private boolean isNobodys;

    /** Knows what is said around a table when it was read. */
    interface Words {
        List<Said> said();
    }

    /**
     * A table before it is bound.
     *
     * @param file the file, of the unit that is taken to have sent this table
     * @param words asked when the table was bound, and once
     */
    SentTable(SubmissionFile file, RawTable table, Words words) {
        this.file = file;
        this.table = table;
        this.words = words;
    }

    public SubmissionFile file() {
        return file;
    }

    public RawTable table() {
        return table;
    }

    /**
     * Takes note of what binding gave.
     *
     * @param units whose figures are in the table
     * @param lacksUnit whether there were figures for which no unit was known
     */
    public void bound(List<Unit> units, boolean lacksUnit) {
        given.addAll(units);
        isNobodys = lacksUnit;
    }

    /** The same with its rows from elsewhere, such as from memory. */
    SentTable with(RawTable rows) {
        return new SentTable(file, rows, words);
    }

    List<Said> said() {
        if (said == null) {
            said = words.said();
        }
        return said;
    }

    List<Unit> given() {
        return given;
    }

    /** Whether there is nothing to report: a code tells the unit, and no words around the table say one or a year. */
    boolean isPlain() {
        return !isNobodys && file.sender().by() == Sender.By.CODE && said().isEmpty();
    }

    boolean isNobodys() {
        return isNobodys;
    }

    /** The unit that anything but a code told, if its figures are in the table. */
    Optional<Unit> placed() {
        Sender.By by = file.sender().by();
        boolean isGuess = by == Sender.By.INSIDE || by == Sender.By.NAME || by == Sender.By.FOLDER;
        return isGuess ? file.unit().filter(given::contains) : Optional.empty();
    }
}
