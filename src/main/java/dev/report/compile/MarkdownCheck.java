package dev.report.compile;

import dev.report.bind.Submission;
import dev.report.bind.SubmissionBinder;
import dev.report.bind.Submissions;
import dev.report.check.RuleCheck;
import dev.report.check.RuleCounts;
import dev.report.check.RuleResults;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.FormTable;
import dev.report.definition.rule.Rule;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Findings;
import dev.report.lint.ProseLinter;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.project.FreeProject;
import dev.report.project.ReportProject;
import dev.report.project.TextFile;
import dev.report.project.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks reports in Markdown: their prose, the official tables in them, and the one against the other. */
final class MarkdownCheck {

    /** The findings on a cell that is there; a report may hold tables that are none of the form's. */
    private static final List<FindingKind> OF_CELLS = List.of(
            FindingKind.of("unreadable-cell"), FindingKind.of("blank-cell"), FindingKind.of("not-applicable-cell"));

    private final ReportDefinition definition;
    private final ReportProject project;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RuleCounts> counts = new ArrayList<>();

    MarkdownCheck(ReportDefinition definition) {
        this.definition = definition;
        this.project = FreeProject.of(definition);
    }

    /** Whether a file is checked as prose with its tables, and not as a page: those of a form with a row a unit are read as pages are. */
    boolean isFor(String name, Path file) throws IOException {
        boolean isOfUnits = definition.tables().values().stream()
                .flatMap(form -> form.blocks().stream())
                .anyMatch(FormTable.FormBlock::isOfUnits);
        return name.endsWith(".md") && !isOfUnits && !hasTablesInHtml(file);
    }

    /** Whether a converter left a table as it was in a web page: pipes know no merged cells. */
    static boolean hasTablesInHtml(Path path) throws IOException {
        return TextFile.read(path).toLowerCase(Locale.ROOT).contains("<table");
    }

    List<Finding> findings() {
        return findings;
    }

    RuleCounts counts() {
        return counts.stream().reduce(RuleCounts.NONE, RuleCounts::plus);
    }

    /**
     * Checks one file.
     *
     * @throws IOException if it cannot be read
     */
    void check(String name, Path path) throws IOException {
        String text = TextFile.read(path);
        Optional<FigureTable> figures = text.contains("|") ? tables(name, path) : Optional.empty();
        if (figures.isEmpty()) {
            requireTables(name, text);
        }
        findings.addAll(ProseLinter.lint(definition, name, text, figures));
    }

    /** The figures of the tables; the rules are checked on them. Which level the issuer has is not known here. */
    private Optional<FigureTable> tables(String name, Path path) throws IOException {
        Unit unit = FreeProject.unit(project, name);
        Intake intake = new Intake(List.of(new SubmissionFile(name, path, Optional.of(unit))), List.of());
        Submissions bound = SubmissionBinder.bind(project, intake);
        Optional<FigureTable> figures = bound.submissions().stream()
                .map(Submission::table)
                .filter(FigureTable::isMentioned)
                .findFirst();
        if (figures.isPresent()) {
            bound.findings().stream()
                    .filter(finding -> OF_CELLS.stream().anyMatch(kind -> kind.covers(finding))
                            && finding.place().column() > 0)
                    .forEach(findings::add);
            RuleResults rules = RuleCheck.files(project, bound, findings);
            Set<String> ofLevels = ofLevels();
            rules.findings().stream()
                    .filter(finding -> !ofLevels.contains(finding.rule()))
                    .forEach(findings::add);
            counts.add(rules.counts());
        }
        return figures;
    }

    /** A whole report has the tables of the form: if none was found, no figure was checked. */
    private void requireTables(String name, String text) {
        List<String> headings = text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+", "").strip())
                .toList();
        List<Section> sections = definition.sections().stream()
                .filter(section -> !section.heading().isEmpty() && headings.contains(section.heading()))
                .toList();
        Optional<Section> tabular =
                sections.stream().filter(section -> !section.tables().isEmpty()).findFirst();
        if (sections.size() > 1 && tabular.isPresent()) {
            Findings missing = new Findings(MarkdownCheck.class, project.context());
            missing.add("nothing-checked.no-table", SourceLocation.file(name))
                    .values("section", tabular.get().heading());
            findings.addAll(missing.all());
        }
    }

    private Set<String> ofLevels() {
        Set<String> rules = new HashSet<>();
        for (Rule rule : definition.rules()) {
            if (!rule.severities().byLevel().isEmpty()) {
                rules.add(rule.id());
            }
        }
        return rules;
    }
}
