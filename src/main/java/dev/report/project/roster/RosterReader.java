package dev.report.project.roster;

import dev.report.config.ConfigProblems;
import dev.report.finding.Messages;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Roster;
import dev.report.project.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;

/** Reads {@code roster.csv} and reports every fault in it: twin codes, unknown parents, cycles, dates that are none. */
public final class RosterReader {

    public static final String FILE = "roster.csv";

    private static final Messages MESSAGES = new Messages(RosterReader.class);
    private static final List<String> REQUIRED = List.of("code", "name", "kind");

    /** From so many characters on, some ten thousand units, a roster is read by all processors. */
    private static final int LARGE = 500_000;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** A title and a date may stand above the heads. */
    private static final int HIGHEST_HEADS = 5;

    private final ConfigProblems problems;
    private final RosterLinks links;
    private final Map<UnitCode, Unit> units = new LinkedHashMap<>();

    /** @param issuer the issuer's code; without it nobody knows whether a parent that has no row is the issuer */
    public RosterReader(Optional<UnitCode> issuer, ConfigProblems problems) {
        this.problems = problems;
        this.links = new RosterLinks(issuer, this::fault);
    }

    public Roster read(String text) {
        RosterLines lines = RosterLines.of(text);
        try {
            RosterLine header = lines.next();
            while (header != null && isAboveHeads(header)) {
                header = lines.next();
            }
            Map<String, Integer> columns = header == null ? Map.of() : header(header);
            if (header != null && !columns.keySet().containsAll(REQUIRED)) {
                return new Roster(List.of());
            }
            if (header == null || !readUnits(lines, new UnitLines(header, columns, problems))) {
                fault(SourceLocation.file(FILE), "project-file.roster-empty");
            }
        } catch (CSVException e) {
            fault(SourceLocation.of(FILE, lines.line(), 1), "project-file.roster-syntax");
        }
        links.check(units);
        return new Roster(units.values());
    }

    /** Whether there is anything under the heads. */
    private boolean readUnits(RosterLines lines, UnitLines makes) throws CSVException {
        if (lines instanceof CutLines cut && cut.left() > LARGE) {
            Optional<List<Unit>> faultless = makes.sideBySide(cut.parts(PROCESSORS));
            if (faultless.isPresent() && areUnique(faultless.get())) {
                return true;
            }
        }
        boolean any = false;
        for (RosterLine line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                any = true;
                makes.unit(line).ifPresent(this::add);
            }
        }
        return any;
    }

    private boolean areUnique(List<Unit> faultless) {
        faultless.forEach(unit -> units.put(unit.code(), unit));
        boolean areUnique = units.size() == faultless.size();
        if (!areUnique) {
            units.clear();
        }
        return areUnique && !faultless.isEmpty();
    }

    private void add(Unit unit) {
        Unit first = units.putIfAbsent(unit.code(), unit);
        if (first != null) {
            int line = first.at().line();
            fault(unit.at(), "project-file.roster-code-twice", "code", unit.code(), "line", line);
        }
    }

    /** Whether a line is blank, or a title: it names no column but perhaps one, and heads may follow. */
    private static boolean isAboveHeads(RosterLine record) {
        long words = record.fields().stream().filter(field -> !field.isBlank()).count();
        return words == 0 || words == 1 && record.number() < HIGHEST_HEADS && !isHead(record);
    }

    private static boolean isHead(RosterLine record) {
        return record.fields().stream()
                .anyMatch(field -> RosterWords.column(field).isPresent());
    }

    private Map<String, Integer> header(RosterLine record) {
        int line = record.number();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < record.fields().size(); i++) {
            String word = record.fields().get(i).strip();
            SourceLocation at = SourceLocation.of(FILE, line, i + 1);
            Optional<String> column = RosterWords.column(word);
            if (column.isPresent()) {
                if (columns.putIfAbsent(column.get(), i) != null) {
                    fault(at, "project-file.roster-column-twice", "name", word);
                }
            } else if (!word.isEmpty() && !RosterWords.plain(word).equals(RosterWords.NUMBER)) {
                problems.unknown("project-file.roster-unknown-column", at, word, RosterWords.columnNames());
            }
        }
        for (String required : REQUIRED) {
            if (!columns.containsKey(required)) {
                fault(SourceLocation.of(FILE, line, 1), "project-file.roster-missing-column", "name", required);
            }
        }
        return columns;
    }

    private void fault(SourceLocation at, String id, Object... namesAndValues) {
        problems.add(id, at).values(namesAndValues).help(MESSAGES.text("roster.help"));
    }
}
