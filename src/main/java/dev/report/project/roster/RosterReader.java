package dev.report.project.roster;

import dev.report.config.ConfigProblems;
import dev.report.config.Unprintable;
import dev.report.finding.Messages;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.CsvText;
import dev.report.project.Day;
import dev.report.project.Roster;
import dev.report.project.Unit;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code roster.csv} and reports every fault in it: twin codes, unknown parents, cycles, dates that are none. */
public final class RosterReader {

    public static final String FILE = "roster.csv";

    private static final Messages MESSAGES = new Messages(RosterReader.class);
    private static final List<String> REQUIRED = List.of("code", "name", "kind");
    private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;；、|｜]");

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
        boolean isEmpty = true;
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvText.format(text))) {
            CSVRecord header = null;
            Map<String, Integer> columns = Map.of();
            for (CSVRecord record : parser) {
                if (header == null && isAboveHeads(record, (int) line)) {
                    line = parser.getCurrentLineNumber() + 1;
                    continue;
                }
                if (header == null) {
                    header = record;
                    columns = header(record, (int) line);
                    if (!columns.keySet().containsAll(REQUIRED)) {
                        return new Roster(List.of());
                    }
                } else if (!isBlank(record)) {
                    isEmpty = false;
                    unit(new Row(record, header, columns, (int) line));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CSVException | UncheckedIOException e) {
            fault(SourceLocation.of(FILE, (int) line, 1), "project-file.roster-syntax");
            isEmpty = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isEmpty) {
            fault(SourceLocation.file(FILE), "project-file.roster-empty");
        }
        links.check(units);
        return new Roster(units.values());
    }

    private static boolean isBlank(CSVRecord record) {
        for (String field : record) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line is blank, or a title: it names no column but perhaps one, and heads may follow. */
    private static boolean isAboveHeads(CSVRecord record, int line) {
        long words = record.stream().filter(field -> !field.isBlank()).count();
        return words == 0 || words == 1 && line < HIGHEST_HEADS && !isHead(record);
    }

    private static boolean isHead(CSVRecord record) {
        return record.stream().anyMatch(field -> RosterWords.column(field).isPresent());
    }

    private Map<String, Integer> header(CSVRecord record, int line) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String word = record.get(i).strip();
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

    private void unit(Row row) {
        checkFields(row);
        if (RosterWords.isTotal(row.text("code")) || RosterWords.isTotal(row.text("name"))) {
            fault(row.at("code"), "project-file.roster-total");
            return;
        }
        if (row.text("code").isEmpty() || row.text("name").isEmpty()) {
            fault(row.at("code"), "project-file.roster-missing-code");
            return;
        }
        Unit.Lifetime lifetime = new Unit.Lifetime(date(row, "valid_from"), date(row, "valid_to"));
        Unit unit = new Unit(
                row.code("code").orElseThrow(),
                row.text("name"),
                aliases(row),
                row.text("kind"),
                row.code("parent"),
                lifetime,
                status(row),
                row.code("successor"),
                row.text("note"),
                row.at("code"));
        if (lifetime.isReversed()) {
            fault(
                    row.at("valid_to"),
                    "project-file.roster-dates",
                    "unit",
                    unit.name(),
                    "to",
                    lifetime.to().orElseThrow(),
                    "from",
                    row.text("valid_from"));
        }
        Unit first = units.putIfAbsent(unit.code(), unit);
        if (first != null) {
            int line = first.at().line();
            fault(unit.at(), "project-file.roster-code-twice", "code", unit.code(), "line", line);
        }
    }

    /** A comma too many moves what follows it; what no printer can print has come in by copying. */
    private void checkFields(Row row) {
        for (int i = 0; i < row.fields().size(); i++) {
            String text = row.fields().get(i).strip();
            if (!text.isEmpty() && !row.hasHead(i)) {
                fault(row.at(i), "project-file.roster-surplus", "value", text, "unit", row.text("name"));
                return;
            }
            OptionalInt character = Unprintable.first(text);
            if (character.isPresent()) {
                String name = Unprintable.name(character.getAsInt());
                fault(row.at(i), "project-file.roster-control", "unit", row.text("code"), "character", name);
            }
        }
    }

    private static List<String> aliases(Row row) {
        String text = row.text("alias");
        if (text.isEmpty()) {
            return List.of();
        }
        return Stream.of(BETWEEN_ALIASES.split(text))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    /** One record with access by column name. */
    private record Row(CSVRecord fields, CSVRecord header, Map<String, Integer> columns, int line) {
        boolean hasHead(int field) {
            return field < header.size() && !header.get(field).isBlank();
        }

        String text(String column) {
            Integer at = columns.get(column);
            return at == null || at >= fields.size() ? "" : fields.get(at).strip();
        }

        Optional<UnitCode> code(String column) {
            String text = UnitCode.plain(text(column));
            return text.isEmpty() ? Optional.empty() : Optional.of(new UnitCode(text));
        }

        SourceLocation at(String column) {
            return at(columns.getOrDefault(column, 0));
        }

        SourceLocation at(int field) {
            return SourceLocation.of(FILE, line, field + 1);
        }
    }

    private Optional<LocalDate> date(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Day.lenient(text);
        if (day.isEmpty()) {
            fault(row.at(column), "project-file.roster-date", "value", text);
        }
        return day;
    }

    private Unit.Status status(Row row) {
        String text = row.text("status");
        if (text.isEmpty()) {
            return Unit.Status.ACTIVE;
        }
        Optional<Unit.Status> known = RosterWords.status(text);
        if (known.isEmpty()) {
            List<String> names = Stream.of(Unit.Status.values())
                    .map(status -> status.name().toLowerCase(Locale.ROOT))
                    .toList();
            problems.unknown("project-file.roster-status", row.at("status"), text, names);
        }
        return known.orElse(Unit.Status.ACTIVE);
    }

    private void fault(SourceLocation at, String id, Object... namesAndValues) {
        problems.add(id, at).values(namesAndValues).help(MESSAGES.text("roster.help"));
    }
}
