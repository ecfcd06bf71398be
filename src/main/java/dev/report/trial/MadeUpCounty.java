package dev.report.trial;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.model.CellKey;
import dev.report.model.Period;
import dev.report.trial.MadeUpSheet.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The project of a made-up county: each of its units sends all that it is asked for, each in another layout. */
final class MadeUpCounty {

    private static final int YEAR = 2025;

    /** In which layout a unit sends its figures. */
    enum Layout {
        JSON,
        FLAT,
        LIST,
        LIST_BY_LABEL,
        TABLES,
        UNIT_ROWS
    }

    /**
     * A file that was written.
     *
     * @param name its path in the project
     * @param unit which of the units sends it
     * @param layout how
     * @param sheet what is in it
     */
    record Sent(String name, int unit, Layout layout, Sheet sheet) {}

    private final ReportDefinition definition;
    private final MadeUpFigures figures;
    private final Path root;
    private final List<Sent> sent = new ArrayList<>();

    /** @param root an empty folder */
    MadeUpCounty(ReportDefinition definition, Path root) {
        this.definition = definition;
        this.figures = new MadeUpFigures(definition);
        this.root = root;
    }

    /**
     * Writes the project.
     *
     * @return the submissions
     */
    List<Sent> write() throws IOException {
        Files.createDirectories(root.resolve("submissions"));
        write(
                "report.yaml",
                "definition: " + definition.id() + "\n" + time()
                        + "issuer: {code: \"990101\", name: 示例县人民政府, level: county}\n"
                        + "published: 2099-03-30\n"
                        + "policy: {blank: zero, missing-prose: warning, fail-on: never}\n");
        write("roster.csv", roster());
        for (Layout layout : Layout.values()) {
            send(layout);
        }
        narrative();
        lastTime();
        return List.copyOf(sent);
    }

    MadeUpFigures figures() {
        return figures;
    }

    static String code(int unit) {
        return "990101-10" + (unit + 1);
    }

    private String time() {
        int year = Math.max(
                definition.heading().firstYear(), Math.min(definition.heading().lastYear(), YEAR));
        Period.Kind kind = definition.heading().periods();
        if (kind == Period.Kind.YEAR) {
            return "year: " + year + "\n";
        }
        Period period = kind.from(YearMonth.of(year, 1));
        return "period: {from: " + period.from() + ", to: " + period.to() + "}\n";
    }

    /** Kinds that an indicator asks, so that its blank is looked at; two where none is named. */
    private List<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        for (Indicator indicator : definition.indicators().values()) {
            kinds.addAll(indicator.asked().kinds());
        }
        kinds.addAll(kinds.size() < 2 ? List.of("部门", "乡镇") : List.of());
        return List.copyOf(kinds);
    }

    private String roster() {
        List<String> kinds = kinds();
        StringBuilder roster = new StringBuilder("code,name,kind\n");
        for (int unit = 0; unit < Math.max(Layout.values().length, kinds.size()); unit++) {
            roster.append(code(unit))
                    .append(",第")
                    .append(unit + 1)
                    .append("单位,")
                    .append(kinds.get(unit % kinds.size()))
                    .append('\n');
        }
        return roster.toString();
    }

    private void send(Layout layout) throws IOException {
        int unit = layout.ordinal();
        MadeUpSheet sheets = new MadeUpSheet(definition, figures, unit, code(unit));
        switch (layout) {
            case JSON -> send(unit, layout, "json", sheets.json());
            case FLAT -> send(unit, layout, "csv", sheets.flat());
            case LIST -> send(unit, layout, "csv", sheets.list(false));
            case LIST_BY_LABEL -> send(unit, layout, "csv", sheets.list(true));
            default -> tables(unit, layout, sheets);
        }
    }

    /** Tables that have a cell each: a unit sends a cell once. */
    private void tables(int unit, Layout layout, MadeUpSheet sheets) throws IOException {
        Set<Integer> given = new TreeSet<>();
        int number = 0;
        for (FormTable table : definition.tables().values()) {
            Optional<Sheet> sheet = layout == Layout.TABLES ? sheets.matrix(table) : sheets.unitRow(table);
            if (sheet.isPresent() && sheet.get().cells().stream().noneMatch(given::contains)) {
                given.addAll(sheet.get().cells());
                send(unit, layout, "t" + ++number + ".csv", sheet.get());
            }
        }
    }

    private void send(int unit, Layout layout, String ending, Sheet sheet) throws IOException {
        if (!sheet.cells().isEmpty()) {
            String name = "submissions/" + code(unit) + (ending.startsWith("t") ? "-" : ".") + ending;
            write(name, sheet.content());
            sent.add(new Sent(name, unit, layout, sheet));
        }
    }

    /** Every figure is cited somewhere. */
    private void narrative() throws IOException {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (Section section : definition.sections()) {
            if (!section.narrative().isEmpty()) {
                texts.put(section.narrative(), new StringBuilder());
            }
        }
        if (texts.isEmpty()) {
            return;
        }
        StringBuilder first = texts.values().iterator().next();
        for (CellKey key : definition.cells().keys()) {
            first.append("${f(\"").append(key).append("\")}\n\n");
        }
        for (Map.Entry<String, StringBuilder> text : texts.entrySet()) {
            write("narrative/" + text.getKey() + ".md", text.getValue().toString());
        }
    }

    /** The units' figures of the period before, so that rules which look back are asked. */
    private void lastTime() throws IOException {
        String head = definition.cells().keys().stream().map(CellKey::toString).collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder("unit," + head + "\n");
        for (int unit = 0; unit < Layout.values().length; unit++) {
            text.append(code(unit));
            for (int cell = 0; cell < definition.cells().size(); cell++) {
                text.append(',').append(figures.isAsked(cell) ? figures.text(unit + 1, cell) : "");
            }
            text.append('\n');
        }
        int year = Math.max(
                definition.heading().firstYear(), Math.min(definition.heading().lastYear(), YEAR));
        if (definition.heading().periods() == Period.Kind.YEAR) {
            write("history/" + (year - 1) + "/units.csv", text.toString());
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
