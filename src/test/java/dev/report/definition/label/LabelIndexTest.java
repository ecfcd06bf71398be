package dev.report.definition.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelIndexTest {

    private static final ReportDefinition FORM =
            DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // keys
                "requests.received|natural_person|requests.received/natural_person",
                "requests.received/total||requests.received/total",
                "fees.amount||fees.amount",
                // labels as printed, without their number, without their remark, with other brackets and blanks
                "一、本年新收政府信息公开申请数量|自然人|requests.received/natural_person",
                "本年新收政府信息公开申请数量|自然人|requests.received/natural_person",
                "（二）部分公开（区分处理的，只计这一情形，不计其他情形）|总计|results.partial/total",
                "部分公开|合计|results.partial/total",
                "(二) 部分公开|商业 企业|results.partial/business",
                "危及「三安全一稳定」|自然人|results.refused.public_security/natural_person",
                // the indicator's own name
                "本年新收|自然人|requests.received/natural_person",
                "办理结果总计|其他|results.total/other",
                "行政许可处理决定数量||licensing.decisions",
                // 其他 is a row, a column and a result
                "三、本年度办理结果>（六）其他处理>3.其他|法人或其他组织>其他|results.other.other/other",
                "其他|其他|results.other.other/other",
                "其他处理|其他|results.other.other/other",
                "行政复议|其他结果|review/other",
                "行政复议|其他|review/other",
                // 总计 is a row and a column
                "三、本年度办理结果>（七）总计|总计|results.total/total",
                "总计|总计|results.total/total",
                // the parents may be left out in part
                "（三）不予公开>1.属于国家秘密|自然人|results.refused.state_secret/natural_person",
                "属于国家秘密|申请人情况>自然人|results.refused.state_secret/natural_person",
                // a label in one cell with those over it, whole or by their numbers, joined anyhow
                "三、（三）不予公开 1.属于国家秘密|自然人|results.refused.state_secret/natural_person",
                "三、（七）总计|总计|results.total/total",
                "不予公开-属于国家秘密|法人或其他组织—商业企业|results.refused.state_secret/business",
                "三、本年度办理结果/（六）其他处理/3.其他|自然人|results.other.other/natural_person",
                // table 2: row and column are halves of a key
                "规章|现行有效件数|regulations.in_force",
                "规范性文件|本年制发件数|normative_documents.issued",
                "行政强制|处理决定数量|coercion.decisions",
                "行政事业性收费|本年收费金额|fees.amount",
                // table 4 has no row labels
                "|行政复议>总计|review/total",
                "|行政诉讼>复议后起诉>结果维持|litigation.after_review/upheld",
                "|行政诉讼复议后起诉结果维持|litigation.after_review/upheld",
                "|行政复议总计|review/total",
                // transposed
                "自然人|一、本年新收政府信息公开申请数量|requests.received/natural_person",
                "现行有效件数|规章|regulations.in_force",
                "行政复议>总计||review/total",
            })
    void labelsMeanACell(String row, String column, String cell) {
        assertThat(resolve(row, column)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|总计|review/total litigation.direct/total litigation.after_review/total",
                "|行政诉讼>总计|litigation.direct/total litigation.after_review/total",
            })
    void labelsThatFitSeveralCellsAreAmbiguous(String row, String column, String cells) {
        assertThat(resolve(row, column)).isEqualTo("[" + cells + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本年新增|自然人|?本年新收",
                "requests.recieved|natural_person|?requests.received",
                "本年新收|自然|?自然人",
                "什么都不是的一行|自然人|?",
                "（三）不予公开>1.信访举报投诉类申请|自然人|?",
                "规章|本年处理决定数量|?",
                "行政许可|自然人|?",
            })
    void labelsThatFitNoCellAreUnknownWithTheNearest(String row, String column, String expected) {
        assertThat(resolve(row, column)).startsWith("?").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、本年新收政府信息公开申请数量", "（三）不予公开", "规章", "requests.received", "本年新收"})
    void rowLabelsAreKnownAtEveryLevel(String word) {
        assertThat(FORM.labels().isRowName(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"自然人", "法人或其他组织", "natural_person", "现行有效件数", "复议后起诉"})
    void columnHeadsAreKnownAtEveryLevel(String word) {
        assertThat(FORM.labels().isColumnName(word)).isTrue();
    }

    @Test
    void lineOverABlockIsAHeading() {
        assertThat(FORM.labels().isHeading("第二十条第(五)项")).isTrue();
        assertThat(FORM.labels().isHeading("信息内容")).isTrue();
        assertThat(FORM.labels().isHeading("行政许可")).isFalse();
    }

    private static String resolve(String row, String column) {
        LabelIndex.Resolution resolution = FORM.labels().resolve(path(row), path(column));
        if (resolution instanceof LabelIndex.Resolution.Cell cell) {
            return FORM.cells().key(cell.position()).toString();
        }
        if (resolution instanceof LabelIndex.Resolution.Ambiguous several) {
            return several.cells().stream().map(Object::toString).collect(Collectors.joining(" ", "[", "]"));
        }
        return "?" + ((LabelIndex.Resolution.Unknown) resolution).nearest();
    }

    private static List<String> path(String labels) {
        return labels == null ? List.of() : List.of(labels.split(">"));
    }
}
