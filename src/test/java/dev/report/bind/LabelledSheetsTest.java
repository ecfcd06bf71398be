package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Severity;
import dev.report.project.TestProject;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets with the heads that people write: Chinese labels, whole or short, alone or joined. */
class LabelledSheetsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // flat: an item of one cell by its label; with or without the unit
                "单位,行政许可~民政局,12|licensing.decisions=12",
                "单位名称,行政许可,行政处罚,行政强制~民政局,12,3,4|licensing.decisions=12 penalties.decisions=3 coercion.decisions=4",
                "行政许可,行政处罚,行政强制,行政事业性收费~12,3,4,1.5|licensing.decisions=12 penalties.decisions=3 coercion.decisions=4 fees.amount=1.5",
                "单位代码,单位名称,行政许可~101,民政局,12|licensing.decisions=12",
                "单位代码,单位名称,行政许可~,民政局,12|licensing.decisions=12",
                "序号,部门,年度,行政许可处理决定数量（件）,行政事业性收费金额（万元）~1,101,2025,12,1.5|licensing.decisions=12 fees.amount=1.5",
                "单位,行政许可本年处理决定数量,行政事业性收费/本年收费金额（单位：万元）~101,1,0.5|licensing.decisions=1 fees.amount=0.5",
                "单位,第二十条第（五）项/行政许可/本年处理决定数量,表二/行政处罚~101,1,2|licensing.decisions=1 penalties.decisions=2",
                // flat: row and column joined anyhow
                "单位,规章制发件数,规章废止件数,规章现行有效件数~101,0,1,2|regulations.issued=0 regulations.repealed=1 regulations.in_force=2",
                "单位,规范性文件-本年制发件数,规范性文件本年废止,规范性文件现行有效~101,1,2,3|normative_documents.issued=1 normative_documents.repealed=2 normative_documents.in_force=3",
                "单位,本年新收（自然人）,本年新收（总计）,自然人（上年结转）~101,5,6,1|requests.received/natural_person=5 requests.received/total=6 requests.carried_in/natural_person=1",
                "单位,本年新收-自然人,本年新收_法人或其他组织_商业企业,本年新收：总计,本年新收 其他~101,1,2,3,0|requests.received/natural_person=1 requests.received/business=2 requests.received/other=0 requests.received/total=3",
                "单位,本年新收自然人,【本年新收】商业企业,总计/本年新收~101,1,2,3|requests.received/natural_person=1 requests.received/business=2 requests.received/total=3",
                "单位,一、本年新收政府信息公开申请数量（自然人）,（一）予以公开自然人~101,1,2|requests.received/natural_person=1 results.granted/natural_person=2",
                "单位,三、本年度办理结果/（三）不予公开/1.属于国家秘密/自然人,三、本年度办理结果/（七）总计/总计~101,0,3|results.refused.state_secret/natural_person=0 results.total/total=3",
                "单位,部分公开（区分处理的，只计这一情形，不计其他情形）/总计,部分公开（自然人）~101,3,2|results.partial/natural_person=2 results.partial/total=3",
                "单位,行政复议维持,行政复议总计,行政诉讼/未经复议直接起诉/合计,复议后起诉未审结~101,1,2,3,0|review/upheld=1 review/total=2 litigation.direct/total=3 litigation.after_review/pending=0",
                "单位,其他处理/其他/总计,法人或其他组织/其他/本年新收~101,1,2|requests.received/other=2 results.other.other/total=1",
                // flat: a split item alone is its total
                "单位编码,本年新收政府信息公开申请数量,二、上年结转政府信息公开申请数量~101,54,3|requests.received/total=54 requests.carried_in/total=3",
                "单位,新收申请,上年结转,予以公开,办理结果总计,结转下年度~101,5,1,4,5,1|requests.received/total=5 requests.carried_in/total=1 results.granted/total=4 results.total/total=5 requests.carried_out/total=1",
                "项目,数量~本年新收,7~行政许可,2|licensing.decisions=2 requests.received/total=7",
                // flat: a row of totals is no unit
                "单位,行政许可~101,3~合计,3|licensing.decisions=3",
                // long
                "指标,分类,数值~本年新收,自然人,5~行政许可,,12|licensing.decisions=12 requests.received/natural_person=5",
                "事项,申请人,数量~本年新收,自然人,5~,总计,6|requests.received/natural_person=5 requests.received/total=6",
                "项目,列,件数~本年新收政府信息公开申请数量,自然人,5~行政许可,本年处理决定数量,6|licensing.decisions=6 requests.received/natural_person=5",
                "统计指标,单位,数值~行政许可,件,12~行政事业性收费,万元,0.5|licensing.decisions=12 fees.amount=0.5",
                "统计项目,数量（件）~行政许可,12|licensing.decisions=12",
                "表,行,列,值~表三,本年新收,自然人,5~表二,行政许可,本年处理决定数量,4|licensing.decisions=4 requests.received/natural_person=5",
                "一级指标,二级指标,三级指标,分类,数值~三、本年度办理结果,（三）不予公开,1.属于国家秘密,自然人,5~,（六）其他处理,3.其他,自然人,1~一、本年新收政府信息公开申请数量,,,自然人,6|requests.received/natural_person=6 results.refused.state_secret/natural_person=5 results.other.other/natural_person=1",
                "指标,数值~一、本年新收政府信息公开申请数量（自然人）,12~行政复议/结果维持,1|requests.received/natural_person=12 review/upheld=1",
                "单位,指标,分类项,数值~101,行政规范性文件,现行有效件数,5~民政局,行政复议,维持,1|normative_documents.in_force=5 review/upheld=1",
                "项目,数量~行政许可,12~注：数据截至12月31日,~填表人：张三,|licensing.decisions=12",
                // matrix
                "单位,项目,自然人,总计~民政局,本年新收,1,2~,上年结转,0,1|requests.received/natural_person=1 requests.received/total=2 requests.carried_in/natural_person=0 requests.carried_in/total=1",
                "项目,单位,自然人,总计~本年新收,件,1,2|requests.received/natural_person=1 requests.received/total=2",
                "单位,自然人,总计~本年新收,1,2|requests.received/natural_person=1 requests.received/total=2",
                "条款,信息内容,本年制发件数,现行有效件数~第二十条第（一）项,规章,0,1~,行政规范性文件,5,20|regulations.issued=0 regulations.in_force=1 normative_documents.issued=5 normative_documents.in_force=20",
                "信息内容,本年收费金额（万元）~行政事业性收费,2.5|fees.amount=2.5",
                "单位,规章,,行政规范性文件,行政许可~,本年制发件数,现行有效件数,现行有效件数,本年处理决定数量~民政局,0,1,9,7|regulations.issued=0 regulations.in_force=1 normative_documents.in_force=9 licensing.decisions=7",
                // a table on its side
                "申请人,本年新收,上年结转,其他处理~自然人,1,2,0~其他,3,4,0~总计,4,6,0|requests.received/natural_person=1 requests.received/other=3 requests.received/total=4 requests.carried_in/natural_person=2 requests.carried_in/other=4 requests.carried_in/total=6 results.other.other/natural_person=0 results.other.other/other=0 results.other.other/total=0",
                ",本年新收,总计~自然人,1,2~其他,3,4|requests.received/natural_person=1 requests.received/other=3 results.total/natural_person=2 results.total/other=4",
                "单位,本年新收,上年结转~自然人,1,2~总计,1,2|requests.received/natural_person=1 requests.received/total=1 requests.carried_in/natural_person=2 requests.carried_in/total=2",
                "申请人情况,,本年新收,上年结转~自然人,,1,2~法人或其他组织,商业企业,3,4~,科研机构,5,6|requests.received/natural_person=1 requests.received/business=3 requests.received/research=5 requests.carried_in/natural_person=2 requests.carried_in/business=4 requests.carried_in/research=6",
            })
    void headsAreReadAsAPersonWould(String csv, String figures) {
        Bound bound = Bound.of(project().file("submissions/101.csv", csv.replace('~', '\n')));

        assertThat(bound.figures("101").entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(figures);
        assertThat(bound.submissions().findings())
                .filteredOn(found -> !found.rule().equals("blank-cell"))
                .allMatch(found -> found.severity() == Severity.INFO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what could mean several cells, or another measure, is not guessed
                "单位,其他~101,8|ambiguous-label 1:2|''",
                "单位,规章~101,8|ambiguous-label 1:2|''",
                "指标,分类,数值~本年新收,,5|ambiguous-label 2:1|''",
                "单位,requests.received~101,8|ambiguous-label 1:2|''",
                "单位,行政许可,行政事业性收费（元）~101,8,500|wrong-measure 1:3|licensing.decisions=8",
                "信息内容,本年收费金额（单位：元）~行政事业性收费,15000|wrong-measure 1:2|''",
                "项目,数量（件）~行政许可,8~行政事业性收费,2|wrong-measure 3:2|licensing.decisions=8",
                "统计指标,单位,数值~行政许可,件,8~行政事业性收费,元,2|wrong-measure 3:2|licensing.decisions=8 fees.amount=2",
                "指标,本期实际,本年数~行政许可,8,9|unknown-layout 1:1|''",
                "单位代码,单位名称,行政许可~101,财政局,12|unit-mismatch 2:2|licensing.decisions=12",
                "指标；分类；数值~行政许可；；8|unknown-layout 1:1|''",
                "indicator,brekdown,value~requests.received,natural_person,5~requests.received,total,5~licensing.decisions,,8|"
                        + "unknown-layout 2:2|licensing.decisions=8",
                "单位,本年新收,,上年结转,~,自然人,总人数,自然人,总计~101,1,2,3,4|unknown-figure 2:3|requests.received/natural_person=1 requests.carried_in/natural_person=3 requests.carried_in/total=4",
            })
    void headsInDoubtAreAFindingAtTheHead(String csv, String finding, String figures) {
        Bound bound = Bound.of(project().file("submissions/101.csv", csv.replace('~', '\n')));

        assertThat(bound.submissions().findings().stream()
                        .filter(found -> !found.rule().equals("blank-cell"))
                        .map(found -> found.rule() + " " + found.place().line() + ":"
                                + found.place().column())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(finding);
        assertThat(bound.figures("101").entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(figures);
    }

    private TestProject project() {
        return TestProject.in(folder).roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n");
    }
}
