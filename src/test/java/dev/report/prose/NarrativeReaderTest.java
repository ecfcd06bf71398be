package dev.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Aggregator;
import dev.report.bind.SubmissionBinder;
import dev.report.discover.SubmissionFinder;
import dev.report.finding.Finding;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${f('received')}|321",
                "${f(\"received\")}|321",
                "${ f( 'received' ) }|321",
                "${f('received/a')}|21",
                "${f('收到')}|321",
                "${f('收到（甲）')}|21",
                "${change('收到')}|增长7.00%",
                "${f('amount')}万元|0.3001万元",
                "${f('received', '部门')}|21",
                "${f('received', '101')}|1",
                "${f('received', '城关镇')}|300",
                "${f('about')}|220余",
                "${sum('received', 'closed')}|331",
                "${sum('received/a', 5)}|26",
                "${sum('about', 'about')}|440余",
                "${share('closed', 'received')}|3.12%",
                "${share(sum('closed', 'closed'), 'received')}|6.23%",
                "${change('received')}|增长7.00%",
                "${change('closed')}|下降50.00%",
                "${change('largest')}|持平",
                "${cn(f('received'))}|三百二十一",
                "${cn('closed')}|十",
                "${cn(16)}|十六",
                "${cn('about')}|二百二十余",
                "${cn(units())}|三",
                "${duration('latest')}|一年零四个月",
                "${units()}个|3个",
                "${units('部门')}|2",
                "${year}年|2025年",
                "${last_year}|2024",
                "${issuer}|江油市人民政府",
                "${title}|江油市人民政府2025年报告",
                "${published}|2026年3月30日",
                "${contact.phone}|0816-1",
            })
    void citationIsPrintedAsItsValue(String prose, String text) throws IOException {
        NarrativeReader.Result result = read(prose);

        assertThat(result.findings()).isEmpty();
        assertThat(result.narrative().section("overview").orElseThrow().plain()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${f('recieved')}|" + "unknown-citation 1:5 没有指标“recieved” / 您是否要写“received”？",
                "甲${f('xyzzy')}|" + "unknown-citation 1:6 没有指标“xyzzy” / 可用 report definition show 查看全部指标",
                "${f('/')}|" + "unknown-citation 1:5 没有指标“/” / 可用 report definition show 查看全部指标",
                "${f('/total')}|" + "unknown-citation 1:5 没有指标“/total” / 可用 report definition show 查看全部指标",
                "${f('／')}|" + "unknown-citation 1:5 没有指标“／” / 可用 report definition show 查看全部指标",
                "${sum('received', '/')}|" + "unknown-citation 1:19 没有指标“/” / 可用 report definition show 查看全部指标",
                "${g('received')}|" + "unknown-citation 1:3 正文中没有名为“g”的函数 / 可用的有：f、sum、share、change、cn、duration、units",
                "${yaer}|" + "unknown-citation 1:3 正文中没有名为“yaer”的数据 / 您是否要写“year”？",
                "${f}|" + "unknown-citation 1:3 正文中没有名为“f”的数据 / 可用的有：f(…)",
                "${f('received', '部们')}|" + "unknown-citation 1:5 名录中没有单位或类别“部们” / 您是否要写“部门”？",
                "${units('部们')}|" + "unknown-citation 1:9 名录中没有类别“部们” / 您是否要写“部门”？",
                "${contact.fax}|" + "unknown-citation 1:3 正文中没有名为“contact.fax”的数据 / 您是否要写“contact.email”？",
                "${contact.email}|"
                        + "unknown-citation 1:3 report.yaml 没有填写 contact.email / 请在 report.yaml 的 contact 下补充",
                "${f()}|"
                        + "citation-syntax 1:3 f 的参数个数不对，给了 0 个 / f(指标[, 单位或类别])、sum(至少一个)、share(部分, 总数)、change(指标)、cn(数)、duration(月数)、units([类别])",
                "${f('received', '部门', 1)}|"
                        + "citation-syntax 1:3 f 的参数个数不对，给了 3 个 / f(指标[, 单位或类别])、sum(至少一个)、share(部分, 总数)、change(指标)、cn(数)、duration(月数)、units([类别])",
                "${f(received)}|" + "citation-syntax 1:5 此处应为引号括起的名称 / 名称要加半角的引号，例如 f('received')",
                "${f('received)}|" + "citation-syntax 1:5 “${f('received)}”里的引号或括号不成对 / 请写作 ${f('received')}",
                "${f('received'}|" + "citation-syntax 1:15 “${f('received'}”里的引号或括号不成对 / 请写作 ${f('received')}",
                "${f('received') + 1}|"
                        + "citation-syntax 1:17 引用里不能做加减乘除：${f('received') + 1} / 相加请用 ${sum('甲','乙')}，占比用 ${share('甲','乙')}，同比用 ${change('指标')}；其他的数请算好后直接写入",
                "${'received'}|" + "citation-syntax 1:3 引用的写法有误 / SYNTAX",
                "${}|" + "citation-syntax 1:3 引用的写法有误 / SYNTAX",
                "${cn(year}|" + "citation-syntax 1:10 “${cn(year}”里的引号或括号不成对 / 请写作 ${cn(year)}",
                "${cn('amount')}|" + "citation-syntax 1:6 0.3001 不能写成汉字数字 / 只有不超过 16 位的非负整数可以写成汉字数字",
                "${cn(issuer)}|" + "citation-syntax 1:6 此处应为数字或指标 / 例如 cn(f('requests.received'))",
                "${duration('amount')}|" + "citation-syntax 1:12 0.3001 不能写成汉字数字 / 只有不超过 16 位的非负整数可以写成汉字数字",
                "${sum('received', 'amount')}|" + "citation-syntax 1:19 计量单位不同，不能相加：件 与 万元 / 请分别引用",
                "${share('closed', 0)}|" + "blank-citation 1:19 总数为 0，不能计算占比 / 请改写这句话",
                "${f('kept')}|"
                        + "blank-citation 1:5 正文引用了“各自”的合计，但这一项只按单位保存，不汇总（mode: none） / 请引用某一个单位的数（第二个值写单位代码或名称），或改写这句话",
                "${f('received/b')}|" + "blank-citation 1:5 正文引用了“收到（乙）”，但没有单位报送这一项 / 请催报，或改写这句话",
                "${f('received/b', '101')}|" + "blank-citation 1:5 正文引用了“收到（乙）”，但没有单位报送这一项 / 请催报，或改写这句话",
                "${change('amount')}|" + "blank-citation 1:10 没有上年的“金额”，不能计算同比 / 请在 history 中放入上年的 model.json，或改写这句话",
                "${change('latest')}|" + "blank-citation 1:10 上年的“最后”为 0，不能计算同比 / 请改写这句话，例如写明本年数",
                "${change('about')}|" + "blank-citation 1:10 没有上年的“约数”，不能计算同比 / 请在 history 中放入上年的 model.json，或改写这句话",
                "${f('received')}万件|" + "measure-word 1:1 “321万件”的计量单位有误，该数以件计 / 请在数字后写“件”",
                "${f('received')}亿件|" + "measure-word 1:1 “321亿件”的计量单位有误，该数以件计 / 请在数字后写“件”",
                "${f('received')}条|" + "measure-word 1:1 “321条”的计量单位有误，该数以件计 / 请在数字后写“件”",
                "${f('received')}小时|" + "measure-word 1:1 “321小时”的计量单位有误，该数以件计 / 请在数字后写“件”",
                "${f('received')}个工作日|" + "measure-word 1:1 “321个工作日”的计量单位有误，该数以件计 / 请在数字后写“件”",
                "${f('received')}%|" + "measure-word 1:1 “321%”的计量单位有误，该数以件计 / 请在数字后写“件”",
                "${f('amount')}元|" + "measure-word 1:1 “0.3001元”的计量单位有误，该数以万元计 / 请在数字后写“万元”",
                "${f('amount')}件|" + "measure-word 1:1 “0.3001件”的计量单位有误，该数以万元计 / 请在数字后写“万元”",
                "${f('received')|" + "citation-syntax 1:1 “${f('received')”没有以“}”结束 / 请写作 ${f('received')}",
                "一~二${f('received')~三}|" + "citation-syntax 2:2 “${f('received')”没有以“}”结束 / 请写作 ${f('received')}",
                "一~二${f('received',~'三')}|" + "citation-syntax 2:2 “${”没有在本行以“}”结束 / 请在引用之后补上“}”，引用不能跨行",
                "<#list x as y>|" + "prose-directive 1:1 正文中不能使用模板指令：<#list x as y> / 正文只能引用数据；循环和判断请写在 templates 的模板中",
                "</#list>|" + "prose-directive 1:1 正文中不能使用模板指令：</#list> / 正文只能引用数据；循环和判断请写在 templates 的模板中",
                "<@macro/>|" + "prose-directive 1:1 正文中不能使用模板指令：<@macro/> / 正文只能引用数据；循环和判断请写在 templates 的模板中",
                "[#if x]|" + "prose-directive 1:1 正文中不能使用模板指令：[#if x] / 正文只能引用数据；循环和判断请写在 templates 的模板中",
                "#{year}|" + "prose-directive 1:1 正文中不能使用模板指令：#{year} / 正文只能引用数据；循环和判断请写在 templates 的模板中",
                "一行~~第二段${f('recieved')}，${f('received')}|" + "unknown-citation 3:8 没有指标“recieved” / 您是否要写“received”？",
            })
    void faultyCitationIsSaidAtItsPlace(String prose, String expected) throws IOException {
        String usage = "正文只能这样引用数据：${f('指标')}、${sum('甲','乙')}、${share('甲','乙')}、${change('指标')}、"
                + "${cn(f('指标'))}、${units('类别')}、${year}";

        assertThat(read(prose.replace('~', '\n')).findings().stream()
                        .map(found -> found.rule() + " " + found.place().line() + ":"
                                + found.place().column() + " " + found.message().zh() + " / "
                                + found.help().zh())
                        .collect(Collectors.joining(" && "))
                        .strip())
                .isEqualTo(expected.replace("SYNTAX", usage));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到f('received')件|citation-syntax 1:3 f('received') / 请写作 ${f('received')}",
                "收到$f('received')件|citation-syntax 1:4 f('received') / 请写作 ${f('received')}",
                "占share('a', 'b')。|citation-syntax 1:2 share('a', 'b') / 请写作 ${share('a', 'b')}",
                "共sum（‘a’，‘b’）件|citation-syntax 1:2 sum（‘a’，‘b’） / 请写作 ${sum('a','b')}",
                "共cn(f('a'))件|citation-syntax 1:2 cn(f('a')) / 请写作 ${cn(f('a'))}",
                "共units()个|citation-syntax 1:2 units() / 请写作 ${units()}",
                "收到＄{f('received')}件|citation-syntax 1:3 ＄{f('received')} / 请用半角符号写作 ${f('received')}",
                "收到$｛f('received')｝件|citation-syntax 1:3 $｛f('received')｝ / 请用半角符号写作 ${f('received')}",
                "收到${f('received')｝件|citation-syntax 1:3 ${f('received')｝ / 请用半角符号写作 ${f('received')}",
                "收到＄｛year｝件|citation-syntax 1:3 ＄｛year｝ / 请用半角符号写作 ${year}",
                "收到${f(‘received’)}件|citation-syntax 1:3 ${f(‘received’)} / 请用半角符号写作 ${f('received')}",
                "收到${f（“received”）}件|citation-syntax 1:3 ${f（“received”）} / 请用半角符号写作 ${f('received')}",
            })
    void whatWasMeantForACitationIsSaidWithTheRightSpelling(String prose, String expected) throws IOException {
        assertThat(read(prose).findings())
                .extracting(found -> found.rule() + " " + found.place().line() + ":"
                        + found.place().column() + " " + found.actual().orElse("") + " / "
                        + found.help().zh())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${f('received')}件见图。![流程图](flow.png)|lost-markup 1:21 flow.png",
                "[文](javascript:alert(1))|lost-markup 1:1 javascript:alert(1)",
                "见[年报](a.pdf)、[信](mailto:a@b.cn)|lost-markup 1:2 a.pdf",
                "全年**“许可”**共5件|broken-prose 1:3 **",
                "一~甲${year}**乙|broken-prose 2:9 **",
                "##标题|broken-prose 1:1 ##标题",
                "甲~　##标题|broken-prose 2:2 ##标题"
            })
    void whatThePageDoesNotGiveIsSaidAtItsPlace(String prose, String expected) throws IOException {
        assertThat(read(prose.replace('~', '\n')).findings())
                .extracting(found -> found.rule() + " " + found.place().line() + ":"
                        + found.place().column() + " " + found.actual().orElse(""))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"　　全年**许可**5件，**处罚**6件。", "    全年**许可**5件。~\t**处罚**6件。", "\\*\\*注", "5*6*7", "# 标题~~\\#1号楼"})
    void marksThatWorkOrAreMeantAsTheyStandAreNoFinding(String prose) throws IOException {
        assertThat(read(prose.replace('~', '\n')).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The change(s) and the share (12%) are small; sum(a).",
                "网址www.example.gov.cn（县政府网站），费用$5、￥6。",
                "函数f(x)，系数cn(1)。",
                "{甲}｛乙｝"
            })
    void wordsThatOnlyLookLikeACitationAreProse(String prose) throws IOException {
        assertThat(read(prose).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${f('received')}件",
                "${f('received')}",
                "${f('received')}，",
                "${f('received')}万一",
                "${f('amount')}万元",
                "${year}条"
            })
    void measureOrNothingMayFollowAFigure(String prose) throws IOException {
        assertThat(read(prose).findings()).isEmpty();
    }

    @Test
    void citationKnowsItsPlaceAndItsFigures() throws IOException {
        BoundProse prose = read("# 一\n\n收到${sum('received', 'closed')}件，今年是${year}年")
                .narrative()
                .section("overview")
                .orElseThrow();

        assertThat(prose.citations())
                .containsExactly(
                        new Citation(
                                SourceLocation.of("narrative/overview.md", 3, 3),
                                "sum('received', 'closed')",
                                "331",
                                List.of(CellKey.of("received/total"), CellKey.of("closed/total")),
                                List.of()),
                        new Citation(
                                SourceLocation.of("narrative/overview.md", 3, 36),
                                "year",
                                "2025",
                                List.of(),
                                List.of()));
    }

    @Test
    void changeNeedsLastYear() throws IOException {
        TestProject files = project().file("narrative/overview.md", "${change('received')}");
        Files.delete(folder.resolve("history/2024/model.json"));

        assertThat(read(files).findings())
                .extracting(found -> found.rule() + " " + found.place() + " "
                        + found.message().zh())
                .containsExactly("blank-citation narrative/overview.md:1:10 没有上年的“收到（总计）”，不能计算同比");
    }

    /** Bullets of Word are such characters: what they are is for the faces to judge, so they stay as they are. */
    @ParameterizedTest
    @ValueSource(strings = {"\ue000${f('received')}\ue001", "\uf0b7${f('received')}\uf8ff\ue000${f('received')}"})
    void privateUseCharactersOfTheTextAreNotTakenForCitations(String text) throws IOException {
        NarrativeReader.Result result = read(text);

        assertThat(result.narrative().section("overview").orElseThrow().plain())
                .isEqualTo(text.replace("${f('received')}", "321"));
    }

    @Test
    void citationsForWhichNoMarkIsLeftAreFindings() throws IOException {
        String all = IntStream.rangeClosed(0xE000, 0xF8FF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(read(all + "${f('received')}").findings())
                .extracting(Finding::rule)
                .containsExactly("citation-syntax");
    }

    @Test
    void requiredSectionWithoutProseAndFilesWithoutSectionAreFindings() throws IOException {
        TestProject files = project()
                .file("narrative/overview.md", " \n")
                .file("narrative/overveiw.md", "x")
                .file("narrative/plan.txt", "x");

        assertThat(read(files).findings())
                .extracting(found -> found.severity() + " " + found.rule() + " " + found.place() + " "
                        + found.help().zh())
                .containsExactly(
                        "WARNING unknown-narrative narrative/overveiw.md:1 您是否要写“overview.md”？",
                        "ERROR missing-prose narrative/overview.md:1 请撰写 narrative/overview.md");
    }

    /** Windows hides what is behind the last full stop; a system for other letters tells large from small ones. */
    @ParameterizedTest
    @ValueSource(strings = {"overview.docx", "overview.txt", "overview.md.txt", "Overview.MD", "overview.pdf"})
    void proseThatLiesThereAsAnotherKindOfFileIsNamed(String name) throws IOException {
        TestProject files = project().file("narrative/" + name, "一");

        assertThat(read(files).findings()).singleElement().satisfies(found -> {
            assertThat(found.rule() + " " + found.severity() + " " + found.place())
                    .isEqualTo("missing-prose ERROR narrative/" + name + ":1");
            assertThat(found.message())
                    .isEqualTo(new Text(
                            "没有 narrative/overview.md，只有 narrative/" + name + "，其中的文字没有读取",
                            "narrative/overview.md is missing; there is only narrative/" + name
                                    + ", which was not read"));
            assertThat(found.help())
                    .isEqualTo(new Text(
                            "正文须为纯文本：请把 narrative/" + name + " 中的文字另存为 narrative/overview.md",
                            "Prose is plain text: save the words of narrative/" + name + " as narrative/overview.md"));
        });
    }

    @Test
    void requiredSectionWithoutFileIsAskedForWhereTheDefinitionIsNamed() throws IOException {
        assertThat(read(project()).findings())
                .extracting(found -> found.rule() + " " + found.place())
                .containsExactly("missing-prose report.yaml:1:13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${f('received/b')}", "${f('received/b', '102')}", "${f('received/b', '部门')}"})
    void figureWhoseCellCouldNotBeReadIsNotComplainedOfAgain(String prose) throws IOException {
        TestProject files = project()
                .file("submissions/102-b.csv", "indicator,breakdown,value\nreceived,b,若干\n")
                .file("narrative/overview.md", prose);

        NarrativeReader.Result result = read(files);

        assertThat(result.findings()).isEmpty();
        assertThat(result.narrative().section("overview").orElseThrow().plain()).isEqualTo("【缺数】");
    }

    /** That the unit has sent nothing is an error of its own; where it is none, the sentence still wants its figure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy: {missing-unit: error}|''|",
                "policy: {missing-unit: warning}|''|blank-citation",
                "policy: {missing-unit: error}|- {rule: missing-unit, unit: '301', reason: x, approver: y, expires: 2027-01-01}|blank-citation"
            })
    void figureOfAUnitThatHasSentNothingIsComplainedOfOnce(String policy, String waiver, String rule)
            throws IOException {
        TestProject files = project()
                .with(policy)
                .roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n201,城关镇,乡镇\n301,园区,园区\n")
                .file("waivers.yaml", waiver + "\n")
                .file("narrative/overview.md", "${f('received', '301')}");

        assertThat(read(files).findings())
                .extracting(Finding::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    private NarrativeReader.Result read(String prose) throws IOException {
        return read(project().file("narrative/overview.md", prose));
    }

    private static NarrativeReader.Result read(TestProject files) throws IOException {
        ReportProject project = files.load();
        return NarrativeReader.read(
                project, Aggregator.aggregate(project, SubmissionBinder.bind(project, SubmissionFinder.find(project))));
    }

    private TestProject project() {
        return TestProject.in(folder)
                .smallForm()
                .with("contact: {phone: 0816-1}")
                .roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n201,城关镇,乡镇\n")
                .file("submissions/a.csv", """
                        unit,received/a,received/total,closed/total,amount,largest,latest,about
                        101,1,1,5,0.1,9,10,220余
                        102,20,20,5,0.2,3,16,
                        """)
                .file("submissions/201.csv", "indicator,breakdown,value\nreceived,total,300\namount,,0.0001\n")
                .file("history/2024/model.json", """
                        {"year": 2024, "figures": [
                          {"key": "received/total", "value": 300, "state": "reported"},
                          {"key": "closed/total", "value": 20, "state": "reported"},
                          {"key": "largest", "value": 9, "state": "reported"},
                          {"key": "latest", "value": 0, "state": "reported"},
                          {"key": "about", "value": null, "state": "blank"}]}
                        """);
    }
}
