package dev.report.project.history;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.definition.ReportDefinition;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.History;
import dev.report.project.Issuer;
import dev.report.project.TextFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads what was published last year and reports what cannot be compared with: a draft, another year, another body. */
public final class HistoryReader {

    private static final List<String> STATES = List.of("reported", "blank", "not-applicable");

    private final ReportDefinition definition;
    private final Issuer issuer;
    private final ConfigProblems problems;

    /** @param issuer whose report is made; last year's may have had another code or another name, but not both */
    public HistoryReader(ReportDefinition definition, Issuer issuer, ConfigProblems problems) {
        this.definition = definition;
        this.issuer = issuer;
        this.problems = problems;
    }

    /**
     * Reads a published model, and the figures of its units if they are beside it.
     *
     * @param folder the folder that holds {@code model.json}
     * @param name the model's name in messages
     * @param expected the year before that of the report
     */
    public History read(Path folder, String name, int expected) throws IOException {
        ConfigNode root = ConfigReader.json(TextFile.read(folder.resolve("model.json")), name, problems);
        if (root.flag("draft", false)) {
            problems.add("project-file.history-draft", root.at());
        }
        FigureTable figures = figures(root, name);
        int year = root.get("year").map(node -> year(node, expected)).orElse(expected);
        root.get("issuer").ifPresent(this::checkIssuer);
        Path units = folder.resolve("units.csv");
        Map<UnitCode, FigureTable> byUnit = Files.isRegularFile(units)
                ? new UnitHistory(name.replace("model.json", "units.csv"), year, definition, problems)
                        .read(TextFile.read(units))
                : Map.of();
        return new History(year, name, figures, byUnit, Map.of());
    }

    private FigureTable figures(ConfigNode root, String name) {
        FigureTable.Builder table = new FigureTable.Builder(issuer.code(), definition.cells());
        FigureTable.Source source = new FigureTable.Source(name, "");
        boolean isForeign = true;
        ConfigNode list = root.required("figures");
        for (ConfigNode figure : list.items()) {
            ConfigNode key = figure.required("key");
            int cell = definition.cells().position(key.text());
            if (cell < 0) {
                continue;
            }
            isForeign = false;
            if (table.isSeen(cell)) {
                problems.add("project-file.history-twice", key.at()).values("cell", definition.label(cell));
            }
            SourceLocation at = figure.at();
            table.read(cell, source, at.line(), at.column(), "");
            table.entry(cell, entry(figure, cell, isOfAnotherForm(root)));
        }
        if (isForeign && root.has("definition") && !list.items().isEmpty()) {
            problems.add(
                            "project-file.history-definition",
                            root.required("definition").at())
                    .values("found", root.text("definition", ""), "definition", definition.id());
        }
        return table.build();
    }

    private boolean isOfAnotherForm(ConfigNode root) {
        return root.has("definition")
                && !definition.lineage().contains(root.required("definition").text());
    }

    private static int year(ConfigNode node, int expected) {
        OptionalInt year = node.number();
        if (year.isPresent() && year.getAsInt() != expected) {
            node.problems()
                    .add("project-file.history-year", node.at())
                    .values("found", year.getAsInt(), "expected", expected);
        }
        return expected;
    }

    private void checkIssuer(ConfigNode node) {
        String code = node.text("code", issuer.code().value());
        String name = node.text("name", issuer.name());
        if (!code.equals(issuer.code().value()) && !name.equals(issuer.name())) {
            problems.add(
                            "project-file.history-issuer",
                            node.get("code").orElse(node).at())
                    .values("name", name, "code", code, "expected", issuer.name(), "own", issuer.code());
        }
    }

    /** @param isOfAnotherForm whether last year's form may have asked for more decimals */
    private Entry entry(ConfigNode figure, int cell, boolean isOfAnotherForm) {
        String value = figure.text("value", "");
        String state = figure.text("state", value.isEmpty() ? "blank" : "reported");
        if (!STATES.contains(state)) {
            ConfigNode node = figure.required("state");
            problems.unknown("project-file.history-state", node.at(), state, STATES);
        } else if (value.isEmpty() ? state.equals("reported") : state.equals("not-applicable")) {
            problems.add("project-file.history-empty", figure.at())
                    .values("cell", definition.label(cell), "state", state, "value", value);
        } else if (state.equals("not-applicable")) {
            return new Entry.NotApplicable();
        } else if (!value.isEmpty()) {
            return reported(figure, value, cell, isOfAnotherForm);
        }
        return new Entry.Blank();
    }

    private Entry reported(ConfigNode figure, String value, int cell, boolean isOfAnotherForm) {
        Measure measure = definition.cells().measure(cell);
        try {
            BigDecimal number = Quantity.sane(new BigDecimal(value));
            boolean rounds = number.scale() > measure.decimals() && (isOfAnotherForm || !measure.isCount());
            BigDecimal held = rounds ? number.setScale(measure.decimals(), RoundingMode.HALF_UP) : number;
            return new Entry.Reported(new Quantity(held, measure, figure.flag("approximate", false)));
        } catch (ArithmeticException | NumberFormatException e) {
            problems.add("project-file.history-value", figure.at())
                    .values("value", value, "cell", definition.label(cell));
            return new Entry.Blank();
        }
    }
}
