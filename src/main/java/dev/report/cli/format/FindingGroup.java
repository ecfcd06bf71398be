package dev.report.cli.format;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Fix;
import dev.report.finding.Remedy;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings that a person reads as one: of one kind, in one table of one unit's file, with one thing to do.
 *
 * @param findings in their order; just one where nothing else is like it
 * @param table the table's name in messages; empty for findings that are of no table
 */
record FindingGroup(List<Finding> findings, String table) {

    /** Fewer are read as fast one by one. */
    private static final int FEWEST = 3;

    private static final FindingKind MISSING = FindingKind.of("missing-unit");

    private static final FindingKind WAIVER = FindingKind.of("unused-waiver");

    /** Kinds of which a unit may have a finding a cell. */
    private static final List<FindingKind> BY_CELL = List.of(
            FindingKind.of("blank-cell"), FindingKind.of("not-applicable-cell"), FindingKind.of("unreadable-cell"));

    private record Key(
            String rule,
            Severity severity,
            boolean isWaived,
            Optional<UnitCode> unit,
            String file,
            String table,
            Text help,
            Remedy remedy) {}

    /** What findings of several rules share that one change of one cell would clear. */
    private record Cause(Severity severity, Optional<UnitCode> unit, Fix fix) {}

    FindingGroup {
        findings = List.copyOf(findings);
    }

    /** Puts together what belongs together, each group at the place of its first finding. */
    static List<FindingGroup> of(List<Finding> findings, Optional<ReportDefinition> definition) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        Map<CellKey, String> tables = definition.map(FindingGroup::tables).orElse(Map.of());
        Set<String> rules = definition.map(FindingGroup::rules).orElse(Set.of());
        for (Finding finding : findings) {
            groups.computeIfAbsent(key(finding, tables, rules), key -> new ArrayList<>())
                    .add(finding);
        }
        List<FindingGroup> all = new ArrayList<>();
        groups.forEach((key, group) -> {
            String table = key instanceof Key shared ? shared.table() : "";
            boolean isOneFault = key instanceof Cause || key instanceof Key shared && rules.contains(shared.rule());
            if (group.size() >= FEWEST || isOneFault && group.size() > 1) {
                all.add(new FindingGroup(group, table));
            } else {
                group.forEach(finding -> all.add(new FindingGroup(List.of(finding), table)));
            }
        });
        return all;
    }

    private static Set<String> rules(ReportDefinition definition) {
        return definition.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    private static Map<CellKey, String> tables(ReportDefinition definition) {
        Map<CellKey, String> tables = new LinkedHashMap<>();
        for (FormTable table : definition.tables().values()) {
            table.cells().forEach(cell -> tables.putIfAbsent(cell, table.title()));
        }
        return tables;
    }

    /** What findings of a group share; the finding itself where it stands alone. */
    private static Object key(Finding finding, Map<CellKey, String> tables, Set<String> rules) {
        boolean isWaived = finding.waived().isPresent();
        if (MISSING.covers(finding)) {
            return ofAllUnits(finding, Text.EMPTY);
        }
        if (WAIVER.covers(finding)) {
            return ofAllUnits(finding, finding.help());
        }
        Optional<String> table = finding.cell().map(tables::get);
        boolean isRule = !isWaived && rules.contains(finding.rule());
        if (isRule && finding.remedy().fix().isPresent()) {
            return new Cause(
                    finding.severity(), finding.unit(), finding.remedy().fix().get());
        }
        if (table.isEmpty() || !isRule && BY_CELL.stream().noneMatch(kind -> kind.covers(finding))) {
            return finding;
        }
        return new Key(
                finding.rule(),
                finding.severity(),
                isWaived,
                finding.unit(),
                finding.place().file() + PlaceRanges.sheet(finding.place()),
                table.get(),
                finding.help(),
                finding.remedy());
    }

    /** What findings of whatever units and cells share. */
    private static Key ofAllUnits(Finding finding, Text help) {
        return new Key(
                finding.rule(),
                finding.severity(),
                finding.waived().isPresent(),
                Optional.empty(),
                finding.place().file(),
                "",
                help,
                Remedy.NONE);
    }

    /** Whether several rules failed because of one cell. */
    boolean isOfOneCell() {
        return !isSingle()
                && first().waived().isEmpty()
                && first().remedy().fix().isPresent();
    }

    boolean isOfWaivers() {
        return WAIVER.covers(first());
    }

    /** Whether one rule failed several times, or many waivers lack the same. */
    boolean isOfARule() {
        return BY_CELL.stream().noneMatch(kind -> kind.covers(first())) && !isOfUnits();
    }

    Finding first() {
        return findings.get(0);
    }

    boolean isSingle() {
        return findings.size() == 1;
    }

    boolean isOfUnits() {
        return MISSING.covers(first());
    }
}
