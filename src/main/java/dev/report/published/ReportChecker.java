package dev.report.published;

import dev.report.check.RuleCheck;
import dev.report.check.RuleCounts;
import dev.report.check.RuleResults;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.lint.ProseLinter;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Cover;
import dev.report.project.FreeProject;
import dev.report.project.History;
import dev.report.project.Issuer;
import dev.report.project.ReportProject;
import dev.report.published.advice.LastYearsTables;
import dev.report.published.advice.PastedLines;
import dev.report.published.advice.PublishedAdvice;
import dev.report.published.table.UnwrittenZeros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a published report: its figures, its prose, the one against the other, and both against last year's. */
public final class ReportChecker {

    private final PublishedReport report;
    private final ReportProject project;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What checking gave.
     *
     * @param findings by place
     * @param rules how many claims were evaluated, and with what outcome
     */
    public record Checked(PublishedReport report, List<Finding> findings, RuleCounts rules) {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    private ReportChecker(PublishedReport report, Optional<History> lastYear) {
        this.report = report;
        this.project = project(report, lastYear);
    }

    /** @param lastYear the report of the year before, in the cells of this one's definition */
    public static Checked check(PublishedReport report, Optional<History> lastYear) {
        ReportChecker checker = new ReportChecker(report, lastYear);
        RuleCounts counts = checker.check();
        List<Finding> findings = checker.findings.stream()
                .map(PublishedAdvice::of)
                .sorted(Finding.BY_PLACE)
                .toList();
        return new Checked(report, findings, counts);
    }

    private RuleCounts check() {
        findings.addAll(ofReading());
        Set<String> unjudged = report.cover().level().isPresent() ? Set.of() : ofLevels();
        FigureTable figures = new UnwrittenZeros(report.definition(), report.figures()).filled();
        RuleResults rules = RuleCheck.published(project, figures, unjudged);
        List<Finding> judged = new ArrayList<>(new PastedLines(report.definition(), figures).told(rules.findings()));
        judged.addAll(prose());
        findings.addAll(project.history()
                .map(history -> new LastYearsTables(report.definition(), figures, history).told(judged))
                .orElse(judged));
        return rules.counts();
    }

    /** What reading found; of a report on the form of other years that alone, and not every label that this year's form does not have. */
    private List<Finding> ofReading() {
        List<Finding> found = new ArrayList<>(report.findings());
        found.addAll(report.missingTables());
        List<Finding> ofForm = found.stream().filter(OtherYearsForm::mayTell).toList();
        Optional<Finding> other = ofForm.isEmpty() ? Optional.empty() : OtherYearsForm.find(report, ofForm.get(0));
        if (other.isPresent()) {
            found.removeAll(ofForm);
            found.add(other.get());
        }
        return found;
    }

    private List<Finding> prose() {
        ProseText prose = new ProseText(report);
        ReportCover cover = report.cover();
        ProseLinter.Known known = new ProseLinter.Known(
                project.year(),
                cover.issuer().map(Stated::value).orElse(""),
                cover.level().map(Stated::value).orElse(""));
        return ProseLinter.lint(
                        report.definition(),
                        report.document().file(),
                        prose.markdown(),
                        known,
                        report.figures(),
                        project.history().map(History::figures))
                .stream()
                .map(prose::atBlock)
                .toList();
    }

    /** The rules whose severity the issuer's level decides. */
    private Set<String> ofLevels() {
        Set<String> rules = new HashSet<>();
        for (Rule rule : report.definition().rules()) {
            if (!rule.severities().byLevel().isEmpty()) {
                rules.add(rule.id());
            }
        }
        return rules;
    }

    private static ReportProject project(PublishedReport report, Optional<History> lastYear) {
        ReportDefinition definition = report.definition();
        ReportProject free = FreeProject.of(definition);
        ReportCover cover = report.cover();
        String name = cover.issuer().map(Stated::value).orElse(report.document().file());
        Issuer.Level level = cover.level()
                .map(stated -> Issuer.Level.valueOf(stated.value().toUpperCase(Locale.ROOT)))
                .orElse(Issuer.Level.UNIT);
        Period period =
                cover.year().flatMap(stated -> Period.ofId(stated.value())).orElse(Period.ANY);
        return new ReportProject(
                free.root(),
                definition,
                new Cover(
                        period,
                        new Issuer(new UnitCode(name), name, level),
                        cover.published()
                                .map(stated -> LocalDate.parse(stated.value()))
                                .orElse(LocalDate.EPOCH),
                        Optional.empty(),
                        cover.title().map(Stated::value).orElse(""),
                        Map.of()),
                free.roster(),
                lastYear,
                free.documents(),
                free.policy(),
                Map.of(),
                List.of(),
                Map.of("issuer", SourceLocation.file(report.document().file())));
    }
}
