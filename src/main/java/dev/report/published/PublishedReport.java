package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import dev.report.published.table.ReadTable;
import dev.report.published.table.TableCells;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published report, read back.
 *
 * @param document its blocks
 * @param definition the form that it was read by
 * @param cover what it says of itself
 * @param figures the figures of its official tables: value, state, text and place of each; a cell that was not found has no place
 * @param tables its official tables
 * @param missing the official tables of which no figure was found
 * @param sections its prose, in the order of the document
 * @param findings what could not be read
 * @param beside the years of other reports in the document, each with its title; the value is empty where a title names none
 */
public record PublishedReport(
        PublishedDocument document,
        ReportDefinition definition,
        ReportCover cover,
        FigureTable figures,
        List<ReadTable> tables,
        List<FormTable> missing,
        List<Section> sections,
        List<Finding> findings,
        List<Stated> beside) {

    public PublishedReport {
        beside = List.copyOf(beside);
        tables = List.copyOf(tables);
        missing = List.copyOf(missing);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
    }

    /**
     * One section of the report.
     *
     * @param id as the definition calls it, e.g. {@code overview}; empty for one that it does not have
     * @param heading as printed; empty for what comes before the first heading
     * @param blocks its paragraphs, headings below its own, tables and pictures in order
     */
    public record Section(String id, Optional<Block> heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** Its prose: one line a paragraph or heading, tables left out. */
        public List<String> text() {
            return blocks.stream()
                    .map(block -> block instanceof Block.Heading heading
                            ? heading.text()
                            : block instanceof Block.Paragraph paragraph ? paragraph.text() : "")
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    /** The findings on the official tables that it does not have: a whole report has every table of the form. */
    public List<Finding> missingTables() {
        Findings found = new Findings(PublishedReport.class, context(definition));
        missing.forEach(form -> new MissingTable(this, form).raise(found));
        return found.all();
    }

    /** The finding on other reports in the document that were not read; empty if there are none. */
    public List<Finding> unreadBeside(List<Stated> others) {
        Findings found = new Findings(PublishedReport.class, context(definition));
        if (!others.isEmpty()) {
            List<String> years = others.stream()
                    .map(Stated::value)
                    .map(year -> year.isEmpty() ? "?" : year)
                    .toList();
            found.add("nothing-checked.beside", others.get(0).at())
                    .values(
                            "years",
                            Text.list(years),
                            "count",
                            years.size(),
                            "year",
                            cover.year().map(Stated::value).orElse("?"));
        }
        return found.all();
    }

    /**
     * The finding on a year that was asked for, if the document holds several reports and none of that year.
     *
     * @param year as asked for
     */
    public Optional<Finding> lacks(int year) {
        Optional<String> own = cover.year().map(Stated::value);
        if (beside.isEmpty() || own.isEmpty() || own.get().equals(String.valueOf(year))) {
            return Optional.empty();
        }
        List<String> years = Stream.concat(own.stream(), beside.stream().map(Stated::value))
                .filter(each -> !each.isEmpty())
                .sorted()
                .toList();
        Findings found = new Findings(PublishedReport.class, context(definition));
        found.add("nothing-checked.other-years", cover.year().orElseThrow().at())
                .values("asked", year, "years", Text.list(years));
        return found.all().stream().findFirst();
    }

    /** What the sentences of findings need to know: no unit, and the legal source of the form. */
    static Context context(ReportDefinition definition) {
        return new Context(code -> Optional.empty(), definition.heading().name());
    }

    /** The sections that the definition calls so, in the document's order. */
    public List<Section> sections(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).toList();
    }

    /** The cell of the document that a figure was read from; empty for a place that is no cell of its tables. */
    public Optional<Block.Cell> cell(SourceLocation at) {
        return TableCells.at(document, tables, at);
    }
}
