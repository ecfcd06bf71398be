package dev.report.bind.layout;

import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.SheetUnits;
import dev.report.bind.unit.UnitDesk;
import dev.report.bind.unit.ValueText;
import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex;
import dev.report.definition.label.LabelText;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.FreeProject;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the layouts share while one table of one file is bound: which unit a row belongs to, whether its year is right, and
 * each fault of a label said once.
 */
public final class FileBinder {

    private final ReportProject project;
    private final SubmissionFile file;
    private final RawTable table;
    private final Findings findings;
    private final FigureTable.Source source;
    private final SheetUnits units;
    private final Set<String> said = new HashSet<>();
    private String lastMeasureText = "";
    private boolean lastIsMeasure;
    private @Nullable RawRow ahead;
    private String lastYear = "\0";
    private boolean lastYearFits;
    private String lastWrongYear = "";
    private final Map<String, WrongYear> wrongYears = new LinkedHashMap<>();

    public FileBinder(ReportProject project, SubmissionFile file, RawTable table, Findings findings, SheetUnits units) {
        this.project = project;
        this.file = file;
        this.table = table;
        this.units = units;
        this.findings = findings;
        this.source = new FigureTable.Source(table.file(), table.within());
    }

    ReportDefinition definition() {
        return project.definition();
    }

    public LabelIndex labels() {
        return project.definition().labels();
    }

    /** Raises a finding on words of the table. */
    public Raised add(String id, SourceLocation at, String words) {
        return findings.add(id, at, Text.EMPTY, Excerpt.of(words)).unit(unitOfFile());
    }

    /** Raises a finding on a cell of the form. @param value what the table gives for it */
    Raised add(String id, Optional<UnitCode> unit, int cell, SourceLocation at, String value) {
        return findings.add(id, at, Text.same(definition().label(cell)), Excerpt.of(value))
                .unit(unit)
                .cell(definition().cells().key(cell));
    }

    Findings findings() {
        return findings;
    }

    RawTable table() {
        return table;
    }

    /** Whose figures stand in the table. */
    SheetUnits units() {
        return units;
    }

    /** The next row that is not blank, or null at the end. */
    @Nullable
    public RawRow next() throws IOException {
        RawRow row = ahead == null ? table.next() : ahead;
        ahead = null;
        return row;
    }

    /** The row that {@link #next} will give. */
    @Nullable
    RawRow peek() throws IOException {
        if (ahead == null) {
            ahead = table.next();
        }
        return ahead;
    }

    /** Gives a row back: {@link #next} gives it again. */
    void back(RawRow row) {
        ahead = row;
    }

    FigureTable.Source source() {
        return source;
    }

    public Optional<UnitCode> unitOfFile() {
        return file.unit().map(Unit::code);
    }

    public SourceLocation place(int line, int column) {
        String within = table.within().isEmpty() ? "" : table.within() + FigureTable.columnName(column) + line;
        return new SourceLocation(table.file(), line, column, within);
    }

    /** Whether something is said for the first time in this table. */
    boolean firstTime(String what) {
        return said.add(what);
    }

    /** Whether a head over categories that is no word for them is met for the first time. */
    boolean isFirstNameless(String head) {
        return firstTime("nameless " + head);
    }

    public boolean isNameless(String head) {
        return said.contains("nameless " + head);
    }

    /**
     * The desk of the unit that a row names; without a name, that of the file.
     *
     * @return null if the row's unit may not submit; a finding says why
     */
    @Nullable
    UnitDesk unit(String text, int line, int column) {
        return units.isLast(text) ? units.last() : units.of(text, place(line, column));
    }

    /** Whether a cell under the word 单位 names a measure: it is the measure of the row, not who sent it. */
    boolean isMeasure(String text) {
        if (!text.equals(lastMeasureText)) {
            lastMeasureText = text;
            lastIsMeasure = labels().isMeasure(text);
        }
        return lastIsMeasure;
    }

    /** Says once if a head names another measure, in brackets, than the cell under it has. @return whether the cell may be read */
    boolean measureFits(String head, int cell, SourceLocation at) {
        String given = labels().measure(head);
        String expected = definition().cells().measure(cell).label();
        if (given.isEmpty() || given.equals(LabelText.normalise(expected))) {
            return true;
        }
        if (firstTime("measure " + head)) {
            wrongMeasure(unitOfFile(), cell, given, at);
        }
        return false;
    }

    /** Says so if a column of measures names another than the row's cell has. */
    void checkMeasure(Optional<UnitCode> unit, int cell, String given, SourceLocation at) {
        String expected = definition().cells().measure(cell).label();
        if (!LabelText.normalise(given).equals(LabelText.normalise(expected))) {
            wrongMeasure(unit, cell, given, at);
        }
    }

    private void wrongMeasure(Optional<UnitCode> unit, int cell, String given, SourceLocation at) {
        String expected = definition().cells().measure(cell).label();
        String actual = Excerpt.of(given);
        add("wrong-measure", unit, cell, at, given)
                .expected(expected)
                .actual(actual)
                .values("label", definition().label(cell), "actual", actual, "expected", expected);
    }

