package dev.report.bind.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.bind.SubmissionBinder;
import dev.report.bind.Submissions;
import dev.report.definition.DefinitionLoader;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFile;
import dev.report.model.CellKey;
import dev.report.project.FreeProject;
import dev.report.project.ReportProject;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets with a column for each unit. */
class UnitColumnsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // by keys or labels, units by name or code
                "indicator,民政局,财政局~licensing.decisions,3,4|''|licensing.decisions=3|licensing.decisions=4",
                "指标,990101-001,102~行政许可,3,4~行政处罚,1,2|''|licensing.decisions=3 penalties.decisions=1|licensing.decisions=4 penalties.decisions=2",
                "indicator,breakdown,民政局,财政局~requests.received,natural_person,3,4~requests.received,total,5,6|''"
                        + "|requests.received/natural_person=3 requests.received/total=5|requests.received/natural_person=4 requests.received/total=6",
                "项目,申请人,民政局,财政局~本年新收,自然人,3,4~,总计,5,6|''"
                        + "|requests.received/natural_person=3 requests.received/total=5|requests.received/natural_person=4 requests.received/total=6",
                "序号,项目,计量单位,民政局,财政局~1,行政许可,件,3,4~2,本年新收（自然人）,件,5,6|''"
                        + "|licensing.decisions=3 requests.received/natural_person=5|licensing.decisions=4 requests.received/natural_person=6",
                "项目,单位,民政局,财政局~行政许可,件,3,4|''|licensing.decisions=3|licensing.decisions=4",
                "信息内容,栏目,民政局,财政局~规章,制发件数,0,1~行政许可,本年处理决定数量,3,4|''"
                        + "|regulations.issued=0 licensing.decisions=3|regulations.issued=1 licensing.decisions=4",
                "项目,,民政局,财政局~行政复议,结果维持,1,2~,总计,1,2|''|review/upheld=1 review/total=1|review/upheld=2 review/total=2",
                ",民政局,财政局~行政许可,3,4|''|licensing.decisions=3|licensing.decisions=4",
                // lines that hold no figures
                "各单位情况表~填报日期：2026年1月5日~指标,990101-001,102~,民政局,财政局~三、本年度办理结果,,~予以公开总计,3,4~填表人：张三,,|''"
                        + "|results.granted/total=3|results.granted/total=4",
                "指标,民政局,财政局~行政许可,3,4~指标,民政局,财政局~行政处罚,1,2|''"
                        + "|licensing.decisions=3 penalties.decisions=1|licensing.decisions=4 penalties.decisions=2",
                // a column of totals
                "指标,民政局,财政局,合计~行政许可,3,4,7|ignored-column 1:4|licensing.decisions=3|licensing.decisions=4",
                "指标,全县合计,民政局,财政局~行政许可,7,3,4~行政处罚,3,1,1|sheet-total 3:2|licensing.decisions=3 penalties.decisions=1|licensing.decisions=4 penalties.decisions=1",
                "指标,民政局,财政局,合计~行政许可,3,,8|ignored-column 1:4|licensing.decisions=3|''",
                // faults, each once
                "指标,民政局,财正局,财政局~行政许可,3,9,4~行政处罚,1,1,1|unknown-unit 1:3|licensing.decisions=3 penalties.decisions=1|licensing.decisions=4 penalties.decisions=1",
                "指标,民政局,财政局~行政许科,3,4~行政处罚,1,1|unknown-figure 2:1|penalties.decisions=1|penalties.decisions=1",
                "指标,民政局,财政局~行政许可,三,4|unreadable-cell 2:2|''|licensing.decisions=4",
                "指标,民政局,财政局,民政局~行政许可,3,4,5|duplicate-cell 2:4|licensing.decisions=3|licensing.decisions=4",
                "指标,民政局,财政局~行政许可,1,204,3|line-too-long 2:4|''|''",
                "指标,年度,民政局,财政局~行政许可,2024,3,4|wrong-year 2:2|''|''",
                "指标,民政局,财政局~行政事业性收费（元）,3,4|wrong-measure 2:1|''|''",
                "项目,计量单位,民政局,财政局~行政事业性收费,元,3,4|wrong-measure 2:2|fees.amount=3|fees.amount=4",
                // one unit, or labels of the form among the heads, is no such sheet
                "指标,民政局,财正局~行政许可,3,4|unknown-layout 1:1|''|''",
                "指标,民政局,财政局,行政许可~行政许可,3,4,5|unknown-unit 1:0|''|''",
            })
    void columnsAreUnits(String csv, String findings, String first, String second) {
        Bound bound = Bound.of(TestProject.in(folder)
                .roster("code,name,kind\n990101-001,民政局,部门\n102,财政局,部门\n")
                .file("submissions/all.csv", csv.replace('~', '\n')));

        assertThat(found(bound.submissions())).isEqualTo(findings);
        assertThat(figures(bound, "990101-001")).isEqualTo(first);
        assertThat(figures(bound, "102")).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "指标,990101-001,990101-002~行政许可,3,4|''|990101-001=3 990101-002=4",
                "指标,990101-001,990101-002,合计~行政许可,3,4,8|sheet-total 2:4|990101-001=3 990101-002=4",
                "指标,990101-001,990101-002~,民政局,财政局~行政许可,3,4|''|990101-001=3 990101-002=4",
                "指标,民政局,财政局~行政许可,3,4|unknown-layout 1:1|''",
                "指标,2024,2025~行政许可,3,4|unknown-layout 1:1|''",
            })
    void withoutARosterHeadsAreUnitsIfTheyLookLikeCodes(String csv, String findings, String figures)
            throws IOException {
        Path file = Files.writeString(folder.resolve("all.csv"), csv.replace('~', '\n'));
        ReportProject project =
                FreeProject.of(DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow());
        SubmissionFile free = new SubmissionFile("all.csv", file, Optional.of(FreeProject.unit(project, "all.csv")));

        Submissions bound = SubmissionBinder.bind(project, new Intake(List.of(free), List.of()));

        assertThat(found(bound)).isEqualTo(findings);
        int cell = project.definition().cells().position(CellKey.of("licensing.decisions"));
        assertThat(bound.submissions().stream()
                        .filter(sent -> sent.table().isReported(cell))
                        .map(sent -> sent.unit().code() + "=" + sent.table().digits(cell))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(figures);
    }

    private static String found(Submissions bound) {
        return bound.findings().stream()
                .filter(found -> !found.rule().matches("blank-cell|absent-table"))
                .map(found -> found.rule() + " " + found.place().line() + ":"
                        + found.place().column())
                .collect(Collectors.joining(" "));
    }

    private static String figures(Bound bound, String unit) {
        return bound.figures(unit).entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
