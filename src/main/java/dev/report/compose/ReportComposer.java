package dev.report.compose;

import dev.report.aggregate.Consolidation;
import dev.report.definition.Section;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import dev.report.prose.MarkdownParser;
import dev.report.prose.Narrative;
import dev.report.prose.Prose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Arranges a report. */
public final class ReportComposer {

    private ReportComposer() {}

    /**
     * The report as templates see it.
     *
     * @param draft what marks every page of a draft; empty for a final report
     */
    public static ReportModel compose(
            ReportProject project, Consolidation consolidation, Narrative narrative, Optional<DraftState> draft) {
        ReportWords words = new ReportWords(project.definition().heading().style(), project.words());
        TableComposer tables = new TableComposer(project, consolidation, words);
        List<String> order = List.copyOf(project.definition().tables().keySet());
        List<ReportModel.SectionModel> sections = new ArrayList<>();
        for (Section section : project.definition().sections()) {
            List<Block> blocks = new ArrayList<>();
            Optional<BoundProse> prose = narrative.section(section.id());
            prose.ifPresent(bound -> MarkdownParser.parse(bound).forEach(block -> blocks.add(new Block.Text(block))));
            if (draft.isPresent() && section.required() && blocks.isEmpty()) {
                blocks.add(gap(words));
            }
            for (String table : section.tables()) {
                blocks.add(tables.compose(project.definition().tables().get(table), 1 + order.indexOf(table)));
            }
            sections.add(new ReportModel.SectionModel(section.id(), section.heading(), section.template(), blocks));
        }
        List<Picture> pictures =
                project.pictures() ? new PictureComposer(project, consolidation, words).compose() : List.of();
        Set<String> shown = shown(sections, narrative, pictures);
        ReportModel.CoverageText coverage = new ReportModel.CoverageText(
                Integer.toString(consolidation.coverage().submitted().size()),
                Integer.toString(consolidation.coverage().expected().size()));
        return new ReportModel(
                project.title(),
                project.issuer().name(),
                project.period().id(),
                words.style().date(project.published()),
                project.published().toString(),
                words.style().paper().name().toLowerCase(Locale.ROOT),
                words.style().tag(),
                draft.isPresent(),
                draft.map(state -> state.mark(words, coverage)).orElse(""),
                project.contact(),
                coverage,
                sections,
                pictures,
                project.publishProvenance()
                        ? new SourceComposer(project, consolidation, words).compose(shown)
                        : Sources.NONE,
                words.forTemplates());
    }

    /** What a draft shows where required prose is still to be written. */
    private static Block gap(ReportWords words) {
        return new Block.Text(new Prose.Paragraph(List.of(new Prose.Inline.Words(words.say("gap")))));
    }

    /** The ids of the figures that are anywhere in the report; those that one number was made from, joined by blanks. */
    private static Set<String> shown(
            List<ReportModel.SectionModel> sections, Narrative narrative, List<Picture> pictures) {
        Set<String> shown = new LinkedHashSet<>();
        for (ReportModel.SectionModel section : sections) {
            narrative
                    .section(section.id())
                    .ifPresent(prose -> prose.citations().forEach(citation -> shown.add(citation.figures())));
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    table.parts()
                            .forEach(part -> part.rows()
                                    .forEach(row -> row.cells().stream()
                                            .filter(cell -> !cell.words() && !cell.isPrevious())
                                            .forEach(cell -> shown.add(cell.figure()))));
                }
            }
        }
        pictures.forEach(picture ->
                picture.groups().forEach(group -> group.bars().forEach(bar -> shown.add(bar.figure()))));
        shown.remove("");
        return shown;
    }
}