    /** The cell of a split indicator named alone: its total; a remark says so once. @return −1 if the words mean something else */
    int total(LabelIndex.Resolution resolution, String label, int line, int column) {
        Optional<CellKey> total = resolution instanceof LabelIndex.Resolution.Ambiguous several
                        && !definition().indicators().containsKey(label.strip())
                ? labels().total(label, several)
                : Optional.empty();
        if (total.isEmpty()) {
            return -1;
        }
        if (firstTime("label " + label)) {
            add("read-as-total", place(line, column), label)
                    .cell(total)
                    .values("label", Excerpt.of(label), "read", definition().label(total.get()));
        }
        return definition().cells().position(total.get());
    }

    /** Says so if a row's further column for units names another unit than its first. */
    void sameUnit(Unit unit, String text, SourceLocation at) {
        units.same(unit, text, at);
    }

    /** Whether a row's year is the report's; none given counts as right. {@link #misdated} is told what stands in such a row. */
    boolean yearFits(String text, int line, int column) {
        if (!text.equals(lastYear)) {
            lastYear = text;
            String year = text.strip().endsWith("年")
                    ? text.strip().substring(0, text.strip().length() - 1)
                    : text.strip();
            lastYearFits = project.year() == FreeProject.ANY_YEAR
                    || year.isEmpty()
                    || year.equals(Integer.toString(project.year()));
            if (!lastYearFits) {
                wrongYears.computeIfAbsent(year, any -> new WrongYear(text, place(line, column), new AtomicInteger()));
            }
            lastWrongYear = year;
        }
        return lastYearFits;
    }

    /** Another year than the report's. @param cells how many values stand under it */
    private record WrongYear(String text, SourceLocation at, AtomicInteger cells) {}

    /** Takes note of a value in a row of another year: it is not taken, but was given. */
    void misdated(UnitDesk desk, int cell, int line, int column, String text) {
        desk.notTaken(cell, source, line, column);
        if (!text.isBlank() && desk.whose() != UnitDesk.Whose.TOTAL) {
            wrongYears.get(lastWrongYear).cells().incrementAndGet();
        }
    }

    /** Says what is known only at the table's end. */
    public void close() {
        for (WrongYear wrong : wrongYears.values()) {
            int cells = wrong.cells().get();
            String year = Integer.toString(project.year());
            add(cells > 1 ? "wrong-year.several" : "wrong-year", wrong.at(), wrong.text())
                    .expected(year)
                    .actual(Excerpt.of(wrong.text()))
                    .values("actual", Excerpt.of(wrong.text()), "expected", year, "count", cells);
        }
        units.close(table.within());
    }

    /**
     * Whether a row has a number beyond the columns of its header, which a finding then says: a comma inside a number, or a value too
     * many, and nobody knows which of the row's values stands in its place.
     *
     * @param desk whose row it is: of totals, which are not taken, nothing is said
     * @param width how many columns the header has
     */
    boolean isTooLong(UnitDesk desk, RawRow row, int width) {
        for (int field = width; field < row.size(); field++) {
            if (ValueText.isNumberLike(row.text(field))) {
                if (desk.whose() != UnitDesk.Whose.TOTAL) {
                    String value = Excerpt.of(row.text(field));
                    add("line-too-long", place(row.line(field), row.column(field)), value)
                            .actual(value)
                            .values("value", value, "width", width);
                }
                return true;
            }
        }
        return false;
    }

    /**
     * The cell that a resolution found, or −1 after saying once why none was found.
     *
     * @param label the words as they stand there
     */
    int cell(LabelIndex.Resolution resolution, String label, int line, int column) {
        if (resolution instanceof LabelIndex.Resolution.Cell found) {
            return found.position();
        }
        if (!firstTime("label " + label)) {
            return -1;
        }
        if (resolution instanceof LabelIndex.Resolution.Ambiguous several) {
            List<String> options =
                    several.cells().stream().map(definition()::label).limit(6).toList();
            add("ambiguous-label", place(line, column), label)
                    .actual(Excerpt.of(label))
                    .values("label", Excerpt.of(label), "options", String.join("、", options));
        } else if (resolution instanceof LabelIndex.Resolution.Unknown unknown) {
            add("unknown-figure", place(line, column), label)
                    .actual(Excerpt.of(label))
                    .values("label", Excerpt.of(label))
                    .help(helpOn(unknown));
        }
        return -1;
    }

    private Text helpOn(LabelIndex.Resolution.Unknown label) {
        List<String> items = label.meant().stream()
                .map(cell -> definition().indicator(cell).label())
                .distinct()
                .toList();
        if (items.size() > 1) {
            return findings.text("unknown-figure.group", "items", String.join("、", items));
        }
        return label.nearest().isEmpty()
                ? findings.text("unknown-figure.help")
                : findings.text("nearest", "name", label.nearest());
    }
}
