package dev.report.form;

import dev.report.check.rule.Claim;
import dev.report.check.rule.RuleEvaluator;
import dev.report.definition.ReportDefinition;
import dev.report.definition.computed.Computation;
import dev.report.definition.form.Indicator;
import dev.report.definition.rule.Scope;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.model.FigureTable;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form of one unit, whatever file it is made as: its tables, totals, identities, and what stood there last year. */
public final class UnitForm {

    private final ReportProject project;
    private final Unit unit;
    private final FormWords words;
    private final List<FormSheet> sheets;
    private final Totals totals;
    private final List<Identity> identities = new ArrayList<>();
    private final Optional<LastYear> lastYear;

    UnitForm(ReportProject project, Unit unit) {
        this.project = project;
        this.unit = unit;
        this.words = new FormWords(project.definition(), project.words());
        this.sheets = new FormTables(project.definition(), unit, words).sheets();
        RuleEvaluator rules = new RuleEvaluator(
                project.definition(), project.policy().blank(), project.issuer().level());
        Optional<FigureTable> before = project.history()
                .flatMap(history -> history.lastYear(
                        project.roster().withPredecessors(unit),
                        project.definition().computations()));
        List<Claim> claims = rules.claims(Scope.UNIT);
        List<Claim> beside = rules.claims(Scope.YEAR_ON_YEAR);
        Set<Integer> cells = cells();
        this.totals = new Totals(claims, cells);
        Identities watched = new Identities(project.issuer().level(), cells, before);
        identities.addAll(
                watched.of(claims.stream().filter(claim -> !totals.makes(claim)).toList()));
        identities.addAll(watched.of(beside));
        this.lastYear = before.map(table -> new LastYear(project.definition(), words, beside, table));
    }

    private Set<Integer> cells() {
        Set<Integer> cells = new LinkedHashSet<>();
        sheets.forEach(sheet -> sheet.places().forEach(place -> cells.add(place.cell())));
        return cells;
    }

    public ReportProject project() {
        return project;
    }

    public ReportDefinition definition() {
        return project.definition();
    }

    public Unit unit() {
        return unit;
    }

    public FormWords words() {
        return words;
    }

    public List<FormSheet> sheets() {
        return sheets;
    }

    /** What the unit is asked for in words, lists aside. */
    public List<TextItem> textCells() {
        return definition().texts().cells().stream()
                .filter(item -> mayGive(item.asked()))
                .toList();
    }

    /** The lists that the unit is asked for. */
    public List<TextList> lists() {
        return definition().texts().lists().stream()
                .filter(list -> mayGive(list.asked()))
                .toList();
    }

    private boolean mayGive(Indicator.Asked asked) {
        return asked.isOptional() || asked.of(unit.kind());
    }

    /** The cells that are computed, each with those that it adds up. */
    public Map<Integer, int[]> totals() {
        return totals.terms();
    }

    /** How a cell is computed from others of the form; empty for one that is typed, or a total. */
    public Optional<Computation> computation(int cell) {
        return definition().computations().of(cell);
    }

    /** Whether a cell is to be filled in. */
    public boolean isOpen(int cell) {
        return !totals().containsKey(cell) && computation(cell).isEmpty();
    }

    /** What must hold between the cells, but for the totals. */
    public List<Identity> identities() {
        return List.copyOf(identities);
    }

    /** What last year's report has for a cell; empty if it says nothing. */
    public String lastYear(int cell) {
        return lastYear.map(known -> known.beside(cell)).orElse("");
    }

    /** What last year's report has for the cells of a row; empty if it says nothing. */
    public String lastYear(List<Integer> row) {
        return lastYear.map(known -> known.beside(row)).orElse("");
    }
}
