package dev.report.lint;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.lint.number.Counts;
import dev.report.lint.number.ListSums;
import dev.report.lint.number.Ratios;
import dev.report.lint.number.TableClaims;
import dev.report.lint.number.TextVersusTable;
import dev.report.lint.structure.Contents;
import dev.report.lint.structure.Numbering;
import dev.report.lint.structure.PartsAnnounced;
import dev.report.lint.structure.SectionTitles;
import dev.report.lint.structure.Similarity;
import dev.report.lint.structure.Substance;
import dev.report.lint.text.Document;
import dev.report.lint.text.FreeFile;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.PassageReader;
import dev.report.lint.text.Reporter;
import dev.report.lint.wording.Dates;
import dev.report.lint.wording.HalfWidth;
import dev.report.lint.wording.LegalCitations;
import dev.report.lint.wording.NameVariants;
import dev.report.lint.wording.PersonalData;
import dev.report.lint.wording.Punctuation;
import dev.report.lint.wording.Wording;
import dev.report.lint.wording.Years;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.SourceLocation;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import dev.report.prose.Narrative;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads prose as critically as tables are read: its sums, shares, years, citations, numbering, substance and punctuation. */
public final class ProseLinter {

    private ProseLinter() {}

    /**
     * What is to be said about a project's narrative, by place.
     *
     * @param lastYear section id to last year's prose, as {@link LastYearProse} found it
     * @param faults the findings of reading the narrative: on their lines sums are not judged
     * @param figures the issuer's table, if every unit has sent its figures
     */
    public static List<Finding> lint(
            ReportProject project,
            Narrative narrative,
            Map<String, String> lastYear,
            List<Finding> faults,
            Optional<FigureTable> figures) {
        List<Document> documents = new ArrayList<>();
        narrative
                .sections()
                .forEach((section, prose) -> documents.add(new Document(
                        prose.file(),
                        section,
                        PassageReader.read(prose),
                        prose.citations(),
                        lines(faults, prose.file()))));
        ReportDefinition definition = project.definition();
        LintContext context = new LintContext(
                definition.prose(),
                Optional.of(definition),
                project.year(),
                Optional.of(project.published()),
                project.place("published"),
                project.issuer().name(),
                project.issuer().level().name().toLowerCase(Locale.ROOT),
                headings(definition),
                measures(definition),
                true,
                figures,
                project.history().map(History::figures),
                lastYear);
        Reporter reporter = new Reporter(definition.prose().disabled());
        documents.forEach(document -> Numbering.check(List.of(document), reporter));
        Years.title(project.title(), project.place("title"), project.year(), reporter);
        Dates.published(context, reporter);
        return lint(documents, context, reporter);
    }

    /**
     * What is to be said about any Markdown file, by place: nothing in it is bound, so typed counts are in order.
     *
     * @param name the file's name in messages
     * @param figures what the tables in the file say
     */
    public static List<Finding> lint(
            ReportDefinition definition, String name, String text, Optional<FigureTable> figures) {
        List<Passage> passages = PassageReader.read(new BoundProse(name, text, List.of()));
        FreeFile file = FreeFile.of(name, passages, definition.sections());
        LintContext context = new LintContext(
                definition.prose(),
                Optional.of(definition),
                file.year(),
                Optional.empty(),
                SourceLocation.file(name),
                file.issuer(),
                file.level(),
                file.headings(),
                measures(definition),
                false,
                figures,
                Optional.empty(),
                Map.of());
        Reporter reporter = new Reporter(definition.prose().disabled());
        Numbering.check(file.documents(), reporter);
        if (definition.prose().exactTitles()) {
            SectionTitles.check(definition.sections(), file, text, reporter);
        }
        if (file.documents().size() > 1) {
            Years.untitled(file.documents().get(0), reporter);
            Contents.check(file.whole(), context, reporter);
        }
        Dates.signed(file.documents().get(file.documents().size() - 1), context, reporter);
        return lint(file.documents(), context, reporter);
    }

    /** The rules that look at one section, added to what was reported before. */
    static List<Finding> lint(List<Document> documents, LintContext context, Reporter reporter) {
        Optional<TableClaims> claims = TableClaims.of(documents, context);
        documents.forEach(document -> check(document, context, claims, reporter));
        HalfWidth.check(documents, reporter);
        NameVariants.check(documents, reporter);
        List<Finding> findings = new ArrayList<>(reporter.findings());
        findings.sort(Finding.BY_PLACE);
        return List.copyOf(findings);
    }

    private static void check(Document document, LintContext context, Optional<TableClaims> claims, Reporter reporter) {
        Counts.check(document, context, reporter);
        claims.ifPresent(each -> TextVersusTable.check(document, context, each, reporter));
        ListSums.check(document, reporter);
        Ratios.check(document, context, claims, reporter);
        PartsAnnounced.check(document, context, reporter);
        Years.check(document, context, reporter);
        Dates.check(document, reporter);
        LegalCitations.check(document, context, reporter);
        Substance.check(document, context, reporter);
        Contents.check(document, context, reporter);
        Similarity.check(document, context, reporter);
        Wording.check(document, context, reporter);
        Punctuation.check(document, reporter);
        PersonalData.check(document, reporter);
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

    private static Set<String> measures(ReportDefinition definition) {
        Set<String> labels = new LinkedHashSet<>();
        for (Measure measure : definition.measures()) {
            labels.add(measure.label());
        }
        return labels;
    }
}
