package dev.report.compose;

import dev.report.aggregate.Consolidation;
import dev.report.definition.Section;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import dev.report.prose.MarkdownParser;
import dev.report.prose.Narrative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        TableComposer tables = new TableComposer(consolidation.total());
        List<ReportModel.SectionModel> sections = new ArrayList<>();
        for (Section section : project.definition().sections()) {
            List<Block> blocks = new ArrayList<>();
            Optional<BoundProse> prose = narrative.section(section.id());
            prose.ifPresent(bound -> MarkdownParser.parse(bound).forEach(block -> blocks.add(new Block.Text(block))));
            for (String table : section.tables()) {
                blocks.add(tables.compose(project.definition().tables().get(table)));
            }
            sections.add(new ReportModel.SectionModel(section.id(), section.heading(), section.template(), blocks));
        }
        ReportModel.CoverageText coverage = new ReportModel.CoverageText(
                Integer.toString(consolidation.coverage().submitted().size()),
                Integer.toString(consolidation.coverage().expected().size()));
        boolean chinese = project.definition().heading().language().equals("zh");
        return new ReportModel(
                project.title(),
                project.issuer().name(),
                Integer.toString(project.year()),
                date(project.published(), chinese),
                project.published().toString(),
                chinese ? "zh-CN" : project.definition().heading().language(),
                draft.isPresent(),
                draft.map(state -> state.mark(chinese, coverage)).orElse(""),
                project.contact(),
                coverage,
                sections);
    }

    private static String date(LocalDate day, boolean chinese) {
        return chinese ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : day.toString();
    }
}
