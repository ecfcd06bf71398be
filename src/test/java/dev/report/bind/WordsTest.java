package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Severity;
import dev.report.model.TextValue;
import dev.report.model.UnitCode;
import dev.report.model.UnitTexts;
import dev.report.project.TestProject;
import dev.report.project.WordsForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that units submit beside their figures: texts, days, yes or no, and lists. */
class WordsTest {

    private static final String LIST = "文件名称,文号,发布日期,是否有效\n";
    private static final String TWO_ROWS = LIST + "关于节水的通知,示府规〔2025〕1号,2025-03-01,有效\n关于绿化的通知,示府规〔2025〕2号,2025年4月2日,\n";

    @TempDir
    Path folder;

    @Test
    void longTableGivesWordsBesideFigures() {
        Bound bound = bound("101.csv", "指标,数值\n办件,3\n聘有法律顾问,是\n聘任日期,2025/3/1\n重点工作,\"执法, 监督\"\n");

        assertThat(words(bound)).containsExactly("lawyer.has=yes", "lawyer.since=2025-03-01", "focus=执法, 监督");
        assertThat(bound.figures("101")).containsEntry("cases", "3").containsEntry("lawyer.units", "1");
        assertThat(bound.findings()).isEmpty();
    }

    @Test
    void flatTableGivesWordsOfEveryUnit() {
        Bound bound = bound("all.csv", "unit,办件,法律顾问,聘任日期\n101,3,有,20250301\n102,4,无,—\n201,5,否,\n");

        assertThat(words(bound)).containsExactly("lawyer.has=yes", "lawyer.since=2025-03-01");
        assertThat(bound.figures("102")).containsEntry("lawyer.units", "0");
        assertThat(bound.figures("201")).containsEntry("lawyer.units", "0");
        assertThat(bound.findings()).isEmpty();
    }

    @Test
    void jsonGivesWordsAndLists() {
        Bound bound = bound("101.json", """
                {"unit": "101", "year": 2025, "figures": {"cases": 3, "lawyer.has": true, "documents": [
                  {"title": "甲", "date": "2025-01-02"},
                  {"number": "1号", "title": "乙", "date": "2025-01-03"}]}}
                """);

        assertThat(words(bound))
                .containsExactly(
                        "lawyer.has=yes", "[title=甲, date=2025-01-02]", "[number=1号, title=乙, date=2025-01-03]");
        assertThat(bound.figures("101")).containsEntry("documents.listed", "2");
        assertThat(bound.findings("blank-cell"))
                .containsExactly("blank-cell submissions/101.json:2:13 民政局：“规范性文件目录（文号）”没有填写");
    }

    @Test
    void emptyListInJsonSaysThatThereIsNothing() {
        Bound bound = bound("101.json", "{\"figures\": {\"cases\": 3, \"lawyer.has\": \"否\", \"documents\": []}}");

        assertThat(bound.figures("101")).containsEntry("documents.listed", "0");
        assertThat(bound.submissions().findings()).isEmpty();
    }

    @Test
    void listIsATableOfItsOwnWithARowAnItem() {
        Bound bound = bound("101.csv", "规范性文件目录\n" + TWO_ROWS);

        assertThat(words(bound))
                .containsExactly(
                        "[title=关于节水的通知, number=示府规〔2025〕1号, date=2025-03-01, valid=yes]",
                        "[title=关于绿化的通知, number=示府规〔2025〕2号, date=2025-04-02]");
        UnitTexts.Row second = texts(bound).rows("documents").get(1);
        assertThat(second.at()).hasToString("submissions/101.csv:4:1");
        assertThat(second.value("date").orElseThrow().text()).isEqualTo("2025年4月2日");
        assertThat(bound.figures("101")).containsEntry("documents.listed", "2");
        assertThat(bound.findings()).isEmpty();
    }

    @Test
    void listNamesItsUnitsInAColumn() {
        Bound bound = bound(
                "all.csv", "序号,单位,标题,文号,发布日期\n1,101,甲,1号,2025-01-02\n2,102,乙,2号,2025-01-03\n3,101,丙,3号,2025-01-04\n");

        assertThat(words(bound))
                .containsExactly("[title=甲, number=1号, date=2025-01-02]", "[title=丙, number=3号, date=2025-01-04]");
    }

    @Test
    void listMayBeGivenFieldByField() {
        Bound bound = bound(
                "101.csv",
                "indicator,breakdown,value\ndocuments,title,甲\ndocuments,number,1号\n,date,2025-01-02\ndocuments,title,乙\n");

        assertThat(words(bound)).containsExactly("[title=甲, number=1号, date=2025-01-02]", "[title=乙]");
    }

