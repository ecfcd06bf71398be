package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.published.line.ReportTitle;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which report of a document is read: the one of the year that was asked for, else the latest.
 *
 * @param blocks all that belong to it
 * @param sections those blocks, cut into sections
 * @param cover what it says of itself
 * @param beside the years of the others; empty values where a title names none
 */
record ReportChoice(
        List<Block> blocks, List<PublishedReport.Section> sections, ReportCover cover, List<Stated> beside) {

    static ReportChoice of(PublishedDocument document, ReportDefinition definition, ReadingOptions options) {
        SectionReader reader = new SectionReader(definition);
        ReportTitle title = new ReportTitle(definition);
        List<ReportChoice> all = new ArrayList<>();
        for (List<Block> part : new ReportParts(reader, title).of(document.blocks())) {
            List<PublishedReport.Section> sections = reader.read(part);
            all.add(new ReportChoice(
                    part, sections, new CoverReader(document, title, sections, options).read(), List.of()));
        }
        if (all.size() == 1) {
            return all.get(0);
        }
        List<ReportChoice> told = told(document, title, all, options);
        ReportChoice chosen = told.stream()
                .filter(each -> options.among().isPresent()
                        && each.year() == options.among().getAsInt())
                .findFirst()
                .orElseGet(() -> told.stream()
                        .max(Comparator.comparingInt(ReportChoice::year))
                        .orElseThrow());
        List<Stated> beside = told.stream()
                .filter(each -> each != chosen)
                .map(each -> each.said(document))
                .toList();
        ReportChoice read = chosen.year() > 0 ? chosen : all.get(told.indexOf(chosen));
        return new ReportChoice(read.blocks(), read.sections(), read.cover(), beside);
    }

    /** As their own titles say, whatever year was named for the one that is read. */
    private static List<ReportChoice> told(
            PublishedDocument document, ReportTitle title, List<ReportChoice> all, ReadingOptions options) {
        ReadingOptions untold =
                new ReadingOptions(OptionalInt.empty(), options.issuer(), options.level(), options.among());
        return all.stream()
                .map(each -> new ReportChoice(
                        each.blocks(),
                        each.sections(),
                        new CoverReader(document, title, each.sections(), untold).read(),
                        List.of()))
                .toList();
    }

    private int year() {
        return cover.year()
                .map(Stated::value)
                .flatMap(Period::ofId)
                .map(Period::year)
                .orElse(0);
    }

    private Stated said(PublishedDocument document) {
        return cover.year()
                .orElseGet(() -> cover.title()
                        .map(stated -> new Stated("", stated.words(), stated.at()))
                        .orElse(new Stated("", "", SourceLocation.file(document.file()))));
    }
}
