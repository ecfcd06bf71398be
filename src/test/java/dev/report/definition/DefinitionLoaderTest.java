package dev.report.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.report.config.ConfigException;
import dev.report.definition.rule.Rule;
import dev.report.model.CellKey;
import dev.report.model.Period;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionLoaderTest {

    /** What a name unlike all cells is answered with. */
    private static final String CELLS = "received/a、received/b、received/total、closed/a、closed/b、closed/total、amount、"
            + "largest、latest、computed、kept、about";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"cn-2008,2008,2018,45,38", "cn-2021,2021,2147483647,203,41", "us-foia,2008,2147483647,32,7"})
    void bundledDefinitionIsConsistent(String id, int from, int to, int cells, int indicators) {
        ReportDefinition definition =
                DefinitionLoader.load(id, Path.of("nowhere")).orElseThrow();

        assertThat(definition.id()).isEqualTo(id);
        assertThat(definition.heading().firstYear()).isEqualTo(from);
        assertThat(definition.heading().lastYear()).isEqualTo(to);
        assertThat(definition.cells().size()).isEqualTo(cells);
        assertThat(definition.indicators()).hasSize(indicators);
    }

    @Test
    void everyFolderWithADefinitionIsListed() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("templates"))) {
            assertThat(DefinitionLoader.bundled())
                    .containsExactlyElementsOf(folders.filter(bundle -> Files.exists(bundle.resolve("definition.yaml")))
                            .map(bundle -> bundle.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"cn-2021,true", "common,false", "../templates/cn-2021,false", "cn-2099,false", "'',false"})
    void nameOfABundledDefinitionIsNoPath(String name, boolean bundled) {
        assertThat(DefinitionLoader.isBundled(name)).isEqualTo(bundled);
    }

    @Test
    void smallDefinitionInAFolderLoads() throws IOException {
        write(TestProject.SMALL_FORM);

        ReportDefinition definition = DefinitionLoader.load("form", folder).orElseThrow();

        assertThat(definition.cells().keys().stream().map(CellKey::toString))
                .containsExactly(
                        "received/a",
                        "received/b",
                        "received/total",
                        "closed/a",
                        "closed/b",
                        "closed/total",
                        "amount",
                        "largest",
                        "latest",
                        "computed",
                        "kept",
                        "about");
        assertThat(definition.rules()).extracting(Rule::id).containsExactly("closed-within-received", "row-total");
        assertThat(definition.label(0)).isEqualTo("收到（甲）");
        assertThat(definition.label(CellKey.of("amount"))).isEqualTo("金额");
        assertThat(definition.label(CellKey.of("nothing"))).isEqualTo("nothing");
        assertThat(definition.sections().get(0).heading()).isEqualTo("一、概况");
    }

    @Test
    void nameThatIsNeitherBundledNorAFolderLoadsNothing() {
        assertThat(DefinitionLoader.load("cn-2020", folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"江油市人民政府,江油市2025年政府信息公开工作年度报告", "江油市民政局,江油市民政局2025年政府信息公开工作年度报告", "人民政府,人民政府2025年政府信息公开工作年度报告"})
    void titleLeavesOutWhatCustomLeavesOut(String issuer, String title) {
        ReportDefinition definition = DefinitionLoader.load("cn-2021", folder).orElseThrow();

        assertThat(definition.title(issuer, Period.ofYear(2025))).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "received,received/total",
        "received/a,received/a",
        "amount,amount",
        "missing,",
        "received/c,",
        "'',",
        "/,",
        "/total,"
    })
    void splitIndicatorCitedAloneMeansItsTotal(String key, String cell) throws IOException {
        write(TestProject.SMALL_FORM);

        assertThat(DefinitionLoader.load("form", folder)
                        .orElseThrow()
                        .cited(key)
                        .map(CellKey::toString)
                        .orElse(null))
                .isEqualTo(cell);
    }

    @Test
    void partsAreReadAsIfWrittenInOneFile() throws IOException {
        int rules = TestProject.SMALL_FORM.indexOf("rules:");
        write(TestProject.SMALL_FORM.substring(0, rules) + "parts: [rules.yaml]\n");
        Files.writeString(folder.resolve("form/rules.yaml"), TestProject.SMALL_FORM.substring(rules));

        assertThat(DefinitionLoader.load("form", folder).orElseThrow().rules())
                .extracting(rule -> rule.at().toString())
                .containsExactly("form/rules.yaml:2:5", "form/rules.yaml:11:5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label: 办结, by|label: 收到, by|" + "form/definition.yaml:19:5 名称“收到”用了两次，另一处是 received",
                "measure: money}|measure: monney}|" + "form/definition.yaml:20:39 不认识的计量单位“monney” / 您是否要写“money”？",
                "key: closed, label: 办结, by: who|key: closed, label: 办结, by: whom|"
                        + "form/definition.yaml:19:34 不认识的分类“whom” / 您是否要写“who”？",
                "basis: law|basis: lav|" + "form/definition.yaml:41:12 不认识的法定依据“lav” / 您是否要写“law”？",
                "formula: closed <= received|formula: closd <= received|"
                        + "form/definition.yaml:36:5 不认识的指标“closd/a” / 您是否要写“closed/a”？",
                "formula: closed <= received|formula: closed <=|"
                        + "form/definition.yaml:40:14 公式有误：closed <=，第 10 个字符处应为 指标的键",
                "formula: total = a + b|formula: total = a + c|"
                        + "form/definition.yaml:45:5 不认识的指标“received/c” / 您是否要写“received/a”？",
                "mode: recompute, formula: received/a + received/b|mode: recompute|"
                        + "form/definition.yaml:23:5 mode: recompute 必须有 formula；其他 mode 中只有 sum 可以有 formula",
                "mode: max,|mode: max, formula: amount,|"
                        + "form/definition.yaml:21:5 mode: recompute 必须有 formula；其他 mode 中只有 sum 可以有 formula",
                "mode: recompute, formula: received/a + received/b|mode: recompute, formula: received/a + received/x|"
                        + "form/definition.yaml:23:74 不认识的指标“received/x” / 您是否要写“received/a”？",
                "mode: recompute, formula: received/a + received/b|mode: recompute, formula: received/a +|"
                        + "form/definition.yaml:23:74 公式有误：received/a +，第 13 个字符处应为 指标的键",
                "mode: max|mode: maximum|"
                        + "form/definition.yaml:21:53 不认识的取值“maximum” / 可用的有：sum、max、latest、recompute、none",
                "each: {breakdown: who}|each: {breakdown: whom}|"
                        + "form/definition.yaml:36:5 规则的 each 没有匹配任何分类或指标：“whom” / 您是否要写“who”？",
                "each: {indicators: [received, closed]}|each: {indicators: [receive]}|"
                        + "form/definition.yaml:45:5 规则的 each 没有匹配任何分类或指标：“receive” / 您是否要写“received”？",
                "scope: [unit, report]|scope: [units, report]|"
                        + "form/definition.yaml:38:13 不认识的取值“units” / 您是否要写“unit”？",
                "template: section, narrative: other|template: sektion, narrative: other|"
                        + "form/definition.yaml:34:5 章节缺少模板 sections/sektion.ftlh && form/definition.yaml:34:5 章节缺少模板 sections/sektion.md.ftl",
                "template: section, narrative: other|template: section, tables: [from]|"
                        + "form/definition.yaml:34:67 不认识的表“from” / 您是否要写“form”？",
                "rows: [{key: received}|rows: [{key: receive, label: 收}|"
                        + "form/definition.yaml:27:5 不认识的指标“receive/a” / 您是否要写“received/a”？",
                "columns: {breakdown: who}|columns: {breakdown: whom}|"
                        + "form/definition.yaml:30:30 不认识的分类“whom” / 您是否要写“who”？",
                "rows: [{key: received}|rows: [{label: 收}|"
                        + "form/definition.yaml:31:16 最末一级的行、列须有 key；有下级（under）的不得有 key / 只有一栏、各行都写全 key 的表，那一栏不写 key",
                "rows: [{key: received}, {key: closed}]|rows: [{key: received, label: 办结}, {key: closed}]|"
                        + "form/definition.yaml:27:5 名称“办结”用了两次，另一处是 received",
                "examples: {passes: {received/a: 1, closed/a: 1}, fails: {received/a: 1, closed/a: 2}}|examples: {passes: {received/a: 1}}|"
                        + "form/definition.yaml:36:5 规则 closed-within-received 须有一个通过的例子和一个不通过的例子",
                "examples: {passes: {received/a: 1, closed/a: 1}, fails: {received/a: 1, closed/a: 2}}|severity: error|"
                        + "form/definition.yaml:36:5 规则 closed-within-received 须有一个通过的例子和一个不通过的例子",
                "fails: {received/a: 1, closed/a: 2}|fails: {received/z: 1, closed/a: 2}|"
                        + "form/definition.yaml:36:5 不认识的指标“received/z” / 您是否要写“received/a”？",
                "title: 总计|titel: 总计|" + "form/definition.yaml:46:5 不认识的键“titel” / 您是否要写“title”？",
                "help: 请核对|severity: error|" + "form/definition.yaml:45:5 缺少必填的键“help”",
                "years: {from: 2000}|years: {from: early}|" + "form/definition.yaml:3:15 此处应为数字，而不是“early”",
                "years: {from: 2000}|language: zh|" + "form/definition.yaml:1:1 缺少必填的键“years”",
                "approximate: true|approximate: yes|" + "form/definition.yaml:25:58 此处应为 true 或 false，而不是“yes”",
                "- {id: items, label: 条}|- {id: items, label: 条, decimals: two}|"
                        + "form/definition.yaml:8:37 此处应为数字，而不是“two”",
                "- {id: items, label: 条}|- {id: items, label: 条, decimals: 7}|"
                        + "form/definition.yaml:8:37 计量单位的小数位数应为 0 至 6，而不是 7",
                "- {id: items, label: 条}|- {id: items, label: 条, decimals: -1}|"
                        + "form/definition.yaml:8:37 计量单位的小数位数应为 0 至 6，而不是 -1",
                "- {id: money, label: 万元, decimals: 4}|- {id: money, label: 万元, decimals: 4, print: 5}|"
                        + "form/definition.yaml:10:48 印出的小数位数应为 0 至 4（计量单位的小数位数），而不是 5",
                "rows: [{key: received}, {key: closed}]|units: {total: 全县, subtotals: true}|"
                        + "form/definition.yaml:31:16 要有小计，须写 group: kind",
                "rows: [{key: received}, {key: closed}]|units: {total: 全县, group: parent}|"
                        + "form/definition.yaml:31:35 单位只能按 kind 分组，不能按“parent” / 可用的有：kind",
                "rows: [{key: received}, {key: closed}]|rows: {kinds: [received/a], total: 全县}|"
                        + "form/definition.yaml:30:18 rows 的 kinds 已写明各列，不能再写 columns",
                "- columns: {breakdown: who}~        rows: [{key: received}, {key: closed}]|- rows: {kinds: [receivd/a], total: 全县}|"
                        + "form/definition.yaml:27:5 不认识的指标“receivd/a” / 您是否要写“received/a”？",
                "- {id: items, label: 条}|- {id: items, label: ' '}|" + "form/definition.yaml:8:24 此处不能为空",
                "title: \"{issuer}{year}年报告\"|title: \"{issuer}{yaer}年报告\"|"
                        + "form/definition.yaml:4:8 没有可填入“yaer”的内容 / 您是否要写“year”？",
                "name: 小表|name: 小表~style: {heading: \"{number} {titel}\"}|"
                        + "form/definition.yaml:3:18 没有可填入“titel”的内容 / 您是否要写“title”？",
                "measure: cases, mode: recompute, formula: received/a + received/b|by: who, measure: cases, mode: recompute, formula: received/a|"
                        + "form/definition.yaml:23:83 各分类会得出同一个数：received/a 中没有不带分类的指标",
                "formula: received/a + received/b|formula: received/a + previous(received/b)|"
                        + "form/definition.yaml:23:74 重算公式只能用本年的数据，不能用 previous(…)：received/a + previous(received/b)",
                "formula: received/a + received/b|formula: 100 / 3|" + "form/definition.yaml:23:74 公式没有用到任何指标：100 / 3",
                "formula: received/a + received/b|formula: closed/received|"
                        + "form/definition.yaml:23:74 除号两边要有空格：closed/received",
                "formula: received/a + received/b|formula: received/a/100|"
                        + "form/definition.yaml:23:74 除号两边要有空格：received/a/100",
                "formula: received/a + received/b|formula: received/a / (closed/a + 1|"
                        + "form/definition.yaml:23:74 公式有误：received/a / (closed/a + 1，第 27 个字符处应为 )",
                "formula: total = a + b|formula: total / a = b / a~    tolerance: rounding|"
                        + "form/definition.yaml:45:5 规则 row-total 没有可以取整的一边：公式须有一边是指标本身，不含除法",
                "formula: received/a + received/b|formula: received/a + computed|"
                        + "form/definition.yaml:23:74 “computed”的公式绕回了它自己",
                "- {key: kept, label: 各自|- {key: largest, label: 各自|" + "form/definition.yaml:24:5 “largest”定义了两次",
                "key: kept|key: /|" + "form/definition.yaml:24:11 “/”不能作指标的 key：key 不能为空，也不能含“/”",
                "key: kept|key: kept/all|" + "form/definition.yaml:24:11 “kept/all”不能作指标的 key：key 不能为空，也不能含“/”",
                "key: kept|key: ' '|" + "form/definition.yaml:24:11 “ ”不能作指标的 key：key 不能为空，也不能含“/”",
                "rows: [{key: received}|rows: [{key: /, label: 收}|"
                        + "form/definition.yaml:27:5 不认识的指标“//a” / 可用的有：CELLS",
                "formula: closed <= received|formula: closed <= /|"
                        + "form/definition.yaml:36:5 不认识的指标“/” / 可用的有：CELLS",
                "fails: {received/a: 1, closed/a: 2}|fails: {/: 1, closed/a: 2}|"
                        + "form/definition.yaml:36:5 不认识的指标“/” / 可用的有：CELLS",
                "id: row-total|id: closed-within-received|" + "form/definition.yaml:45:5 “closed-within-received”定义了两次",
                "id: small|id: small~id: other|" + "form/definition.yaml:2:1 “id”写了两次",
                "id: small|id: [small|" + "form/definition.yaml:2:5 无法解析：方括号没有配对，或者少了逗号 / 请检查这一行和上一行的括号、引号和缩进，冒号后要有空格",
                "name: 小表|parts: [nowhere.yaml]|" + "form/nowhere.yaml:1 报告格式缺少文件 nowhere.yaml",
            })
    void inconsistencyIsReportedAtItsPlace(String sound, String faulty, String expected) throws IOException {
        assertThat(TestProject.SMALL_FORM).contains(sound.replace('~', '\n'));
        write(TestProject.SMALL_FORM.replaceFirst(
                Pattern.quote(sound.replace('~', '\n')), Matcher.quoteReplacement(faulty.replace('~', '\n'))));

        assertThat(String.join(" && ", faults())).isEqualTo(expected.replace("CELLS", CELLS));
    }

    @Test
    void figureComputedFromAComputedOneComesAfterItWhateverTheOrderOfTheFile() throws IOException {
        write(TestProject.SMALL_FORM
                .replace(
                        "      - {key: received, label: 收到",
                        "      - {key: doubled, label: 两倍, measure: cases, mode: recompute, formula: 2*computed}\n"
                                + "      - {key: received, label: 收到")
                .replace(
                        "  - {key: received, label: 收到",
                        "  - {key: doubled, label: 两倍, measure: cases, mode: recompute, formula: 2*computed}\n"
                                + "  - {key: received, label: 收到"));

        assertThat(DefinitionLoader.load("form", folder)
                        .orElseThrow()
                        .computations()
                        .inOrder())
                .extracting(computation -> computation.expression().text())
                .containsExactly("received/a + received/b", "2*computed");
    }

    private List<String> faults() {
        ConfigException exception =
                catchThrowableOfType(ConfigException.class, () -> DefinitionLoader.load("form", folder));
        assertThat(exception.findings()).allMatch(found -> found.rule().equals("definition"));
        return exception.findings().stream()
                .map(found -> found.place() + " " + found.message().zh()
                        + (found.help().isEmpty() ? "" : " / " + found.help().zh()))
                .toList();
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("form"));
        Files.writeString(folder.resolve("form/definition.yaml"), yaml);
    }
}
