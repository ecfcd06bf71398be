package dev.report.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.ReportCompiler;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letters that units get, round after round. */
class ReturnsMakerTest {

    private static final String ROSTER = """
            code,name,kind,parent,valid_from,valid_to,status,note
            10101,民政局,部门,,,,active,
            10102,财政局,部门,,,,active,
            10103,水利局,部门,,,,active,
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @TempDir
    private Path folder;

    private TestProject project = TestProject.in(Path.of(""));

    @BeforeEach
    void begin() {
        project = TestProject.in(folder)
                .smallForm()
                .roster(ROSTER)
                .with("deadlines: {units: 2026-01-20}")
                .with("contact: {phone: 0816-1234567}");
    }

    /** @param first how many the unit says it received of the first kind, where the total is 5 */
    private static String figures(int first) {
        return "indicator,breakdown,value\nreceived,a," + first
                + "\nreceived,b,3\nreceived,total,5\nclosed,a,1\nclosed,b,1\nclosed,total,2\namount,,0\ncomputed,,"
                + (first + 3) + "\n";
    }

    private ReturnsMaker.Round round(ReturnsRecord before) throws IOException {
        return round(before, TODAY);
    }

    private ReturnsMaker.Round round(ReturnsRecord before, LocalDate day) throws IOException {
        return new ReturnsMaker(ReportCompiler.check(project.load()), before, day).make(LetterKind.TXT);
    }

    private static Map<String, String> texts(ReturnsMaker.Round round) {
        Map<String, String> texts = new LinkedHashMap<>();
        round.files().forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }

    @Test
    void unitWithAFaultAndUnitThatIsMissingGetTheirLetters() throws IOException {
        project.file("submissions/10101.csv", figures(4)).file("submissions/10102.csv", figures(2));

        Map<String, String> letters = texts(round(ReturnsRecord.NONE));

        assertThat(letters).containsOnlyKeys("10101-民政局-退回单.txt", "10103-水利局-催报单.txt", "清单.txt");
        assertThat(letters.get("10101-民政局-退回单.txt"))
                .startsWith("2025年度报告填报表退回修改单\n编号：10101-1\n\n民政局：\n")
                .contains("编号：10101-1", "填报表（10101.csv）收悉")
                .contains("【表】", "- 第 4 行第 3 栏：收到（总计） 5", "改法：请核对", "依据：《条例》（第1号） 第二条")
                .contains("请于2026年1月20日前改正并重新报送", "电话 0816-1234567")
                .doesNotContain("submissions/", "财政局", "水利局", "10102", "新增")
                .endsWith("    江油市人民政府\n    2026年1月15日\n");
        assertThat(letters.get("10103-水利局-催报单.txt"))
                .contains("水利局：", "尚未收到", "请于2026年1月20日前报送")
                .doesNotContain("民政局", "财政局");
        assertThat(letters.get("清单.txt")).contains("10101  民政局  退回单", "10103  水利局  催报单");
    }

    @Test
    void nextLetterTellsWhatIsNewWhatIsStillOpenAndWhatIsSettled() throws IOException {
        project.file("submissions/10101.csv", figures(4)).file("submissions/10102.csv", figures(4));
        ReturnsRecord first =
                ReturnsRecord.parse(round(ReturnsRecord.NONE).record().json());

        project.file("submissions/10101.csv", figures(6).replace("closed,total,2", "closed,total,3"))
                .file("submissions/10102.csv", figures(2))
                .file("submissions/10103.csv", figures(2));
        ReturnsMaker.Round second = round(first);
        Map<String, String> letters = texts(second);

        assertThat(letters).containsOnlyKeys("10101-民政局-退回单.txt", "10102-财政局-确认.txt", "10103-水利局-确认.txt", "清单.txt");
        assertThat(letters.get("10101-民政局-退回单.txt")).contains("（上次已列，仍未解决）收到", "（新增）办结");
        assertThat(letters.get("10102-财政局-确认.txt")).contains("上次所列问题均已解决");
        assertThat(letters.get("10103-水利局-确认.txt")).contains("经核对没有问题");
        assertThat(second.record().round()).isEqualTo(2);
        assertThat(texts(round(second.record(), TODAY.plusDays(1)))).containsOnlyKeys("10101-民政局-退回单.txt", "清单.txt");
    }

    @Test
    void settledFaultsAreCountedInALetterThatStillHasOthers() throws IOException {
        project.file("submissions/10101.csv", figures(4).replace("closed,total,2", "closed,total,3"));
        ReturnsRecord first = round(ReturnsRecord.NONE).record();

        project.file("submissions/10101.csv", figures(4));

        assertThat(texts(round(first)).get("10101-民政局-退回单.txt")).contains("上次所列问题中，办结（总计）已经解决");
    }

    @Test
    void sameFaultsOnTheSameDayAreTheSameRoundMadeAgain() throws IOException {
        project.file("submissions/10101.csv", figures(4));
        ReturnsMaker.Round first = round(ReturnsRecord.NONE);

        ReturnsMaker.Round again = round(ReturnsRecord.parse(first.record().json()));

        assertThat(texts(again)).isEqualTo(texts(first));
        assertThat(again.record()).isEqualTo(first.record());
        assertThat(again.stale()).isEmpty();
    }

    @Test
    void nextDayIsANewRoundWhoseFaultsAreStillOpen() throws IOException {
        project.file("submissions/10101.csv", figures(4));
        ReturnsMaker.Round next = round(round(ReturnsRecord.NONE).record(), TODAY.plusDays(1));

        assertThat(texts(next).get("10101-民政局-退回单.txt")).contains("上次已列，仍未解决", "编号：10101-2");
    }

    @Test
    void lettersOfTheLastRoundThatWereNotMadeAgainAreStale() throws IOException {
        project.file("submissions/10101.csv", figures(4));
        ReturnsRecord first = round(ReturnsRecord.NONE).record();

        project.file("submissions/10102.csv", figures(2));

        assertThat(round(first).stale()).containsExactly("10102-财政局-催报单.txt");
    }

    @Test
    void unitWithSeveralFilesIsToldWhichOneAFaultIsIn() throws IOException {
        project.file(
                        "submissions/10101-a.csv",
                        "indicator,breakdown,value\nreceived,a,4\nreceived,b,3\nreceived,total,5\n")
                .file("submissions/10101-b.csv", "indicator,breakdown,value\nclosed,a,1\nclosed,b,1\nclosed,total,2\n");

        assertThat(texts(round(ReturnsRecord.NONE)).get("10101-民政局-退回单.txt"))
                .contains("填报表（10101-a.csv，10101-b.csv）收悉", "- 10101-a.csv 第 4 行第 3 栏：收到（总计） 5");
    }

    @Test
    void findingThatInvolvesAnotherUnitIsToldByItsRuleAlone() throws IOException {
        project.file("submissions/10101.csv", figures(2))
                .file("submissions/10103.csv", figures(2))
                .file(
                        "submissions/10102-水利局.csv",
                        "unit,indicator,breakdown,value\n10101,received,a,2\n10102,received,a,2\n");

        texts(round(ReturnsRecord.NONE)).forEach((name, letter) -> {
            if (name.startsWith("10101")) {
                assertThat(letter).contains("规则 ").doesNotContain("财政局", "水利局", "10102", "10103");
            }
        });
        assertThat(texts(round(ReturnsRecord.NONE))).containsKey("10101-民政局-退回单.txt");
    }

    @Test
    void unitThatSentLastYearsFormIsToldSoAndNotThatNothingCame() throws IOException {
        String lastYears = figures(2).replace("\n", ",2024\n").replace("value,2024", "value,year");
        project.file("submissions/10101.csv", figures(2))
                .file("submissions/10102.csv", figures(2))
                .file("submissions/10103.csv", lastYears);
        ReturnsMaker.Round first = round(ReturnsRecord.NONE);

        assertThat(texts(first).get("10103-水利局-催报单.txt"))
                .contains("发来的文件（10103.csv）收悉", "年度应为 2025，表中是 2024", "第 2 行第 4 栏", "改法：请改用本年度的数据")
                .doesNotContain("尚未收到。");
        project.file("submissions/10103.csv", figures(2));
        assertThat(texts(round(first.record())).get("10103-水利局-确认.txt")).contains("上次所列问题均已解决");
    }

    @Test
    void faultsOfOneCauseNameTheCellAtTheFirstAndLeadThereFromTheOthers() throws IOException {
        project.definition("cn-2019").year(2020).with("policy: {blank: zero}");
        project.file("submissions/10101.csv", """
                指标,分类项,数值
                本年新收,自然人,23
                本年新收,总计,23
                予以公开,自然人,23
                予以公开,总计,23
                办理结果总计,自然人,23
                办理结果总计,总计,33
                """);

        assertThat(texts(round(ReturnsRecord.NONE)).get("10101-民政局-退回单.txt"))
                .contains("改法：四项之一有误，请核对并改正；很可能是「办理结果总计（总计）」应为 23，填成了 33（一位数字有误）")
                .containsPattern("3[.] .*\\R(.*\\R)*?   改法：与第 2 条同因，一并改正")
                .containsPattern("4[.] .*\\R(.*\\R)*?   改法：与第 2 条同因，一并改正");
    }

    @Test
    void numberInTheTableOfFaultsIsTheOneThatWasFilledInAndNotASumOfSeveral() throws IOException {
        project.definition("cn-2019")
                .year(2020)
                .with("policy: {blank: zero}")
                .file(
                        "templates/letters/letter.txt.ftl",
                        "<#list letter.groups as group><#list group.faults as fault>${fault.cell.row}/${fault.cell.column}:"
                                + "${fault.cell.given}:${fault.cell.expected} </#list></#list>");
        project.file("submissions/10101.csv", """
                指标,分类项,数值
                本年新收,自然人,21
                本年新收,总计,21
                上年结转,自然人,2
                上年结转,总计,2
                予以公开,自然人,23
                予以公开,总计,23
                办理结果总计,自然人,23
                办理结果总计,总计,33
                """);

        assertThat(texts(round(ReturnsRecord.NONE)).get("10101-民政局-退回单.txt"))
                .contains("本年新收/总计:21: ", "办理结果总计/总计:33:23 ")
                .doesNotContain("本年新收/总计:23");
    }

    @Test
    void unitThatSentTwoVersionsIsAskedWhichHoldsAndReadsItsOwnFileNames() throws IOException {
        project.definition("cn-2019").year(2020).with("policy: {blank: zero}");
        String form = "指标,分类项,数值\n"
                + Stream.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
                        .map(kind -> "本年新收," + kind + ",0\n上年结转," + kind + ",0\n")
                        .collect(Collectors.joining());
        project.file("submissions/10101.csv", form)
                .file("submissions/10101-改.csv", form.replace("上年结转,其他,0", "上年结转,其他,5"));

        assertThat(texts(round(ReturnsRecord.NONE)).get("10101-民政局-退回单.txt"))
                .contains("10101-改.csv 的 12 格在 10101.csv 中又报了一次", "改法：请告知以哪一份为准")
                .doesNotContain("submissions/", "删去");
    }

    @Test
    void letterOfTheProjectsOwnTemplateIsUsed() throws IOException {
        project.file("submissions/10101.csv", figures(4))
                .file("templates/letters/letter.txt.ftl", "致${letter.salutation}共${letter.groups?size}表");

        assertThat(texts(round(ReturnsRecord.NONE)).get("10101-民政局-退回单.txt")).isEqualTo("致民政局：共1表");
    }

    @Test
    void recordThatWasSpoiltIsAsGoodAsNone() {
        assertThat(ReturnsRecord.parse("{".getBytes(StandardCharsets.UTF_8))).isEqualTo(ReturnsRecord.NONE);
    }
}
