package dev.report.project;

import dev.report.config.ConfigProblems;
import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code roster.csv} and reports every fault in it: twin codes, unknown parents, cycles, dates that are none. */
final class RosterReader {

    static final String FILE = "roster.csv";

    private static final Messages MESSAGES = new Messages(RosterReader.class);
    private static final List<String> REQUIRED = List.of("code", "name", "kind");

    /** Column names, each with the Chinese words that are accepted for it. */
    private static final Map<String, List<String>> COLUMNS = columns();

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("code", List.of("代码", "单位代码"));
        columns.put("name", List.of("名称", "单位名称"));
        columns.put("kind", List.of("类别", "单位类别"));
        columns.put("parent", List.of("上级", "上级单位"));
        columns.put("valid_from", List.of("起始日期"));
        columns.put("valid_to", List.of("终止日期"));
        columns.put("status", List.of("状态"));
        columns.put("note", List.of("备注"));
        columns.put("successor", List.of("承接单位"));
        return columns;
    }

    private final ConfigProblems problems;
    private final Optional<UnitCode> issuer;
    private final Map<UnitCode, Unit> units = new LinkedHashMap<>();

    /** @param issuer the issuer's code; without it nobody knows whether a parent that has no row is the issuer */
    RosterReader(Optional<UnitCode> issuer, ConfigProblems problems) {
        this.issuer = issuer;
        this.problems = problems;
    }

    Roster read(String text) {
        int faults = problems.findings().size();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Map<String, Integer> columns = null;
            long line = 1;
            for (CSVRecord record : parser) {
                if (columns == null) {
                    columns = header(record);
                    if (!columns.keySet().containsAll(REQUIRED)) {
                        return new Roster(List.of());
                    }
                } else if (!isBlank(record)) {
                    unit(record, columns, (int) line);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CSVException | UncheckedIOException e) {
            fault(SourceLocation.file(FILE), "roster.syntax");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (units.isEmpty() && problems.findings().size() == faults) {
            fault(SourceLocation.file(FILE), "roster.empty");
        }
        checkLinks("parent", Unit::parent);
        checkLinks("successor", Unit::successor);
        return new Roster(units.values());
    }

    /** What separates the words of the header: a comma, a tab or a semicolon. */
    private static char delimiter(String text) {
        String header = text.substring(0, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n'));
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static boolean isBlank(CSVRecord record) {
        for (String field : record) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Integer> header(CSVRecord record) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String word = record.get(i).strip();
            Optional<String> column = column(word);
            if (column.isPresent()) {
                columns.put(column.get(), i);
            } else if (!word.isEmpty()) {
                unknown(SourceLocation.of(FILE, 1, i + 1), "roster.unknown-column", word, COLUMNS.keySet());
            }
        }
        for (String required : REQUIRED) {
            if (!columns.containsKey(required)) {
                fault(SourceLocation.of(FILE, 1, 1), "roster.missing-column", "name", required);
            }
        }
        return columns;
    }

    private static Optional<String> column(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        return COLUMNS.entrySet().stream()
                .filter(entry -> entry.getKey().equals(key) || entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void unit(CSVRecord record, Map<String, Integer> columns, int line) {
        Row row = new Row(record, columns, line);
        if (row.text("code").isEmpty() || row.text("name").isEmpty()) {
            fault(row.at("code"), "roster.missing-code");
            return;
        }
        Unit unit = new Unit(
                new UnitCode(row.text("code")),
                row.text("name"),
                row.text("kind"),
                row.code("parent"),
                date(row, "valid_from"),
                date(row, "valid_to"),
                status(row),
                row.code("successor"),
                row.text("note"),
                row.at("code"));
        unit.validTo()
                .filter(to -> unit.validFrom().filter(to::isBefore).isPresent())
                .ifPresent(to -> fault(
                        row.at("valid_to"),
                        "roster.dates",
                        "unit",
                        unit.name(),
                        "to",
                        to,
                        "from",
                        row.text("valid_from")));
        Unit first = units.putIfAbsent(unit.code(), unit);
        if (first != null) {
            fault(
                    unit.at(),
                    "roster.code-twice",
                    "code",
                    unit.code(),
                    "line",
                    first.at().line());
        }
    }

    /** One record with access by column name. */
    private record Row(CSVRecord fields, Map<String, Integer> columns, int line) {
        String text(String column) {
            Integer at = columns.get(column);
            return at == null || at >= fields.size() ? "" : fields.get(at).strip();
        }

        Optional<UnitCode> code(String column) {
            String text = text(column);
            return text.isEmpty() ? Optional.empty() : Optional.of(new UnitCode(text));
        }

        SourceLocation at(String column) {
            return SourceLocation.of(FILE, line, columns.getOrDefault(column, 0) + 1);
        }
    }

    private Optional<LocalDate> date(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(day(text));
        } catch (DateTimeParseException e) {
            fault(row.at(column), "roster.date", "value", text);
            return Optional.empty();
        }
    }

    /** A day as people write it or as a spreadsheet saves it: {@code 2025-01-01}, {@code 2025/1/1}. */
    private static LocalDate day(String text) {
        String[] parts = text.replace('/', '-').split("-", -1);
        return LocalDate.parse(parts.length == 3 ? parts[0] + "-" + two(parts[1]) + "-" + two(parts[2]) : text);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private Unit.Status status(Row row) {
        String text = row.text("status");
        for (Unit.Status status : Unit.Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(text)) {
                return status;
            }
        }
        if (!text.isEmpty()) {
            List<String> known = new ArrayList<>();
            for (Unit.Status status : Unit.Status.values()) {
                known.add(status.name().toLowerCase(Locale.ROOT));
            }
            unknown(row.at("status"), "roster.status", text, known);
        }
        return Unit.Status.ACTIVE;
    }

    /** Reports links to units that are not there, and each cycle once, at its first unit. */
    private void checkLinks(String column, Function<Unit, Optional<UnitCode>> link) {
        Set<UnitCode> inCycle = new HashSet<>();
        for (Unit unit : units.values()) {
            link.apply(unit)
                    .filter(code -> !units.containsKey(code)
                            && issuer.filter(code::equals).isEmpty()
                            && (issuer.isPresent() || !column.equals("parent")))
                    .ifPresent(code -> fault(unit.at(), "roster.unknown-" + column, "code", code, "unit", unit.name()));
            List<UnitCode> chain = new ArrayList<>();
            Unit at = unit;
            while (at != null && !chain.contains(at.code())) {
                chain.add(at.code());
                at = link.apply(at).map(units::get).orElse(null);
            }
            if (at == unit && !inCycle.contains(unit.code())) {
                inCycle.addAll(chain);
                List<String> codes =
                        new ArrayList<>(chain.stream().map(UnitCode::value).toList());
                codes.add(unit.code().value());
                fault(unit.at(), "roster.cycle", "column", column, "chain", String.join(" → ", codes));
            }
        }
    }

    private void fault(SourceLocation at, String key, Object... namesAndValues) {
        problems.add(at, MESSAGES.text(key, namesAndValues), MESSAGES.text("roster.help"));
    }

    private void unknown(SourceLocation at, String key, String word, Collection<String> known) {
        Text help = NearestName.of(word, known)
                .map(name -> MESSAGES.text("nearest", "name", name))
                .orElse(MESSAGES.text("known", "names", String.join(", ", known)));
        problems.add(at, MESSAGES.text(key, "name", word), help);
    }
}
