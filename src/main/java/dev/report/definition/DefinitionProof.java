package dev.report.definition;

import dev.report.config.ConfigProblems;
import dev.report.definition.computed.CellPatterns;
import dev.report.definition.computed.Computation;
import dev.report.definition.computed.Recomputed;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.definition.form.PictureForm;
import dev.report.definition.label.LabelText;
import dev.report.definition.rule.Expression;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.LinearForm;
import dev.report.definition.rule.Rule;
import dev.report.definition.text.TextList;
import dev.report.model.CellKey;
import dev.report.model.Measure;
import dev.report.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Proves that the parts of a definition fit together: every key that a rule, a table or an example names exists. */
final class DefinitionProof {

    private static final SourceLocation NOWHERE = SourceLocation.file("definition.yaml");

    private final ReportDefinition definition;
    private final ConfigProblems problems;
    private final Map<String, SourceLocation> formulas;
    private final List<String> names = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /**
     * @param formulas where the definition writes the formula of a recomputed indicator, by its key
     */
    DefinitionProof(ReportDefinition definition, ConfigProblems problems, Map<String, SourceLocation> formulas) {
        this.definition = definition;
        this.problems = problems;
        this.formulas = formulas;
        definition.cells().keys().forEach(key -> names.add(key.toString()));
    }

    void check() {
        for (Section section : definition.sections()) {
            FormTable sameName = definition.tables().get(section.id());
            if (sameName != null) {
                problems.add("definition.section-and-table", sameName.at()).values("name", section.id());
            }
        }
        definition.tables().values().forEach(this::checkTable);
        definition.rules().forEach(this::checkRule);
        definition.pictures().list().forEach(this::checkPicture);
        new Recomputed(definition.indicators().values(), definition.cells())
                .circular()
                .forEach(indicator -> problems.add(
                                "definition.recompute-circle", formulas.getOrDefault(indicator.key(), NOWHERE))
                        .values("name", indicator.key()));
        definition.indicators().values().forEach(this::checkFormula);
    }

    /** What an indicator is computed from must exist for each of its cells, and be of this year. */
    private void checkFormula(Indicator indicator) {
        SourceLocation at = formulas.getOrDefault(indicator.key(), NOWHERE);
        for (Expression formula : indicator.formula().stream().toList()) {
            for (CellKey cell : indicator.cells()) {
                formula.terms()
                        .forEach(term ->
                                checkPattern(term.pattern(), Computation.pattern(term, cell, definition.cells()), at));
            }
            if (formula.terms().isEmpty()) {
                problems.add("definition.formula-of-nothing", at).values("text", formula.text());
            }
            if (formula.terms().stream().anyMatch(LinearForm.Term::previous)) {
                problems.add("definition.formula-looks-back", at).values("text", formula.text());
            }
            boolean isSplit = formula.terms().stream()
                    .anyMatch(term -> term.pattern().indexOf('/') < 0
                            && definition.cells().position(term.pattern()) < 0);
            if (indicator.breakdown().isPresent()
                    && !isSplit
                    && !formula.terms().isEmpty()) {
                problems.add("definition.recompute-split", at).values("text", formula.text());
            }
        }
    }

    private void checkTable(FormTable table) {
        for (FormTable.FormBlock block : table.blocks()) {
            List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
            List<List<AxisNode>> columns = AxisNode.paths(block.printed());
            checkLabels(rows, table.at());
            checkLabels(columns, table.at());
            if (!definition.texts().isEmpty() && isOfWords(block, columns, table)) {
                continue;
            }
            for (List<AxisNode> row : rows) {
                columns.stream()
                        .map(column -> FormTable.FormBlock.written(row, column))
                        .filter(key -> definition.cells().position(key) < 0)
                        .findFirst()
                        .ifPresent(key -> checkCell(key, table.at()));
            }
        }
    }

    /** Whether a block shows a list; one of figures by unit may have words between them, which are not checked as figures then. */
    private boolean isOfWords(FormTable.FormBlock block, List<List<AxisNode>> columns, FormTable table) {
        Optional<TextList> list = definition.texts().listOf(block);
        if (list.isEmpty() && columns.stream().noneMatch(this::isOfWords)) {
            return false;
        }
        for (List<AxisNode> column : columns) {
            String key = FormTable.FormBlock.written(List.of(), column);
            boolean isWords = isOfWords(column);
            boolean isOfList =
                    list.isPresent() && isWords && key.startsWith(list.get().key() + "/");
            if (list.isPresent() && !isOfList) {
                problems.unknown("definition.unknown-cell", table.at(), key, columnsOf(list.get()));
            } else if (isWords
                    && list.isEmpty()
                    && (key.indexOf('/') >= 0 || block.units().isEmpty())) {
                problems.add("definition.text-by-unit", table.at()).values("key", key);
            } else if (!isWords) {
                checkCell(key, table.at());
            }
        }
        return true;
    }

    private boolean isOfWords(List<AxisNode> column) {
        return definition
                .texts()
                .item(FormTable.FormBlock.written(List.of(), column))
                .isPresent();
    }

    private static List<String> columnsOf(TextList list) {
        return list.columns().stream().map(column -> column.key().toString()).toList();
    }

