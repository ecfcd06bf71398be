package dev.report.project.roster;

import dev.report.config.ConfigProblems;
import dev.report.config.Unprintable;
import dev.report.finding.Messages;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Day;
import dev.report.project.Unit;
import dev.report.run.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a unit of each line under the heads of {@code roster.csv}, and reports what is wrong in the line. */
final class UnitLines {

    private static final Messages MESSAGES = new Messages(RosterReader.class);
    private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;；、|｜]");

    private final RosterLine header;
    private final Map<String, Integer> columns;
    private final ConfigProblems problems;

    /**
     * For the lines under some heads.
     *
     * @param columns which field each column is, 0-based
     */
    UnitLines(RosterLine header, Map<String, Integer> columns, ConfigProblems problems) {
        this.header = header;
        this.columns = columns;
        this.problems = problems;
    }

    /** The units of lines that are read side by side; empty if anything is wrong in one, which is then to be found in its order. */
    Optional<List<Unit>> sideBySide(List<CutLines> parts) {
        List<Background<Optional<List<Unit>>>> begun = parts.stream()
                .map(part -> new Background<>("reading the roster", () -> faultless(part)).start())
                .toList();
        List<Unit> units = new ArrayList<>();
        boolean areFaultless = true;
        for (Background<Optional<List<Unit>>> part : begun) {
            Optional<List<Unit>> found = await(part);
            found.ifPresent(units::addAll);
            areFaultless &= found.isPresent();
        }
        return areFaultless ? Optional.of(units) : Optional.empty();
    }

    private static <T> T await(Background<T> work) {
        try {
            return work.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<List<Unit>> faultless(CutLines lines) {
        ConfigProblems own = problems.unheard();
        UnitLines beside = new UnitLines(header, columns, own);
        List<Unit> units = new ArrayList<>();
        for (RosterLine line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                beside.unit(line).ifPresent(units::add);
            }
        }
        return own.findings().isEmpty() ? Optional.of(units) : Optional.empty();
    }

    /** The unit of a line; empty with a fault where it is none. */
    Optional<Unit> unit(RosterLine line) {
        Row row = new Row(line);
        checkFields(row);
        if (RosterWords.isTotal(row.text("code")) || RosterWords.isTotal(row.text("name"))) {
            fault(row.at("code"), "project-file.roster-total");
            return Optional.empty();
        }
        if (row.text("code").isEmpty() || row.text("name").isEmpty()) {
            fault(row.at("code"), "project-file.roster-missing-code");
            return Optional.empty();
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
        return Optional.of(unit);
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

    /** One line with access by column name. */
    private final class Row {

        private final RosterLine line;

        Row(RosterLine line) {
            this.line = line;
        }

        List<String> fields() {
            return line.fields();
        }

        boolean hasHead(int field) {
            return field < header.fields().size() && !header.fields().get(field).isBlank();
        }

        String text(String column) {
            Integer at = columns.get(column);
            return at == null || at >= fields().size() ? "" : fields().get(at).strip();
        }

        Optional<UnitCode> code(String column) {
            String text = UnitCode.plain(text(column));
            return text.isEmpty() ? Optional.empty() : Optional.of(new UnitCode(text));
        }

        SourceLocation at(String column) {
            return at(columns.getOrDefault(column, 0));
        }

        SourceLocation at(int field) {
            return SourceLocation.of(RosterReader.FILE, line.number(), field + 1);
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
