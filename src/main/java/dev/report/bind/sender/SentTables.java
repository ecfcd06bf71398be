package dev.report.bind.sender;

import dev.report.discover.Sender;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Findings;
import dev.report.finding.Severity;
import dev.report.project.Unit;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawTable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the tables of a file one after the other, each with whose it is: where the file's name does not tell, the words around its
 * tables do.
 *
 * <p>A table without such words belongs to the unit that is named elsewhere in the file: the only one, or else the one named last.
 */
public final class SentTables {

    private final WordsAround words;
    private final SubmissionFile file;
    private final RawFile raw;
    private final boolean isKnown;
    private final List<SentTable> sent = new ArrayList<>();
    private final Deque<SentTable> waiting = new ArrayDeque<>();
    private final Deque<SentTable> putOff = new ArrayDeque<>();

    public SentTables(WordsAround words, SubmissionFile file, RawFile raw) {
        this.words = words;
        this.file = file;
        this.raw = raw;
        this.isKnown = file.isModel() || words.project().roster().isOpen();
    }

    /**
     * The next table, or null at the end.
     *
     * @throws IOException if the file cannot be read on
     */
    public @Nullable SentTable next() throws IOException {
        if (!isKnown && file.sender().isInDoubt() && sent.isEmpty()) {
            readAll();
        }
        SentTable table = waiting.isEmpty() ? stream() : waiting.remove();
        while (table != null && isOfAnotherYear(table)) {
            HeldTable rows = HeldTable.of(table.table());
            SentTable held = table.with(rows.table());
            if (!rows.isWhole()) {
                table = held;
                break;
            }
            putOff.add(held);
            table = waiting.isEmpty() ? stream() : waiting.remove();
        }
        if (table == null && !hasFigures()) {
            table = putOff.poll();
        }
        if (table != null) {
            sent.add(table);
        }
        return table;
    }

    /** A sheet whose name says another year waits for the others: beside this year's tables it is kept for comparison. */
    private boolean isOfAnotherYear(SentTable table) {
        return !isKnown
                && words.yearOfSheet(table.table())
                        .filter(year -> !words.time().isOwn(year))
                        .isPresent();
    }

    private boolean hasFigures() {
        return sent.stream().anyMatch(table -> !table.given().isEmpty());
    }

    private @Nullable SentTable stream() throws IOException {
        RawTable table = raw.nextTable();
        if (table == null || isKnown || table.isKeyed()) {
            return table == null ? null : new SentTable(file, table, List::of);
        }
        Margins margins = new Margins(table, words.isAsciiSilent());
        if (sent.isEmpty()) {
            return new SentTable(file, margins.watched(), new AtEdges(words, margins));
        }
        HeldTable held = HeldTable.of(margins.watched());
        List<Said> said = words.of(table, margins.rows());
        return new SentTable(
                isAnothers(said) ? file.of(inside(Statements.units(said))) : file, held.table(), () -> said);
    }

    /** Whether a further table names another unit, after one that names the file's: then both sent them together. */
    private boolean isAnothers(List<Said> said) {
        List<Unit> own = Statements.units(said);
        return !own.isEmpty()
                && file.unit().filter(own::contains).isEmpty()
                && sent.stream()
                        .anyMatch(table -> Statements.units(table.said())
                                .equals(file.unit().stream().toList()));
    }

    /** What is said at the edges of a table that is read row by row. */
    private record AtEdges(WordsAround words, Margins margins) implements SentTable.Words {
        @Override
        public List<Said> said() {
            return words.of(margins.table(), margins.rows());
        }
    }

    /** A table's rows and what is said around them. */
    private record Held(HeldTable table, List<Said> said) implements SentTable.Words {}

    private void readAll() throws IOException {
        List<Held> all = new ArrayList<>();
        boolean isWhole = true;
        for (RawTable table = raw.nextTable(); table != null; table = isWhole ? raw.nextTable() : null) {
            Margins margins = new Margins(table, words.isAsciiSilent());
            HeldTable held = HeldTable.of(table.isKeyed() ? table : margins.watched());
            isWhole = held.isWhole();
            all.add(new Held(held, table.isKeyed() ? List.of() : words.of(table, margins.rows())));
        }
        place(all);
    }

    private void place(List<Held> tables) {
        Set<Unit> units = new LinkedHashSet<>();
        tables.forEach(table -> units.addAll(Statements.units(table.said())));
        boolean isOne = units.size() == 1 || file.sender().units().isEmpty() && !units.isEmpty();
        Sender last = isOne ? inside(List.copyOf(units)) : file.sender();
        for (Held table : tables) {
            List<Unit> own = Statements.units(table.said());
            last = own.isEmpty() ? last : inside(own);
            waiting.add(new SentTable(file.of(last), table.table().table(), table));
        }
    }

    /** What stands inside outweighs the file's name; where it may mean several units, the name chooses. */
    private Sender inside(List<Unit> own) {
        boolean agrees = file.unit().filter(own::contains).isPresent();
        if (agrees && file.sender().by() == Sender.By.NAME) {
            return file.sender();
        }
        return new Sender(Sender.By.INSIDE, agrees ? file.sender().units() : own);
    }

    /** The unit that the file counts as sent by, whether or not it gave figures: none if what stands inside is others'. */
    public Optional<Unit> sender() {
        boolean isOthers = file.sender().by() != Sender.By.CODE
                && sent.stream().anyMatch(table -> !table.given().isEmpty());
        return isOthers ? Optional.empty() : file.unit();
    }

    /** Raises what the words around the tables say that no cell says: whose they are, or that they are another's or of another year. */
    public void report(Findings findings) {
        putOff.forEach(table -> reportYear(table.table(), findings));
        if (!isKnown) {
            new Statements(words, file, sent, findings).report();
        }
    }

    private void reportYear(RawTable table, Findings findings) {
        findings.add("wrong-year.sheet-beside", words.placeOfSheet(table))
                .severity(Severity.INFO)
                .unit(file.unit().map(Unit::code))
                .values(
                        "sheet", WordsAround.sheetName(table),
                        "actual", words.yearOfSheet(table).orElse(""));
    }
}
