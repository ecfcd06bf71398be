package dev.report.published;

import dev.report.definition.Section;
import dev.report.definition.form.FormTable;
import dev.report.finding.Findings;
import dev.report.model.SourceLocation;
import dev.report.published.line.PageLines;
import dev.report.published.named.BlockPlaces;
import dev.report.published.page.Block;
import java.util.Optional;

/** Reports an official table that a report does not have, or has as a picture. */
final class MissingTable {

    private final PublishedReport report;
    private final FormTable form;

    MissingTable(PublishedReport report, FormTable form) {
        this.report = report;
        this.form = form;
    }

    void raise(Findings findings) {
        Optional<PublishedReport.Section> section = report.definition().sections().stream()
                .filter(each -> each.tables().contains(form.id()))
                .map(Section::id)
                .flatMap(id ->
                        report.sections().stream().filter(each -> each.id().equals(id)))
                .findFirst();
        Optional<Block> picture = section.flatMap(each ->
                each.blocks().stream().filter(Block.Picture.class::isInstance).findFirst());
        BlockPlaces places = new BlockPlaces(report.document());
        SourceLocation at = picture.or(() -> section.flatMap(PublishedReport.Section::heading))
                .map(places::of)
                .orElse(SourceLocation.file(report.document().file()));
        findings.add(picture.isPresent() ? "missing-table.picture" : "missing-table", at)
                .values(
                        "table",
                        form.title(),
                        "section",
                        section.flatMap(PublishedReport.Section::heading)
                                .map(PageLines::text)
                                .orElse(form.title()));
    }
}
