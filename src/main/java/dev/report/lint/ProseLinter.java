package dev.report.lint;

import dev.report.aggregate.Consolidation;
import dev.report.definition.ProseWords;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Findings;
import dev.report.finding.Severity;
import dev.report.lint.structure.HeadingNumbering;
import dev.report.lint.structure.MissingTopic;
import dev.report.lint.structure.SectionLength;
import dev.report.lint.structure.SectionTitle;
import dev.report.lint.text.CellReader;
import dev.report.lint.text.Document;
import dev.report.lint.text.FreeFile;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.PassageReader;
import dev.report.lint.wording.ReportDate;
import dev.report.lint.wording.YearAgreement;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import dev.report.prose.Narrative;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads prose as critically as tables are read: its sums, shares, years, citations, numbering, substance and punctuation. */
public final class ProseLinter {

    private ProseLinter() {}

    /**
     * The findings on a project's narrative, by place.
     *
     * @param lastYear section id to last year's prose, as {@link LastYearProse} found it
     * @param faults the findings of reading the narrative: on their lines sums are not judged
     * @param figures the issuer's figures and their parts
     */
    public static List<Finding> lint(
            ReportProject project,
            Narrative narrative,
            Map<String, String> lastYear,
            List<Finding> faults,
            Consolidation figures) {
        ReportDefinition definition = project.definition();
        ProseWords words = ProseWords.of(definition);
        List<Document> documents = new ArrayList<>();
        narrative
                .sections()
                .forEach((section, prose) -> documents.add(new Document(
                        prose.file(),
                        section,
                        PassageReader.read(prose, words),
                        CellReader.read(prose, words),
                        prose.citations(),
                        lines(faults, prose.file()))));
        LintContext context = new LintContext(
                definition,
                words,
                new LintContext.Report(
                        project.period(),
                        project.issuer().name(),
                        project.issuer().level().name().toLowerCase(Locale.ROOT),
                        Optional.of(project.published()),
                        project.place("published")),
                headings(definition),
                true,
                beside(project, figures, lastYear));
        Findings findings = new Findings(ProseLinter.class, project.context());
        documents.forEach(document -> HeadingNumbering.check(List.of(document), context, findings));
        YearAgreement.title(project.title(), project.place("title"), project.period(), findings);
        ReportDate.published(context, findings);
        return lint(documents, context, definition.prose().disabled(), findings);
    }

    /** While units are missing nothing is compared with the whole, nor with a part. */
    private static LintContext.Beside beside(
            ReportProject project, Consolidation figures, Map<String, String> lastYear) {
        boolean isComplete = figures.coverage().isComplete();
        return new LintContext.Beside(
                Optional.of(figures.total()).filter(table -> isComplete),
                () -> isComplete ? PartFigures.of(project, figures) : Map.of(),
                () -> PartFigures.units(project),
                project.history().map(History::figures).filter(any -> isOfAYear(project)),
                project.history().map(History::figures).filter(any -> !isOfAYear(project)),
                lastYear);
    }

    /** What prose calls last year is the period before only where periods are as long as a year. */
    private static boolean isOfAYear(ReportProject project) {
        return Period.Kind.FISCAL_YEAR.fits(project.period());
    }

    /**
     * The findings on any Markdown file, by place: nothing in it is bound, so typed counts are in order.
     *
     * @param name the file's name in messages
     * @param figures the figures of the tables in the file
     */
    public static List<Finding> lint(
            ReportDefinition definition, String name, String text, Optional<FigureTable> figures) {
        return lint(definition, name, text, Known.NOTHING, new LintContext.Beside(figures, Optional.empty(), Map.of()));
    }

    /**
     * The findings on a whole report, by place.
     *
     * @param name the file's name in messages
     * @param known what is known of the report beside its text
     * @param figures the figures of its tables
     * @param lastYear last year's, if they are known
     */
    public static List<Finding> lint(
            ReportDefinition definition,
            String name,
            String text,
            Known known,
            FigureTable figures,
            Optional<FigureTable> lastYear) {
        return lint(definition, name, text, known, new LintContext.Beside(Optional.of(figures), lastYear, Map.of()));
    }

    /**
     * What is known of a report that was published, where its text may not say so.
     *
     * @param year 0 if it is not known
     * @param issuer empty if it is not known
     * @param level in lower case; empty if it is not known
     */
    public record Known(int year, String issuer, String level) {
        static final Known NOTHING = new Known(0, "", "");
    }

    private static List<Finding> lint(
            ReportDefinition definition, String name, String text, Known known, LintContext.Beside beside) {
        ProseWords words = ProseWords.of(definition);
        List<Passage> passages = PassageReader.read(new BoundProse(name, text, List.of()), words);
        FreeFile file = FreeFile.of(name, passages, definition.sections());
        LintContext context = new LintContext(
                definition,
                words,
                new LintContext.Report(
                        Period.ofYear(known.year() == 0 ? file.year() : known.year()),
                        known.issuer().isEmpty() ? file.issuer() : known.issuer(),
                        known.level().isEmpty() ? file.level() : known.level(),
                        Optional.empty(),
                        SourceLocation.file(name)),
                file.headings(),
                false,
                beside);
        Findings findings = new Findings(ProseLinter.class, Context.NONE);
        HeadingNumbering.check(file.documents(), context, findings);
        if (definition.prose().exactTitles()) {
            SectionTitle.check(definition.sections(), file, text, findings);
        }
        if (file.documents().size() > 1) {
            YearAgreement.untitled(file.documents().get(0), findings);
            MissingTopic.check(file.whole(), context, findings);
            SectionLength.check(file.whole(), context, findings);
        }
        ReportDate.signed(file.documents().get(file.documents().size() - 1), context, findings);
        return lint(file.documents(), context, definition.prose().disabled(), findings);
    }

    /** Adds the findings of the rules of sections; a rule that does not read the language, or is disabled, has none. */
    static List<Finding> lint(List<Document> documents, LintContext context, List<String> disabled, Findings findings) {
        RuleList.of(documents, context).forEach((id, rule) -> {
            if (context.words().has(id)) {
                documents.forEach(document -> rule.check(document, context, findings));
            }
        });
        List<Finding> all = new ArrayList<>(findings.all());
        all.removeIf(finding -> !context.words().has(finding.rule()) || disabled.contains(finding.rule()));
        all.replaceAll(finding -> onOwnLaw(finding, context.definition()));
        all.sort(Finding.BY_PLACE);
        return List.copyOf(all);
    }

    /** Laws and standards that the program knows by itself are those of China. */
    private static Finding onOwnLaw(Finding finding, ReportDefinition definition) {
        Text own = definition.prose().basis().get(finding.rule());
        boolean foreign = !definition.heading().style().isChinese()
                && finding.basis().equals(FindingKind.of(finding.rule()).basis());
        return own == null && !foreign ? finding : finding.basedOn(own == null ? Text.EMPTY : own);
    }

    private static Set<Integer> lines(List<Finding> faults, String file) {
        Set<Integer> lines = new HashSet<>();
        for (Finding fault : faults) {
            if (fault.severity() == Severity.ERROR && fault.place().file().equals(file)) {
                lines.add(fault.place().line());
            }
        }
        return lines;
    }

    private static List<String> headings(ReportDefinition definition) {
        return definition.sections().stream()
                .filter(section -> !section.number().isEmpty())
                .map(Section::title)
                .toList();
    }
}
