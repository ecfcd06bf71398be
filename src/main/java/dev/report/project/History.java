package dev.report.project;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Messages;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Last year's report as it was published, from {@code history/<year>/model.json}.
 *
 * @param year the year it is about
 * @param file the model's path relative to the project
 * @param figures the issuer's figures, in this year's cells; a cell that last year's form did not have is blank
 * @param units the units' figures from {@code units.csv} beside it, by their codes in this year's roster, or as written there if the
 *     roster does not have them; empty if the file is not there
 * @param renumbered the units whose codes the roster writes with more or fewer leading zeros: code to code as written in the file
 */
public record History(
        int year,
        String file,
        FigureTable figures,
        Map<UnitCode, FigureTable> units,
        Map<UnitCode, UnitCode> renumbered) {

    private static final String UNITS = "units.csv";
    private static final Messages MESSAGES = new Messages(History.class);

    /**
     * Reads a published model.
     *
     * @param folder the folder that holds {@code model.json}
     * @param name the model's name in messages
     * @param issuer whose report is made; last year's may have had another code or another name, but not both
     * @param expected the year before that of the report; negative if that is not known
     */
    static History read(
            Path folder, String name, ReportDefinition definition, Issuer issuer, int expected, ConfigProblems problems)
            throws IOException {
        ConfigNode root = ConfigReader.json(TextFile.read(folder.resolve("model.json")), name, problems);
        if (root.text("draft", "false").equals("true")) {
            problems.add(root.at(), MESSAGES.text("history.draft"), MESSAGES.text("history.draft.help"));
        }
        FigureTable.Builder table = new FigureTable.Builder(issuer.code(), definition.cells());
        FigureTable.Source source = new FigureTable.Source(name, "");
        for (ConfigNode figure : root.required("figures").items()) {
            String key = figure.required("key").text();
            int cell = definition.cells().position(key);
            if (cell >= 0) {
                SourceLocation at = figure.at();
                table.read(cell, source, at.line(), at.column(), "");
                table.entry(cell, entry(figure, definition, cell));
            }
        }
        int year = root.get("year").map(node -> year(node, expected)).orElse(expected);
        root.get("issuer").ifPresent(node -> checkIssuer(node, issuer));
        Path units = folder.resolve(UNITS);
        Map<UnitCode, FigureTable> byUnit = Files.isRegularFile(units)
                ? UnitHistory.read(TextFile.read(units), name.replace("model.json", UNITS), definition)
                : Map.of();
        return new History(year, name, table.build(), byUnit, Map.of());
    }

    /** The file that has the units' figures. */
    public String unitsFile() {
        return file.replace("model.json", UNITS);
    }

    /**
     * The same with the units under their codes in a roster. A spreadsheet drops leading zeros when it saves a CSV file: 101 is plainly 0101
     * if no other unit is.
     */
    History in(Roster roster) {
        Map<String, Optional<UnitCode>> byNumber = new HashMap<>();
        roster.units()
                .forEach(unit -> byNumber.merge(
                        number(unit.code()), Optional.of(unit.code()), (first, second) -> Optional.empty()));
        Map<UnitCode, FigureTable> matched = new LinkedHashMap<>();
        Map<UnitCode, UnitCode> other = new LinkedHashMap<>();
        units.forEach((written, table) -> {
            Optional<UnitCode> meant = roster.unit(written).isPresent()
                    ? Optional.empty()
                    : byNumber.getOrDefault(number(written), Optional.empty()).filter(code -> !units.containsKey(code));
            matched.put(meant.orElse(written), table);
            meant.ifPresent(code -> other.put(code, written));
        });
        return new History(year, file, figures, matched, other);
    }

    private static String number(UnitCode code) {
        return code.value().replaceFirst("^0+", "");
    }

    /**
     * What a unit reported last year, together with the units that it has taken over since.
     *
     * @return empty if neither it nor any of them is in last year's file
     */
    public Optional<FigureTable> lastYear(List<Unit> group) {
        List<FigureTable> tables = new ArrayList<>();
        for (Unit unit : group) {
            FigureTable table = units.get(unit.code());
            if (table != null) {
                tables.add(table);
            }
        }
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(FigureTable.sum(tables, group.get(0).code()));
    }

    private static int year(ConfigNode node, int expected) {
        int before = node.problems().findings().size();
        int year = node.integer();
        if (expected >= 0 && year != expected && node.problems().findings().size() == before) {
            node.problems()
                    .add(
                            node.at(),
                            MESSAGES.text("history.year", "found", year, "expected", expected),
                            MESSAGES.text("history.year.help", "expected", expected));
        }
        return year;
    }

    private static void checkIssuer(ConfigNode node, Issuer issuer) {
        String code = node.text("code", issuer.code().value());
        String name = node.text("name", issuer.name());
        if (!code.equals(issuer.code().value()) && !name.equals(issuer.name())) {
            node.problems()
                    .add(
                            node.get("code").orElse(node).at(),
                            MESSAGES.text(
                                    "history.issuer",
                                    "name",
                                    name,
                                    "code",
                                    code,
                                    "expected",
                                    issuer.name(),
                                    "own",
                                    issuer.code().value()),
                            MESSAGES.text("history.issuer.help"));
        }
    }

    private static Entry entry(ConfigNode figure, ReportDefinition definition, int cell) {
        String state = figure.text("state", "reported");
        String value = figure.text("value", "");
        if (state.equals("not-applicable")) {
            return new Entry.NotApplicable();
        }
        if (value.isEmpty()) {
            return new Entry.Blank();
        }
        try {
            boolean approximate = figure.flag("approximate", false);
            return new Entry.Reported(
                    new Quantity(new BigDecimal(value), definition.cells().measure(cell), approximate));
        } catch (ArithmeticException | NumberFormatException e) {
            Text message = MESSAGES.text("history.value", "value", value, "cell", definition.label(cell));
            figure.problems().add(figure.at(), message, Text.EMPTY);
            return new Entry.Blank();
        }
    }
}
