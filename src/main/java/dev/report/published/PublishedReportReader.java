package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Findings;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.TextFile;
import dev.report.published.page.Block;
import dev.report.published.page.Place;
import dev.report.published.page.PublishedDocument;
import dev.report.published.page.PublishedFormat;
import dev.report.published.table.BlankFigures;
import dev.report.published.table.FigureBinder;
import dev.report.published.table.OfficialTables;
import dev.report.published.table.ReadTable;
import dev.report.published.table.RowAligner;
import dev.report.published.table.SplitRows;
import dev.report.published.table.TableJoiner;
import dev.report.published.table.TotalRow;
import dev.report.read.raw.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads published reports. */
public final class PublishedReportReader {

    private static final FindingKind NOT_APPLICABLE = FindingKind.of("not-applicable-cell");

    private PublishedReportReader() {}

    /**
     * What opening a file gave.
     *
     * @param document empty if it cannot be read
     * @param findings why not, and what was odd about the file
     */
    public record Opened(Optional<PublishedDocument> document, List<Finding> findings) {
        public Opened {
            findings = List.copyOf(findings);
        }
    }

    /** Whether a file is of a format that reports are published in, by its name. */
    public static boolean reads(String name) {
        return PublishedFormat.of(name).isPresent();
    }

    /** Whether a document is a whole report of a form, and no single table of it: it has two or more of its headings. */
    public static boolean isReport(PublishedDocument document, ReportDefinition definition) {
        return new SectionReader(definition)
                        .read(document.blocks()).stream()
                                .filter(section -> section.heading().isPresent()
                                        && !section.id().isEmpty())
                                .map(PublishedReport.Section::id)
                                .distinct()
                                .count()
                > 1;
    }

    /** Whether a file is of text alone, by its name: a report copied from a page, its tables without their cells. */
    public static boolean isText(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    /**
     * The finding on a file of text with a report that was copied from a page.
     *
     * @return empty if it is no report of any of the forms
     */
    public static Optional<Finding> copiedText(Path path, String name, List<ReportDefinition> forms)
            throws IOException {
        List<Block> lines = TextFile.read(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<Block>map(line -> new Block.Paragraph(line, Place.NONE))
                .toList();
        PublishedDocument document = new PublishedDocument(
                name, new PublishedDocument.About(PublishedFormat.MARKDOWN, "", Optional.empty()), lines);
        Findings findings = new Findings(PublishedReportReader.class, Context.NONE);
        if (forms.stream().anyMatch(form -> isReport(document, form))) {
            findings.add("nothing-checked.copied-text", SourceLocation.file(name));
        }
        return findings.all().stream().findFirst();
    }

    /** The finding on a document that is no report, or that only leads to one. */
    public static Finding noReport(PublishedDocument document) {
        Findings findings = new Findings(PublishedReportReader.class, Context.NONE);
        List<String> attachments = document.about().attachments();
        findings.add(
                        attachments.isEmpty() ? "nothing-checked.no-report" : "nothing-checked.attachment",
                        SourceLocation.file(document.file()))
                .values("files", Text.list(attachments), "count", attachments.size());
        return findings.all().get(0);
    }

    /**
     * Opens a document.
     *
     * @param name the path that places in it carry
     * @throws IOException if the file cannot be opened or read
     */
    public static Opened open(Path path, String name) throws IOException {
        Faults faults = new Faults(name);
        return new Opened(PublishedFormat.of(path, name).reader().read(path, faults), faults.findings());
    }

    /**
     * Reads a document as a report.
     *
     * @param definition the form of its tables
     */
    public static PublishedReport read(PublishedDocument document, ReportDefinition definition, ReadingOptions options)
            throws IOException {
        ReportChoice chosen = ReportChoice.of(document, definition, options);
        ReportCover cover = chosen.cover();
        String issuer = cover.issuer().map(Stated::value).orElse(document.file());
        TotalRow total = new TotalRow(definition);
        List<ReadTable> all = new TableJoiner(definition)
                .join(document, chosen.blocks()).stream()
                        .map(table -> new ReadTable(table.number(), inPlace(table.table(), definition)))
                        .map(table -> total.of(table, issuer))
                        .toList();
        List<ReadTable> tables = new OfficialTables(document, definition, all).find();
        FigureBinder.Bound bound = FigureBinder.bind(document, definition, issuer, tables);
        Findings findings = new Findings(PublishedReportReader.class, PublishedReport.context(definition));
        BlankFigures blanks = new BlankFigures(definition, bound.figures(), findings);
        Set<CellKey> marked = blanks.marked();
        findings.addAll(bound.findings().stream()
                .filter(finding -> !NOT_APPLICABLE.covers(finding)
                        || finding.cell().filter(marked::contains).isEmpty())
                .toList());
        blanks.report();
        return new PublishedReport(
                document,
                definition,
                cover,
                bound.figures(),
                tables,
                OfficialTables.missing(definition, bound.figures()),
                chosen.sections(),
                findings.all(),
                chosen.beside());
    }

    /** A table with what a page tore apart put together, and every row in its columns. */
    private static Block.Table inPlace(Block.Table table, ReportDefinition definition) {
        return new RowAligner(definition).align(new SplitRows(definition).joined(table));
    }
}
