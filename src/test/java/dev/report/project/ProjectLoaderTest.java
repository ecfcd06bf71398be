package dev.report.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.report.config.ConfigException;
import dev.report.definition.DefinitionLoader;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.Measure;
import dev.report.model.Period;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectLoaderTest {

    private static final String SOUND = """
            definition: cn-2021
            year: 2025
            issuer: {code: "510781", name: 江油市人民政府, level: county}
            published: 2026-03-30
            """;
    private static final String ROSTER = "code,name,kind\n101,民政局,部门\n";

    @TempDir
    Path folder;

    @Test
    void whatIsNotWrittenHasItsDefault() throws IOException {
        ReportProject project = load(SOUND);

        assertThat(project.year()).isEqualTo(2025);
        assertThat(project.definition().id()).isEqualTo("cn-2021");
        assertThat(project.issuer()).isEqualTo(new Issuer(new UnitCode("510781"), "江油市人民政府", Issuer.Level.COUNTY));
        assertThat(project.published()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(project.title()).isEqualTo("江油市2025年政府信息公开工作年度报告");
        assertThat(project.contact()).isEmpty();
        assertThat(project.history()).isEmpty();
        assertThat(project.outputs())
                .isEqualTo(Set.of(ReportProject.Output.MARKDOWN, ReportProject.Output.HTML, ReportProject.Output.PDF));
        assertThat(project.policy())
                .isEqualTo(new Policy(Policy.Blank.ERROR, Severity.ERROR, Severity.ERROR, Optional.of(Severity.ERROR)));
        assertThat(project.fonts()).isEmpty();
        // The form of 2021 is fixed: its pictures are off until someone wants them.
        assertThat(project.pictures()).isFalse();
        assertThat(project.publishProvenance()).isTrue();
        assertThat(project.deadlines()).isEmpty();
    }

    @Test
    void whatIsWrittenIsTaken() throws IOException {
        ReportProject project = load(SOUND + """
                        title: 某市报告
                        contact: {site: https://example.cn, address: 某路1号}
                        outputs: [html]
                        policy: {blank: not-applicable, missing-unit: warning, missing-prose: warning, fail-on: never}
                        pictures: false
                        publish-provenance: none
                        deadlines: {units: 2026-01-20}
                        """);

        assertThat(project.title()).isEqualTo("某市报告");
        assertThat(project.contact())
                .containsExactly(Map.entry("address", "某路1号"), Map.entry("site", "https://example.cn"));
        assertThat(project.outputs()).isEqualTo(Set.of(ReportProject.Output.HTML));
        assertThat(project.policy())
                .isEqualTo(
                        new Policy(Policy.Blank.NOT_APPLICABLE, Severity.WARNING, Severity.WARNING, Optional.empty()));
        assertThat(project.pictures()).isFalse();
        assertThat(project.publishProvenance()).isFalse();
        assertThat(project.deadlines()).isEqualTo(Map.of("units", LocalDate.of(2026, 1, 20)));
        assertThat(project.place("title")).isEqualTo(SourceLocation.of("report.yaml", 5, 8));
        assertThat(project.place("fonts")).isEqualTo(SourceLocation.file("report.yaml"));
    }

    static List<Charset> encodings() {
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void rosterIsReadAsOfficesSaveIt(Charset encoding) throws IOException {
        write(SOUND);
        TestProject.in(folder)
                .file(
                        "roster.csv",
                        "单位代码,单位名称,类别,终止日期,状态\r\n101,民政局,部门,,\r\n\r\n102,\"财政局\r\n\",部门,2025/06/30,merged\r\n103,水利局,部门,,listed\r\n",
                        encoding);

        Roster roster = ProjectLoader.load(folder).roster();

        assertThat(roster.units())
                .containsExactly(
                        unit("101", "民政局", Optional.empty(), Unit.Status.ACTIVE, 2),
                        unit("102", "财政局", Optional.of(LocalDate.of(2025, 6, 30)), Unit.Status.MERGED, 4),
                        unit("103", "水利局", Optional.empty(), Unit.Status.LISTED, 6));
    }

    /** A list that an office keeps: a title, running numbers, its own heads, states and dates. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位编码,单位名称,单位类型,有效期止,单位状态~101,民政局,部门,2025.6.30,合并~",
                "序号,单 位 代 码,单位全称,单位性质,失效日期,状态~1,101,民政局,部门,2025年6月30日,已合并~",
                "示例县2025年报送单位名录,,,,~代码,名称,类别,结束日期,状态~101,民政局,部门,2025-6-30,Merged~",
                "示例县2025年报送单位名录~~code,name,kind,valid_to,status~101,民政局,部门,2025/06/30,并入~",
                "code,name,kind,valid_to,status~１０１ ,民政局,部门,2025-06-30,merged~",
            })
    void rosterIsReadAsOfficesWriteIt(String csv) throws IOException {
        write(SOUND);
        TestProject.in(folder).file("roster.csv", csv.replace('~', '\n'));

        assertThat(ProjectLoader.load(folder).roster().units())
                .extracting(unit -> unit.code() + " " + unit.name() + " " + unit.kind() + " "
                        + unit.validTo().orElseThrow() + " " + unit.status())
                .containsExactly("101 民政局 部门 2025-06-30 MERGED");
    }

    @Test
    void workbookInPlaceOfTheRosterIsNamed() throws IOException {
        write(SOUND);
        TestProject.in(folder).file("roster.xlsx", "PK");
        Files.delete(folder.resolve("roster.csv"));

        assertThat(faults())
                .containsExactly(
                        "roster.csv:1 项目缺少文件 roster.csv；有 roster.xlsx，但不会代替它读取 / 请另存为 roster.csv，表格另存为 CSV UTF-8 格式");
    }

    private static Unit unit(String code, String name, Optional<LocalDate> end, Unit.Status status, int line) {
        return new Unit(
                new UnitCode(code),
                name,
                List.of(),
                "部门",
                Optional.empty(),
                new Unit.Lifetime(Optional.empty(), end),
                status,
                Optional.empty(),
                "",
                SourceLocation.of("roster.csv", line, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", ""})
    void byteOrderMarkIsNoPartOfAKey(String mark) throws IOException {
        assertThat(load(mark + SOUND).year()).isEqualTo(2025);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year: 2025|yaer: 2025|" + "report.yaml:2:1 不认识的键“yaer” / 您是否要写“year”？",
                "year: 2025|tittle: x~year: 2025|" + "report.yaml:2:1 不认识的键“tittle” / 您是否要写“title”？",
                "year: 2025|title: x|" + "report.yaml:1:1 缺少必填的键“year”",
                "year: 2025|year: 二〇二五|" + "report.yaml:2:7 此处应为数字，而不是“二〇二五”",
                "year: 2025|year: 1999|" + "report.yaml:2:7 年度“1999”不在可用范围内",
                "year: 2025|year: 2020|"
                        + "report.yaml:2:7 报告格式 cn-2021 适用于 2021—… 年度，不适用于 2020 年度 / 请核对 year 和 definition",
                "year: 2025|year: [2025]|" + "report.yaml:2:7 此处应为一个值，不是列表或映射",
                "published: 2026-03-30|published: 2026年3月30日|"
                        + "report.yaml:4:12 “2026年3月30日”不是日期 / 请写成 2026-03-30 的形式",
                "published: 2026-03-30|published:|report.yaml:4:11 “”不是日期 / 请写成 2026-03-30 的形式",
                "year: 2025|year:|report.yaml:2:6 此处应为数字，而不是“”",
                "published: 2026-03-30|published: 2026-02-30|"
                        + "report.yaml:4:12 “2026-02-30”不是日期 / 请写成 2026-03-30 的形式",
                "published: 2026-03-30|published: -2026-03-30|"
                        + "report.yaml:4:12 “-2026-03-30”不是日期 / 请写成 2026-03-30 的形式",
                "published: 2026-03-30|published: +12026-03-30|"
                        + "report.yaml:4:12 “+12026-03-30”不是日期 / 请写成 2026-03-30 的形式",
                "name: 江油市人民政府|name: \"\"|" + "report.yaml:3:32 此处不能为空",
                "code: \"510781\"|code: \" \"|" + "report.yaml:3:16 此处不能为空",
                "year: 2025|year: 2025~title: \" \"|" + "report.yaml:3:8 此处不能为空",
                "year: 2025|year: 2025~title: \"某市\\n报告\"|" + "report.yaml:3:8 这里有打印不出的字符（U+000A），请删去后重新输入",
                "year: 2025|year: 2025~contact: {phone: \"0816\\x07\"}|"
                        + "report.yaml:3:18 这里有打印不出的字符（U+0007），请删去后重新输入",
                "year: 2025|year: 2025~previous: \"a\\0b\"|" + "report.yaml:3:11 这里应写文件或文件夹的路径，其中有路径里不能有的字符",
                "year: 2025|year: 2025~fonts: {body: \"a\\0b\"}|" + "report.yaml:3:15 这里应写文件或文件夹的路径，其中有路径里不能有的字符",
                "published: 2026-03-30|title: x|" + "report.yaml:1:1 缺少必填的键“published”",
                "definition: cn-2021|definition: cn-20211|" + "report.yaml:1:13 没有名为“cn-20211”的报告格式 / 您是否要写“cn-2021”？",
                "definition: cn-2021|title: x|" + "report.yaml:1:1 缺少必填的键“definition”",
                "level: county|level: country|" + "report.yaml:3:48 不认识的取值“country” / 您是否要写“county”？",
                "level: county}|rank: county}|"
                        + "report.yaml:3:41 不认识的键“rank” / 可用的有：code、name、level && report.yaml:3:9 缺少必填的键“level”",
                "issuer: {code: \"510781\", name: 江油市人民政府, level: county}|title: x|" + "report.yaml:1:1 缺少必填的键“issuer”",
                "year: 2025|year: 2025~policy: {blank: zeros}|" + "report.yaml:3:17 不认识的取值“zeros” / 您是否要写“zero”？",
                "year: 2025|year: 2025~policy: {blanks: zero}|" + "report.yaml:3:10 不认识的键“blanks” / 您是否要写“blank”？",
                "year: 2025|year: 2025~policy: {fail-on: info}|"
                        + "report.yaml:3:19 不认识的取值“info” / 可用的有：error、warning、never",
                "year: 2025|year: 2025~policy: {missing-unit: none}|"
                        + "report.yaml:3:24 不认识的取值“none” / 可用的有：error、warning",
                "year: 2025|year: 2025~policy: error|" + "report.yaml:3:9 此处应为“键: 值”的形式",
                "year: 2025|year: 2025~outputs: [html, word]|"
                        + "report.yaml:3:17 不认识的取值“word” / 可用的有：markdown、html、pdf、docx、data",
                "year: 2025|year: 2025~publish-provenance: all|" + "report.yaml:3:21 不认识的取值“all” / 可用的有：none、units",
                "year: 2025|year: 2025~pictures: no|" + "report.yaml:3:11 此处应为 true 或 false，而不是“no”",
                "year: 2025|year: 2025~deadlines: {units: 2026-1-20}|"
                        + "report.yaml:3:20 “2026-1-20”不是日期 / 请写成 2026-03-30 的形式",
                "year: 2025|year: 2025~contact: {fax: 1}|"
                        + "report.yaml:3:11 不认识的键“fax” / 可用的有：address、postcode、phone、email、site",
                "year: 2025|year: 2025~fonts: {body: fonts/none.ttf}|" + "report.yaml:3:15 找不到字体文件 fonts/none.ttf",
                "year: 2025|year: 2025~fonts: {boddy: fonts/none.ttf}|" + "report.yaml:3:9 不认识的键“boddy” / 您是否要写“body”？",
                "year: 2025|year: 2025~previous: history/2020|" + "report.yaml:3:11 找不到上年报告：history/2020/model.json",
                "year: 2025|year: 2025~year: 2024|" + "report.yaml:3:1 “year”写了两次",
                "year: 2025|year: {2025|" + "report.yaml:3:7 无法解析：花括号没有配对，或者少了逗号 / 请检查这一行和上一行的括号、引号和缩进，冒号后要有空格",
                "year: 2025|- year: 2025|" + "report.yaml:1:20 无法解析：缩进与上面各行不齐 / 请检查这一行和上一行的括号、引号和缩进，冒号后要有空格",
            })
    void faultInReportYamlIsReportedAtItsPlace(String sound, String faulty, String expected) {
        assertThat(SOUND).contains(sound);
        write(SOUND.replace(sound, faulty.replace('~', '\n')));

        assertThat(String.join(" && ", faults())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name,kind~101,甲,部门~101,乙,部门|"
                        + "roster.csv:3:1 单位代码 101 重复，首次出现在第 2 行 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,parent~101,甲,部门,999|" + "roster.csv:2:1 “甲”的上级 999 不在名录中 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,parent~101,甲,部门,103~102,乙,部门,101~103,丙,部门,102~104,丁,部门,101|"
                        + "roster.csv:2:1 名录的 parent 一栏循环指向，成了一圈：101 → 103 → 102 → 101 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,parent~101,甲,部门,101|"
                        + "roster.csv:2:1 名录的 parent 一栏循环指向，成了一圈：101 → 101 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,successor~101,甲,部门,102|"
                        + "roster.csv:2:1 “甲”的承接单位 102 不在名录中 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,valid_to~101,甲,部门,2025-13-01|"
                        + "roster.csv:2:4 “2025-13-01”不是日期，应写成 2015-12-31 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,valid_from,valid_to~101,甲,部门,2025/6/1,2025-1-1|"
                        + "roster.csv:2:5 “甲”的终止日期 2025-01-01 早于起始日期 2025/6/1 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,status~101,甲,部门,activ|" + "roster.csv:2:4 不认识的状态“activ” / 您是否要写“active”？",
                "code,name~101,甲|" + "roster.csv:1:1 名录缺少“kind” / 请修改 roster.csv 的这一处后重新运行",
                "name,kind~甲,部门~乙,部门|" + "roster.csv:1:1 名录缺少“code” / 请修改 roster.csv 的这一处后重新运行",
                "code,name,knid~101,甲,部门|"
                        + "roster.csv:1:3 名录中不认识的栏“knid” / 您是否要写“kind”？ && roster.csv:1:1 名录缺少“kind” / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,remark~101,甲,部门,x|"
                        + "roster.csv:1:4 名录中不认识的栏“remark” / 可用的有：code、name、kind、parent、valid_from、valid_to、status、note、successor、alias",
                "code,name,kind~,甲,部门~102,,部门|"
                        + "roster.csv:2:1 名录的这一行缺少单位代码或名称 / 请修改 roster.csv 的这一处后重新运行 && roster.csv:3:1 名录的这一行缺少单位代码或名称 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind|" + "roster.csv:1 名录中没有任何单位 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind~101,\"甲,部门|" + "roster.csv:2:1 名录不是有效的 CSV：引号没有配对 / 请修改 roster.csv 的这一处后重新运行",
                "''|" + "roster.csv:1 名录中没有任何单位 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind~101,民政局,部门,备用|"
                        + "roster.csv:2:4 “民政局”这一行多出一栏：“备用”，首行没有与它对应的列 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,~101,民政局,部门,备用|"
                        + "roster.csv:2:4 “民政局”这一行多出一栏：“备用”，首行没有与它对应的列 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind~101,民\u001b[31m政局,部门|"
                        + "roster.csv:2:2 单位 101 的这一栏中有打印不出的字符（U+001B） / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind~101,民政局,部门~合计,1家,|" + "roster.csv:3:1 这一行是合计，不是单位 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,名称~101,民政局,部门,财政局|" + "roster.csv:1:4 名录的列“名称”出现了两次 / 请修改 roster.csv 的这一处后重新运行",
                "code,name,kind,valid_to~101,甲,部门,-2025-01-01|"
                        + "roster.csv:2:4 “-2025-01-01”不是日期，应写成 2015-12-31 / 请修改 roster.csv 的这一处后重新运行",
            })
    void faultInTheRosterIsReportedAtItsPlace(String roster, String expected) {
        write(SOUND);
        TestProject.in(folder).file("roster.csv", roster.replace('~', '\n'));

        assertThat(String.join(" && ", faults())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void rosterMayHaveTheSeparatorsAndDatesOfASpreadsheet(String separator) throws IOException {
        write(SOUND);
        TestProject.in(folder)
                .file("roster.csv", "code,name,kind,valid_from\n101,民政局,部门,2024/3/5\n".replace(",", separator));

        assertThat(ProjectLoader.load(folder).roster().units())
                .extracting(Unit::validFrom)
                .containsExactly(Optional.of(LocalDate.of(2024, 3, 5)));
    }

    @Test
    void issuerThatIsNotSaidMakesNoFaultOfTheRoster() {
        write(SOUND.replaceFirst("(?m)^issuer:.*\n", ""));
        TestProject.in(folder).file("roster.csv", "code,name,kind,parent\n101,民政局,部门,510781\n");

        assertThat(faults()).hasSize(1).first().asString().contains("“issuer”");
    }

    @Test
    void issuerMayBeTheParentWithoutARowOfItsOwn() throws IOException {
        write(SOUND);
        TestProject.in(folder).file("roster.csv", "code,name,kind,parent\n101,民政局,部门,510781\n");

        assertThat(ProjectLoader.load(folder).roster().units())
                .extracting(Unit::parent)
                .containsExactly(Optional.of(new UnitCode("510781")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "templates/mine"})
    void definitionUnlikeAllOthersIsAnsweredWithTheirList(String name) {
        write(SOUND.replace("cn-2021", "'" + name + "'"));

        assertThat(faults())
                .containsExactly("report.yaml:1:13 没有名为“" + name + "”的报告格式 / 可用的有："
                        + String.join("、", DefinitionLoader.bundled()));
    }

    @Test
    void missingFileIsAFaultThatSaysWhatToDo() {
        assertThat(faults())
                .containsExactly("report.yaml:1 项目缺少文件 report.yaml：" + folder
                        + " / 在项目文件夹中运行，或在命令后写明项目文件夹；report.yaml 的写法见用户手册");
        TestProject.in(folder).file("report.yaml", SOUND);
        assertThat(faults())
                .containsExactly(
                        "roster.csv:1 项目缺少文件 roster.csv：" + folder + " / 在项目文件夹中运行，或在命令后写明项目文件夹；roster.csv 的写法见用户手册");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'draft': true, 'year': 2024, 'figures': []}|1:11 上年的 model.json 是草稿，不能作为对比依据 / 请放入上年正式发布的 model.json",
                "{'figures': [{'value': 1}]}|1:14 缺少必填的键“key”",
                "{'figures': [{'key': 'review/total', 'value': 'x'}]}|1:47 上年“行政复议（总计）”的数值“x”无法读取",
                "{'figures': [{'key': 'review/total', 'value': 1.5}]}|1:47 上年“行政复议（总计）”的数值“1.5”无法读取",
                "{'figures': [1]}|1:14 缺少必填的键“key”",
                "{'year': 'x', 'figures': []}|1:10 上年的 model.json 是 x 年的，本报告的上年是 2024 年"
                        + " / 请放入 2024 年正式发布的 model.json，或改正 report.yaml 的 year、previous",
                "[]|1:1 缺少必填的键“figures”",
                "{'figures': [{'key': 'review/total', 'value': 1e99999}]}|1:47 上年“行政复议（总计）”的数值“1e99999”无法读取",
                "{'figures': [{'key': 'review/total', 'value': 1}, {'key': 'review/total', 'value': 1}]}"
                        + "|1:59 上年的“行政复议（总计）”写了两次 / 请放入上年正式发布的 model.json，不要手工修改",
                "{'figures': [{'key': 'review/total', 'value': 1, 'state': 'reporting'}]}"
                        + "|1:59 不认识的状态“reporting” / 您是否要写“reported”？",
                "{'figures': [{'key': 'review/total', 'value': null, 'state': 'reported'}]}"
                        + "|1:14 上年“行政复议（总计）”的状态是 reported，数值却是“” / 请放入上年正式发布的 model.json，不要手工修改",
                "{'definition': 'us-foia', 'figures': [{'key': 'requests.pending', 'value': 1}]}"
                        + "|1:16 上年的 model.json 采用报告格式 us-foia，其中没有一个指标与 cn-2021 相同"
                        + " / 请放入本报告上年的 model.json，或改正 report.yaml 的 definition、previous",
                "{'draft': 'true', 'year': 2024, 'figures': []}|1:11 上年的 model.json 是草稿，不能作为对比依据 / 请放入上年正式发布的 model.json",
                "{'year': 2023, 'figures': []}|1:10 上年的 model.json 是 2023 年的，本报告的上年是 2024 年"
                        + " / 请放入 2024 年正式发布的 model.json，或改正 report.yaml 的 year、previous",
                "{'year': 2024, 'issuer': {'code': '510700', 'name': '绵阳市人民政府'}, 'figures': []}|1:35 "
                        + "上年的 model.json 是“绵阳市人民政府”（510700）的，不是“江油市人民政府”（510781）的"
                        + " / 请放入本机关上年的 model.json；机关名称和代码都有变更的，把其中的 issuer.code 改为现在的代码",
            })
    void faultInLastYearsModelIsReportedAtItsPlace(String model, String expected) {
        write(SOUND);
        TestProject.in(folder).file("history/2024/model.json", model.replace('\'', '"'));

        assertThat(faults()).containsExactly("history/2024/model.json:" + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'code': '510700', 'name': '江油市人民政府'", "'code': '510781', 'name': '江油县人民政府'", "'code': '510781'"
            })
    void lastYearsIssuerMayHaveHadAnotherCodeOrAnotherName(String issuer) throws IOException {
        write(SOUND);
        String model = "{'year': 2024, 'issuer': {" + issuer + "}, 'figures': []}";
        TestProject.in(folder).file("history/2024/model.json", model.replace('\'', '"'));

        assertThat(ProjectLoader.load(folder).history().orElseThrow().period()).isEqualTo(Period.ofYear(2024));
    }

    @Test
    void lastYearsFiguresAreReadIntoThisYearsCells() throws IOException {
        write(SOUND);
        TestProject.in(folder).file("history/2024/model.json", """
                        {"draft": false, "year": 2024, "figures": [
                          {"key": "review/total", "value": 5, "state": "reported"},
                          {"key": "fees.amount", "value": 0.85, "state": "reported"},
                          {"key": "review/upheld", "value": 220, "state": "reported", "approximate": true},
                          {"key": "review/other", "value": null, "state": "not-applicable"},
                          {"key": "review/pending", "value": null, "state": "blank"},
                          {"key": "an.indicator.of.another.form", "value": 7, "state": "reported"}
                        ]}
                        """);

        History history = ProjectLoader.load(folder).history().orElseThrow();

        assertThat(history.period()).isEqualTo(Period.ofYear(2024));
        assertThat(history.file()).isEqualTo("history/2024/model.json");
        assertThat(entry(history, "review/total")).isEqualTo(reported("5", "件", 0, false));
        assertThat(entry(history, "fees.amount")).isEqualTo(reported("0.85", "万元", 4, false));
        assertThat(entry(history, "review/upheld")).isEqualTo(reported("220", "件", 0, true));
        assertThat(entry(history, "review/other")).isEqualTo(new Entry.NotApplicable());
        assertThat(entry(history, "review/pending")).isEqualTo(new Entry.Blank());
        assertThat(entry(history, "review/corrected")).isEqualTo(new Entry.Blank());
        assertThat(history.figures().place(history.figures().cells().position(CellKey.of("review/total"))))
                .contains(SourceLocation.of("history/2024/model.json", 2, 3));
    }

    @Test
    void figureOfAMeasureThatHadMoreDecimalsLastYearIsRounded() throws IOException {
        write(SOUND);
        TestProject.in(folder)
                .file(
                        "history/2024/model.json",
                        "{\"definition\": \"cn-2021\", \"figures\": [{\"key\": \"fees.amount\", \"value\": 0.123456}]}")
                .file("history/2024/units.csv", "unit,fees.amount\n101,0.99995\n");

        History history = ProjectLoader.load(folder).history().orElseThrow();

        assertThat(entry(history, "fees.amount")).isEqualTo(reported("0.1235", "万元", 4, false));
        assertThat(history.units().get(new UnitCode("101")).entry(CellKey.of("fees.amount")))
                .isEqualTo(reported("1", "万元", 4, false));
    }

    /** Another program, or a hand, may have been at last year's files. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/total", "//", " ", "／"})
    void keyWithoutAnIndicatorIsNoCellOfLastYear(String key) throws IOException {
        write(SOUND);
        TestProject.in(folder)
                .file(
                        "history/2024/model.json",
                        "{\"figures\": [{\"key\": \"" + key
                                + "\", \"value\": 7}, {\"key\": \"review/total\", \"value\": 5}]}")
                .file("history/2024/units.csv", "unit," + key + ",review/total\n101,7,5\n");

        History history = ProjectLoader.load(folder).history().orElseThrow();

        assertThat(entry(history, "review/total")).isEqualTo(reported("5", "件", 0, false));
        assertThat(history.units().get(new UnitCode("101")).entry(CellKey.of("review/total")))
                .isEqualTo(reported("5", "件", 0, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1 LAYOUT",
                "胡言乱语|1:1 LAYOUT",
                "indicator,breakdown,value~review,total,5|1:1 LAYOUT",
                "review/total,unit~5,101|1:1 LAYOUT",
                "unit,review/total~101,x|2:2 单位 101 上年“行政复议（总计）”的数值“x”无法读取 / AGAIN",
                "unit,review/total~101,-318|2:2 单位 101 上年“行政复议（总计）”的数值“-318”无法读取 / AGAIN",
                "unit,review/total~101,1e99999|2:2 单位 101 上年“行政复议（总计）”的数值“1e99999”无法读取 / AGAIN",
                "unit,year,review/total~101,2023,5|2:2 单位 101 的这一行是 2023 年的，上年应为 2024 年 / 请放入 2024 年发布的 units.csv",
                "unit,review/total~101,5~101,6|3:1 单位 101 在上年的 units.csv 中有两行 / 每个单位应只有一行；AGAIN",
                "unit,review/total~101,5,6|2:3 单位 101 的这一行比首行多出一栏：“6” / 多半是多了一个逗号，前后各栏因而错位；AGAIN",
                "unit,review/total~5.10781E+11,5|2:1 单位代码成了“5.10781E+11”：表格软件把长代码改成了科学记数法" + " / AGAIN，不要用表格软件打开后另存",
                "unit,review/total~101,5~102,\"6~103,7|3:1 从第 3 行起有引号没有配对，以下各行无法读取 / AGAIN",
            })
    void faultInLastYearsUnitsIsReportedAtItsPlace(String csv, String expected) {
        write(SOUND);
        TestProject.in(folder)
                .file("history/2024/model.json", "{\"year\": 2024, \"figures\": []}")
                .file("history/2024/units.csv", csv.replace('~', '\n'));

        assertThat(faults())
                .containsExactly(
                        "history/2024/units.csv:"
                                + expected.replace("AGAIN", "请重新放入上年发布的 units.csv")
                                        .replace(
                                                "LAYOUT",
                                                "这不是本程序发布的 units.csv：首行第一栏应为 unit，其余各栏写指标的 key 或名称，如 regulations.issued 或 规章本年制发件数"
                                                        + " / 请放入与上年 model.json 一同发布的 units.csv；没有的，可以自己写：unit 一栏写名录中的代码，其余每栏一个指标；或者删去这个文件"));
    }

    /** The model was lost, or never kept: unit by unit there is still something to compare with. */
    @Test
    void figuresOfTheUnitsAloneAreLastYears() throws IOException {
        write(SOUND);
        TestProject.in(folder).file("history/2024/units.csv", "unit,year,review/total\n101,2024,5\n");

        History history = ProjectLoader.load(folder).history().orElseThrow();

        assertThat(history.file()).isEqualTo("history/2024/units.csv");
        assertThat(history.units()).containsOnlyKeys(new UnitCode("101"));
    }

    @Test
    void folderForLastYearWithoutAnythingToCompareWithIsAFinding() {
        write(SOUND);
        TestProject.in(folder).file("history/2024/去年说明.txt", "x").file("history/2024/.DS_Store", "x");

        assertThat(faults())
                .containsExactly(
                        "history/2024:1 history/2024 里没有可以用来比较的上年报告，只有 去年说明.txt 之类的文件 / 请放入上年的 model.json（有 units.csv 的一并放入），或上年正式发布的报告（.html、.docx、.pdf、.xlsx）；不作比较的，把这个文件夹移走");
    }

    @Test
    void codeThatASpreadsheetRobbedOfItsZerosIsStillTheUnits() throws IOException {
        write(SOUND);
        TestProject.in(folder)
                .file("roster.csv", "code,name,kind\n0101,民政局,部门\n0102,财政局,部门\n")
                .file("history/2024/model.json", "{\"year\": 2024, \"figures\": []}")
                .file("history/2024/units.csv", "unit,year,review/total\n101,2024,5\n");

        assertThat(ProjectLoader.load(folder).history().orElseThrow().units()).containsOnlyKeys(new UnitCode("0101"));
    }

    @Test
    void lastYearsAmountMayHaveHadMoreDecimals() throws IOException {
        write(SOUND);
        TestProject.in(folder)
                .file(
                        "history/2024/model.json",
                        "{\"year\": 2024, \"figures\": [{\"key\": \"fees.amount\", \"value\": 0.850049}]}")
                .file("history/2024/units.csv", "unit,fees.amount\n101,0.850051\n");

        History history = ProjectLoader.load(folder).history().orElseThrow();

        assertThat(entry(history, "fees.amount")).isEqualTo(reported("0.85", "万元", 4, false));
        assertThat(history.units().get(new UnitCode("101")).entry(CellKey.of("fees.amount")))
                .isEqualTo(reported("0.8501", "万元", 4, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {}|1:3 这里应写一条放行记录，写明 rule、reason、approver 和放行的对象"
                        + " / 例如 - {rule: all-zero, unit: \"510781-101\", reason: 新设单位, approver: 王某}",
                "- {rule: all-zero, reason: 新设, approver: 王某, expires: -2026-01-01}"
                        + "|1:55 “-2026-01-01”不是日期 / 请写成 2026-03-30 的形式",
            })
    void waiverThatSaysTooLittleIsReportedAtItsPlace(String yaml, String expected) {
        write(SOUND);
        TestProject.in(folder).file("waivers.yaml", yaml);

        assertThat(faults()).containsExactly("waivers.yaml:" + expected);
    }

    @Test
    void namesAndAliasesTellAUnit() throws IOException {
        write(SOUND);
        TestProject.in(folder).file("roster.csv", "code,name,kind,别名\n101,民政局,部门,民政；社会事务局\n102,财政局,部门,\n");

        Roster roster = ProjectLoader.load(folder).roster();

        assertThat(roster.named("社会事务局")).isEqualTo(roster.unit(new UnitCode("101")));
        assertThat(roster.named("财政局")).isEqualTo(roster.unit(new UnitCode("102")));
        assertThat(roster.named("教育局")).isEmpty();
    }

    private static Entry entry(History history, String key) {
        return history.figures().entry(CellKey.of(key));
    }

    private static Entry reported(String value, String measure, int decimals, boolean approximate) {
        return new Entry.Reported(new Quantity(new BigDecimal(value), new Measure(measure, decimals), approximate));
    }

    private List<String> faults() {
        ConfigException exception = catchThrowableOfType(ConfigException.class, () -> ProjectLoader.load(folder));
        assertThat(exception.findings())
                .allMatch(found -> found.rule().equals("project-file") && found.severity() == Severity.ERROR);
        return exception.findings().stream()
                .map(found -> found.place() + " " + found.message().zh()
                        + (found.help().isEmpty() ? "" : " / " + found.help().zh()))
                .toList();
    }

    private ReportProject load(String yaml) throws IOException {
        write(yaml);
        return ProjectLoader.load(folder);
    }

    private void write(String yaml) {
        TestProject.in(folder).file("report.yaml", yaml).file("roster.csv", ROSTER);
    }
}