    @Test
    void rowOfNoneSaysThatThereIsNothingToList() {
        Bound bound = bound("101.csv", LIST + "无,,,\n");

        assertThat(texts(bound).lists()).containsKey("documents");
        assertThat(bound.figures("101")).containsEntry("documents.listed", "0");
        assertThat(bound.findings("blank-cell")).noneMatch(line -> line.contains("目录") && !line.contains("目录件数"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    聘任日期,2025-02-30|unreadable-cell submissions/101.csv:2:2 民政局：“聘任日期”应为日期，填的是“2025-02-30”
                    聘任日期,三月|unreadable-cell submissions/101.csv:2:2 民政局：“聘任日期”应为日期，填的是“三月”
                    聘任日期,45717|unreadable-cell submissions/101.csv:2:2 民政局：“聘任日期”应为日期，填的是“45717”，这可能是 Excel 的日期序号
                    法律顾问,部分|unreadable-cell submissions/101.csv:2:2 民政局：“聘有法律顾问”应填 是 / 否，填的是“部分”
                    重点工作,一二三四五六七八九十一二三|text-too-long submissions/101.csv:2:2 民政局：“重点工作”有 13 个字，最多 12 个
                    重点工作,执法,监督|line-too-long submissions/101.csv:2:3 民政局：这一行有 3 格，表头只有 2 格：文字或数字里的逗号把一格分成了几格
                    重点工作,无|not-applicable-cell submissions/101.csv:2:2 民政局：“重点工作”填的是“无”，按“不适用”处理
                    重点工作,=甲|
                    目录件数,3|
                    """)
    void whatCannotBeReadIsNamedWithItsPlace(String row, String finding) {
        Bound bound = bound("101.csv", "指标,数值\n" + row + "\n");

        List<String> found = bound.findings();
        assertThat(found.isEmpty() ? null : found.get(0)).isEqualTo(finding);
    }

    @Test
    void dayOutsideThePeriodAndRowsListedTwiceAreErrors() {
        Bound bound =
                bound("101.csv", LIST + "甲,1号,2024-12-31,\n乙,1号,2025-01-01,\n丙,2号,2025-01-01,\n丁,2号,2025-01-01,\n");

        assertThat(bound.findings())
                .containsExactly(
                        "date-outside-period submissions/101.csv:2:3 民政局：“规范性文件目录（发布日期）”为 2024-12-31，不在报告期 2025-01-01 至 2025-12-31 内",
                        "duplicate-row submissions/101.csv:3:1 民政局：“规范性文件目录”有 2 行列了两次，第一处是“1号”，submissions/101.csv:2:1 已有");
    }

    @Test
    void wordsThatAreAskedForAndNotGivenAreBlank() {
        Bound bound = bound("101.csv", "指标,数值\n办件,3\n");

        assertThat(bound.findings("blank-cell"))
                .containsExactly(
                        "blank-cell submissions/101.csv:1 民政局没有报送“聘有法律顾问”",
                        "blank-cell submissions/101.csv:1 民政局没有报送“规范性文件目录”，一行也没有");
    }

    @Test
    void blankInAListIsNotToBeFilledWithZero() {
        Bound bound = bound("101.csv", LIST + "甲,1号,2025-01-02,\n乙,,2025-01-03,\n");

        assertThat(bound.submissions().findings())
                .filteredOn(finding -> finding.rule().equals("blank-cell"))
                .first()
                .satisfies(finding -> assertThat(finding.help().zh()).isEqualTo("请填写；确实不适用的写“不适用”"));
    }

    @Test
    void numberOfRowsWithoutTheListIsAWarning() {
        Bound bound = bound("101.csv", "指标,数值\n办件,3\n法律顾问,是\n目录件数,2\n");

        assertThat(bound.findings("blank-cell"))
                .containsExactly("blank-cell submissions/101.csv:1 民政局报送了“规范性文件目录”的件数，没有报送目录");
        assertThat(bound.submissions().findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void sameWordsGivenTwiceAreAFinding() {
        Bound bound = bound("101.csv", "指标,数值\n法律顾问,是\n法律顾问,否\n");

        assertThat(bound.findings())
                .containsExactly(
                        "duplicate-cell submissions/101.csv:3:2 民政局：“聘有法律顾问”填了两次：submissions/101.csv:2:2 为 是，此处为 否");
    }

    @Test
    void countThatAUnitGivesItselfMustBeTheNumberOfItsRows() {
        Bound bound = bound("101.csv", TWO_ROWS);
        Bound other = Bound.of(
                project().file("submissions/101.csv", TWO_ROWS).file("submissions/101-b.csv", "指标,数值\n目录件数,3\n"));

        assertThat(bound.findings("counted-words")).isEmpty();
        assertThat(other.findings("counted-words"))
                .containsExactly("counted-words submissions/101-b.csv:2:2 民政局：“目录件数”填的是 3，而按逐项填报应为 2");
    }

    @Test
    void wordsAreKeptInOneLineWithoutWhatNobodySees() {
        Bound bound = bound("101.csv", "指标,数值\n重点工作,\"  执法\n监督\u200B\u0007 and\nmore  \"\n");

        assertThat(words(bound)).containsExactly("focus=执法监督 and more");
    }

    private Bound bound(String file, String content) {
        return Bound.of(project().file("submissions/" + file, content));
    }

    private TestProject project() {
        return TestProject.in(folder).form(WordsForm.YAML);
    }

    private static UnitTexts texts(Bound bound) {
        return bound.submissions().of(new UnitCode("101")).orElseThrow().texts();
    }

    /** The words of unit 101: its text cells, then the rows of its lists. */
    private static List<String> words(Bound bound) {
        List<String> words = new ArrayList<>();
        texts(bound).cells().forEach((key, value) -> given(key, value, words));
        texts(bound)
                .lists()
                .values()
                .forEach(rows -> rows.forEach(row -> {
                    List<String> fields = new ArrayList<>();
                    row.values().forEach((column, value) -> given(column, value, fields));
                    words.add(fields.toString());
                }));
        return words;
    }

    private static void given(String key, TextValue value, List<String> to) {
        if (value.isGiven()) {
            to.add(key + "=" + value.value());
        }
    }
}
