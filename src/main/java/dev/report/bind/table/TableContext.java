package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.TableUnits;
import dev.report.bind.unit.UnitDraft;
import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.Policy;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.read.raw.PlainRows;
import dev.report.read.raw.PlainTable;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the layouts share while one table of one file is bound: its rows, whose they are, and what was reported on it already. */
public final class TableContext {

    private final ReportProject project;
    private final SubmissionFile file;
    private final RawTable table;
    private final Findings findings;
    private final TableUnits units;
    private final HeaderWords words;
    private final RowYears years;
    private final Measures measures;
    private final LabelFaults faults;
    private final MergedValues merged;
    private final Set<String> said = new HashSet<>();
    private final List<RawRow> passed = new ArrayList<>();
    private @Nullable RawRow ahead;
    private PrecedingHeads heads = new PrecedingHeads();

    /**
     * The context of one table.
     *
     * @param words what the words of headers mean, shared by all tables
     * @param units whose figures are in the table
     * @param findings those of the file
     */
    public TableContext(
            ReportProject project,
            SubmissionFile file,
            RawTable table,
            HeaderWords words,
            TableUnits units,
            Findings findings) {
        this.project = project;
        this.file = file;
        this.table = table;
        this.words = words;
        this.units = units;
        this.findings = findings;
        this.years = new RowYears(this, project.period());
        this.measures = new Measures(this);
        this.faults = new LabelFaults(this);
        this.merged = new MergedValues(this);
    }

    /** The same in a file of which tables were bound before. */
    public TableContext after(PrecedingHeads before) {
        heads = before;
        return this;
    }

    /** The heads of the table before, and of this one for the next. */
    public PrecedingHeads heads() {
        return heads;
    }

    public ReportDefinition definition() {
        return project.definition();
    }

    public LabelIndex labels() {
        return project.definition().labels();
    }

    public HeaderWords words() {
        return words;
    }

    public TableUnits units() {
        return units;
    }

    public RowYears years() {
        return years;
    }

    public Measures measures() {
        return measures;
    }

    public LabelFaults faults() {
        return faults;
    }

    /** The values of merged cells that are not yet settled. */
    public MergedValues merged() {
        return merged;
    }

    public Findings findings() {
        return findings;
    }

    public String file() {
        return table.file();
    }

    public String within() {
        return table.within();
    }

    /** Whether its rows name their cells by keys, as JSON does. */
    public boolean isKeyed() {
        return table.isKeyed();
    }

    public boolean isPartedByCommas() {
        return table.isPartedByCommas();
    }

    /** Whether a row has all its cells, blank ones too. */
    public boolean hasAllCells() {
        return table.hasAllCells();
    }

    /** Whether the project wants each cell filled in. */
    boolean isBlankAnError() {
        return project.policy().blank() == Policy.Blank.ERROR;
    }

    public Optional<UnitCode> unitOfFile() {
        return file.unit().map(Unit::code);
    }

    /** The next row that is not blank, or null at the end. */
    public @Nullable RawRow next() throws IOException {
        RawRow row = ahead == null ? table.next() : ahead;
        ahead = null;
        return row;
    }

    /** The row that {@link #next} will give. */
    public @Nullable RawRow peek() throws IOException {
        if (ahead == null) {
            ahead = table.next();
        }
        return ahead;
    }

    /** Gives a row back: {@link #next} gives it again. */
    public void back(RawRow row) {
        ahead = row;
    }

    /** Whether {@link #next} will give a row that was read already. */
    boolean isAhead() {
        return ahead != null;
    }

    /** The rows from here on as far as they are plain, or null if they cannot be read so, or not yet. */
    <B> @Nullable PlainRows<B> plain(PlainTable<B> plain) {
        return table.plain(plain);
    }

    /**
     * Takes note of a row that begins no layout.
     *
     * @return how many there were since the last that did
     */
    public int pass(RawRow row) {
        passed.add(row);
        return passed.size();
    }

    /** The rows since the last table of this sheet that begin no layout: titles, remarks, or lines that lost their header. */
    public List<RawRow> passed() {
        return passed;
    }

    /** Begins a table of its own. */
    public void startBlock() {
        passed.clear();
    }

    public SourceLocation place(RawRow row, int field) {
        return place(row.line(field), row.column(field));
    }

    public SourceLocation place(int line, int column) {
        String cell = table.within().isEmpty() ? "" : table.within() + FigureTable.columnName(column) + line;
        return new SourceLocation(table.file(), line, column, cell);
    }

    /** Whether something is reported for the first time in this table. */
    public boolean isFirst(String what) {
        return said.add(what);
    }

    public boolean isSaid(String what) {
        return said.contains(what);
    }

    /** Raises a finding on words of the table. */
    public Raised add(String id, SourceLocation at, String words) {
        return findings.add(id, at, Text.EMPTY, Excerpt.of(words)).unit(unitOfFile());
    }

    /**
     * Raises a finding on a cell of the form.
     *
     * @param value what the table gives for it
     */
    public Raised add(String id, Optional<UnitCode> unit, int cell, SourceLocation at, String value) {
        return findings.add(id, at, Text.same(definition().label(cell)), Excerpt.of(value))
                .unit(unit)
                .cell(definition().cells().key(cell));
    }

    /**
     * The draft of the unit that a field names; without a name, that of the file's unit.
     *
     * @param field where the name is; negative for nowhere
     * @return null if that unit may not submit; a finding says why
     */
    public @Nullable UnitDraft draft(RawRow row, int field) {
        return draft(field < 0 ? "" : row.text(field), row, Math.max(0, field));
    }

    /**
     * The draft of the unit that a text names.
     *
     * @param field where it is, or should be
     */
    public @Nullable UnitDraft draft(String name, RawRow row, int field) {
        return units.isLast(name) ? units.last() : units.of(name, place(row, field));
    }

    /**
     * The draft of the unit that a text names.
     *
     * @param line where it is, or should be, like the column 1-based
     */
    @Nullable
    UnitDraft draft(String name, int line, int column) {
        return units.isLast(name) ? units.last() : units.of(name, place(line, column));
    }

    /** Reports what is known only at the table's end. */
    public void close() {
        merged.settleAll();
        years.close();
        units.close(table.within());
    }
}
