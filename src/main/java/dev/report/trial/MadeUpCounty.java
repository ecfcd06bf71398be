package dev.report.trial;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.form.Filling;
import dev.report.form.FormFile;
import dev.report.form.FormMaker;
import dev.report.model.CellKey;
import dev.report.model.Period;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.trial.MadeUpSheet.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
        UNIT_ROWS,
        WORKBOOK
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
    private final MadeUpWords words;
    private final Path root;
    private final List<Sent> sent = new ArrayList<>();

    /** @param root an empty folder */
    MadeUpCounty(ReportDefinition definition, Path root) {
        this.definition = definition;
        this.figures = new MadeUpFigures(definition);
        this.words = new MadeUpWords(definition, period());
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

    MadeUpWords words() {
        return words;
    }

    /**
     * Fills in the form that a unit is sent, and sends it back.
     *
     * @param project the county, loaded
     */
    Sent sendForm(ReportProject project) throws IOException {
        int unit = Layout.WORKBOOK.ordinal();
        TreeSet<Integer> cells = new TreeSet<>();
        FilledIn filling = new FilledIn(unit, cells);
        Unit addressee = project.roster().unit(new UnitCode(code(unit))).orElseThrow();
        FormFile form = FormMaker.filled(project, addressee, filling);
        String name = "submissions/" + form.name();
        write(name, form.content());
        Sheet sheet = new Sheet(form.content(), cells, filling.given, Optional.empty());
        Sent one = new Sent(name, unit, Layout.WORKBOOK, sheet);
        sent.add(one);
        return one;
    }

    /** What the unit types into its form. */
    private final class FilledIn implements Filling {
        private final int unit;
        private final Set<Integer> cells;
        private final Set<CellKey> given = new LinkedHashSet<>();

        FilledIn(int unit, Set<Integer> cells) {
            this.unit = unit;
            this.cells = cells;
        }

        @Override
        public Optional<BigDecimal> figure(int cell) {
            return figures.isAsked(cell) && cells.add(cell) ? Optional.of(figures.of(unit, cell)) : Optional.empty();
        }

        @Override
        public String words(TextItem item, int row) {
            given.add(item.key());
            return words.of(item, unit, row);
        }

        @Override
        public int rows() {
            return MadeUpWords.ROWS;
        }
    }

    static String code(int unit) {
        return "990101-10" + (unit + 1);
    }

    private Period period() {
        int year = Math.max(
                definition.heading().firstYear(), Math.min(definition.heading().lastYear(), YEAR));
        return definition.heading().periods().from(YearMonth.of(year, 1));
    }

    private String time() {
        return definition.heading().periods() == Period.Kind.YEAR
                ? "year: " + period().from().getYear() + "\n"
                : "period: {from: " + period().from() + ", to: " + period().to() + "}\n";
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
        MadeUpSheet sheets = new MadeUpSheet(definition, figures, words, unit, code(unit));
        switch (layout) {
            case WORKBOOK -> {
                // What it fills in is made from the project, once that is there.
            }
            case JSON -> send(unit, layout, "json", sheets.json());
            case FLAT -> {
                send(unit, layout, "csv", sheets.flat());
                int number = 0;
                for (TextList list : words.lists()) {
                    send(unit, layout, "t" + ++number + ".csv", sheets.sheet(list));
                }
            }
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
        if (!sheet.cells().isEmpty() || !sheet.words().isEmpty()) {
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
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
