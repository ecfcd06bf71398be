package dev.report.bind.sender;

import dev.report.discover.Sender;
import dev.report.discover.SubmissionFile;
import dev.report.project.Unit;
import dev.report.read.raw.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One table of a file, and whose it is taken for. */
public final class Part {

    private final SubmissionFile file;
    private final RawTable table;
    private final Supplier<List<Said>> said;
    private final List<Unit> given = new ArrayList<>();
    private boolean isNobodys;

    /**
     * A table before it is bound.
     *
     * @param file the file, of the unit that is taken to have sent this table
     * @param said what the words around the table say; asked for when it was bound
     */
    Part(SubmissionFile file, RawTable table, Supplier<List<Said>> said) {
        this.file = file;
        this.table = table;
        this.said = said;
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

    List<Said> said() {
        return said.get();
    }

    List<Unit> given() {
        return given;
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