    /** Two rows, or two columns, with the same labels all the way up could not be told apart. */
    private void checkLabels(List<List<AxisNode>> paths, SourceLocation at) {
        Map<String, String> seen = new HashMap<>();
        for (List<AxisNode> path : paths) {
            StringBuilder label = new StringBuilder();
            path.forEach(node -> label.append('/').append(LabelText.normalise(node.label())));
            String key = path.isEmpty() ? "" : path.get(path.size() - 1).key();
            String other = seen.put(label.toString(), key);
            if (other != null) {
                problems.add("definition.label-twice", at)
                        .values("label", path.get(path.size() - 1).label(), "other", other);
            }
        }
    }

    /** What one bar adds up must exist and be counted in one measure. */
    private void checkPicture(PictureForm picture) {
        for (PictureForm.Bar bar : picture.bars()) {
            for (String pattern : bar.cells()) {
                if (definition.cells(List.of(pattern)).isEmpty()) {
                    problems.unknown("definition.unknown-cell", picture.at(), pattern, names);
                }
            }
            Set<Measure> measures = new HashSet<>();
            definition
                    .cells(bar.cells())
                    .forEach(cell -> measures.add(definition.cells().measure(cell)));
            if (measures.size() > 1) {
                problems.add("definition.picture-measures", picture.at()).values("name", bar.label());
            }
        }
    }

    private void checkRule(Rule rule) {
        if (rule.tolerance().isRounding() && rule.formulas().stream().allMatch(DefinitionProof::isOfQuotients)) {
            problems.add("definition.rounding", rule.at()).values("rule", rule.id());
        }
        for (Repetition repetition : repetitions(rule)) {
            List<Formula> formulas = new ArrayList<>(rule.formulas());
            rule.when().ifPresent(formulas::add);
            for (Formula formula : formulas) {
                checkForm(formula.left(), repetition, rule.at());
                checkForm(formula.right(), repetition, rule.at());
            }
        }
        Map<String, String> examples = new LinkedHashMap<>(rule.passes());
        examples.putAll(rule.fails());
        examples.keySet().forEach(key -> checkCell(withoutOwner(key), rule.at()));
        if (rule.passes().isEmpty() || rule.fails().isEmpty()) {
            problems.add("definition.no-example", rule.at()).values("rule", rule.id());
        }
    }

    /** Whether no side is a figure that could have been rounded. */
    private static boolean isOfQuotients(Formula formula) {
        return Stream.of(formula.left(), formula.right())
                .allMatch(side -> side.isQuotient() || side.terms().isEmpty());
    }

    /** The cell in {@code previous(cell)} and {@code peers(cell)}. */
    private static String withoutOwner(String key) {
        boolean owned = key.endsWith(")") && (key.startsWith("previous(") || key.startsWith("peers("));
        return owned ? key.substring(key.indexOf('(') + 1, key.length() - 1) : key;
    }

    /** What a rule is repeated over; an unknown breakdown or a pattern that fits no indicator is reported. */
    private List<Repetition> repetitions(Rule rule) {
        List<Repetition> repetitions = definition.repetitions(rule);
        if (repetitions.isEmpty()) {
            List<String> patterns = new ArrayList<>(rule.each().indicators());
            patterns.addAll(rule.each().cells());
            String named = rule.each().breakdown().isEmpty()
                    ? String.join(", ", patterns)
                    : rule.each().breakdown();
            Set<String> known = rule.each().breakdown().isEmpty()
                    ? definition.indicators().keySet()
                    : definition.breakdowns().keySet();
            problems.unknown("definition.unknown-each", rule.at(), named, known);
        }
        return repetitions;
    }

    private void checkForm(Expression form, Repetition repetition, SourceLocation at) {
        form.terms().forEach(term -> checkPattern(term.pattern(), repetition.pattern(term.pattern()), at));
    }

    /**
     * That there is a cell.
     *
     * @param written what the definition says, so that it is reported once
     * @param full what that stands for here
     */
    private void checkPattern(String written, String full, SourceLocation at) {
        boolean unknown = CellPatterns.expand(definition.cells(), full).isEmpty();
        if (unknown && said.add(at + " " + written)) {
            if (isDivision(written)) {
                problems.add("definition.divided-without-blanks", at).values("text", written);
            } else {
                problems.unknown("definition.unknown-cell", at, full, names);
            }
        }
    }

    /** Whether a key that nobody knows is two that are known, or one and a number, with a slash between. */
    private boolean isDivision(String pattern) {
        int slash = pattern.lastIndexOf('/');
        return slash > 0 && isOperand(pattern.substring(0, slash)) && isOperand(pattern.substring(slash + 1));
    }

    private boolean isOperand(String text) {
        return !CellPatterns.expand(definition.cells(), text).isEmpty()
                || !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    private void checkCell(String key, SourceLocation at) {
        String total = key + "/total";
        if (definition.cells().position(key) >= 0) {
            return;
        }
        if (definition.cells().position(total) >= 0) {
            problems.add("definition.unknown-cell.split", at).values("name", key, "total", total);
        } else {
            problems.unknown("definition.unknown-cell", at, key, names);
        }
    }
}
