package dev.report.lint.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.lint.Linting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals that published reports contradicted with their own parts, around the phrases they used. */
class ListSumsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    主动公开政府信息25006条（概况101、动态13186、目录11820）。| 25006条 | 25107条 | 101
                    共发布2483条，其中网站319、微信851、微博2348。| 2483条 | 3518条 | 1035
                    主动公开21条，其中概况4条、政策5条、规划4条、财政0条、人事1条。| 21条 | 14条 | 7
                    收到申请100件，其中自然人90件，法人或其他组织11件。| 100件 | 101件 | 1
                    收取信息处理费400元。其中，甲局250元；乙局200元。| 400元 | 450元 | 50
                    受理90件(其中网上80件,来信20件)，另行公开90件(网上80件,来信20件)。| 90件 | 100件 | 10
                    """)
    void totalThatItsPartsDoNotGiveIsFound(String text, String total, String sum, String difference) {
        Finding finding = Linting.anywhere().lint(text).stream()
                .filter(each -> each.rule().equals("list-sum"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.actual()).contains(total);
        assertThat(finding.expected()).contains(sum);
        assertThat(finding.message().zh()).contains(difference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "主动公开339条，其中112条、146条、81条。",
                "主动公开597条，其中概况6条、政策315条、财政95条、动态73条、其他108条。",
                "公开48条（35条、9条、1条、2条、1条）。",
                "公开260条，其中甲110条，乙72条，其他78条。",
                "收到申请1499件，其中自然人1303件，企业172件，其他24件。",
                "办结1453件，其中966件、67件、81件、182件、61件、96件。",
                "收办3607件（市政府349件、部门933件、甲477件、乙301件、丙874件、丁216件、戊348件、己55件、庚26件、辛12件、壬16件）。",
                "收办3607件：予以公开1191件、部分公开328件、不予公开142件、无法提供1078件、不予处理406件、其他341件、转下年度121件。",
                "收办3646件。其中，予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、其他469件、转下年度办理125件。",
                "收到申请34件，上年结转2件。其中同意9件，部分公开0件，不予公开2件，无法提供10件，不予处理0件，其他14件，转下年度1件。"
            })
    void publishedSumsThatHoldGiveNoFinding(String text) {
        assertThat(Linting.anywhere().says(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "食品药品信息473条，其中案件37条、抽检217条。",
                "环境信息220余条，其中政策20条、标准27条、规划18条、减排21条、评价34条等。",
                "规范性文件22件（其中修订16件）。审批380196件（含批量录入件）。",
                "收到1466件（上年度结转16件，结转下年度9件），予以公开300件。",
                "公开83条，其中规范性文件0个，重点领域26条。",
                "举办发布会191场，领导出席25人次。其中，疫情防控发布会151场。",
                "主动公开345条，其中规章11条、文件8条、其他102条；工作报告2条（中英文各1条）、预算4条。",
                "公开22条，其中人事2条，财务12条（其中预算10条、决算2条），其他8条。",
                "收到100件，其中网上申请80件，办结95件，按时答复90件。",
                "受理54件，办理上年结转2件。其中予以公开45件，部分公开4件，不予公开4件，无法提供2件，结转下年度1件。",
                "对25件申请收取了信息处理费2950元。其中，甲局1件，收取420元；乙局2件，收取2530元。",
                "访问量12.3万次（电脑端5.1万次，移动端7.1万次）。",
                "发布信息1000条（比上年增加200条，另转载900条）。"
            })
    void listsThatClaimNoCompletenessAreLeftAlone(String text) {
        assertThat(Linting.anywhere().says(text)).isEmpty();
    }

    @Test
    void partsOnSeveralChannelsMayOverlapSoThatTheyOnlyWarn() {
        assertThat(Linting.anywhere().lint("共发布2483条，其中网站319、微信851、微博2348。"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(Linting.anywhere().lint("公开25006条（概况101、动态13186、目录11820）。"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void approximateTotalBesideItsExactPartsIsFound() {
        List<Finding> findings = Linting.anywhere().lint("环保信息120余条，其中甲60条、乙62条。");

        assertThat(findings).extracting(Finding::rule).containsExactly("approximate-sum");
        assertThat(findings.get(0).expected()).contains("122条");
    }

    @Test
    void approximateTotalIsExceededOnlyBeyondItsLastDigit() {
        assertThat(Linting.anywhere().says("公开220余条，其中甲110条、乙144条。")).containsExactly("list-sum 220余条");
        assertThat(Linting.anywhere().says("公开220余条，其中甲10条、乙44条。")).isEmpty();
    }

    @Test
    void lineWithACitationThatFailedIsNotJudged() {
        assertThat(Linting.anywhere().lint("公开25006条（概况101、动态13186、目录11820）。", Set.of(1)))
                .isEmpty();
    }

    @Test
    void findingPointsAtTheTotalAndQuotesTheSentence() {
        Finding finding =
                Linting.anywhere().lint("## （一）主动公开\n\n上一句。公开10条（甲4条、乙7条）。\n").get(0);

        assertThat(finding.place()).hasToString("narrative/prose.md:3:7");
        assertThat(finding.locations().get(0).value()).isEqualTo("公开10条（甲4条、乙7条）。");
        assertThat(finding.message().zh()).isEqualTo("总数 10条，所列分项 4 + 7 = 11，多出 1");
        assertThat(finding.message().en()).isEqualTo("The total is 10条, but the parts 4 + 7 = 11, which is 1 more");
    }
}
