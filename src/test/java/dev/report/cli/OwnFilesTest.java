package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's own templates and narrative may not do, and what a draft shows of figures that are wanting. */
class OwnFilesTest {

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void copyTheSample() throws IOException {
        root = ProjectFolder.ofSample("minimal", folder.resolve("minimal")).root();
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Terminal compile(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "compile";
        arguments[1] = root.toString();
        arguments[2] = "--outputs";
        arguments[3] = "markdown";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Terminal.run((Object[]) arguments);
    }

    @Test
    void blankStaysBlankInTheModelWhereThePageShowsZero() throws IOException {
        write("report.yaml", Files.readString(root.resolve("report.yaml")) + "policy: {blank: zero}\n");
        for (String unit : List.of("001", "002", "101")) {
            String code = "990101-" + unit;
            write("submissions/" + code + ".csv", "indicator,breakdown,value\nlicensing.decisions,,\n");
        }
        for (String old : List.of("002.json", "101-表二.csv", "101-表三.csv", "101-表四.csv")) {
            Files.delete(root.resolve("submissions/990101-" + old));
        }
        write("narrative/overview.md", "行政许可处理决定${f('licensing.decisions')}件。\n");

        Terminal run = compile("--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("all-zero");
        assertThat(Files.readString(root.resolve("out/model.json")))
                .containsPattern("\"licensing.decisions\",[^}]*\"value\" : 0,\\s*\"state\" : \"blank\"");
        assertThat(Files.readString(root.resolve("out/report.md"))).contains("行政许可处理决定0件", "| 行政许可 | 0 |");
    }

    @Test
    void waiverThatIsNoneIsSaid() throws IOException {
        write("waivers.yaml", "- all-zero\n");

        Terminal run = compile();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("A waiver is expected here", "--> waivers.yaml:1:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${.now}",
                "${.now?string('yyyy')}",
                "<#if .now?date gt report.published?date('yyyy')>x</#if>",
                "${\"${.now}\"}",
                "<#assign when = \".\" + \"now\">${when?eval}",
                "<@(\"${.\" + \"now}\")?interpret />",
                "${. now}",
                "${.\tnow?long}",
                "#{.now?long}",
                "${'.now' + .now}",
                "${\"it's ${.now}\"}",
                "${{\"a\": 1}.a + .now?long}",
                "<#if (2 > 1) && .now?long gt 1>x</#if>",
                "${x!.now}",
                "${\"${{'b': 1}['b'] + .now?long}\"}",
                "${\"${'a\\\"b' + .now?long}\"}",
                "${('.n' + 'ow')? eval}",
                "${('.n' + 'ow')?<#-- -->eval}",
                "<#macro when at=.now>${at}</#macro><@when />",
                "<#list [1] as x><#if false>a<#elseif .now?long gt 1>b</#if></#list>",
            })
    void templateThatAsksForTheTimeOfDayIsRefusedWithItsLine(String expression) throws IOException {
        write("templates/sections/section.md.ftl", "## ${section.heading}\n\n" + expression + "\n");

        Terminal run = compile();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out() + run.err()).contains("templates/sections/section.md.ftl:3:", "is not open to templates");
        assertThat(root.resolve("out")).doesNotExist();
    }

    @Test
    void sameWordsInTextAreInOrder() throws IOException {
        write(
                "templates/sections/preamble.md.ftl",
                "<#-- ${.now} -->example.now .now ?eval ${'.now'} ${\"?eval\"} ${r'${.now}'} ${{'now': 1}.now}\n\n"
                        + Files.readString(Path.of("templates/common/sections/preamble.md.ftl")));

        assertThat(compile().code()).isZero();
    }

    @Test
    void linkOutOfTheTemplatesIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.ftl"), "secret\n");
        Files.createDirectories(root.resolve("templates/sections"));
        Files.createSymbolicLink(root.resolve("templates/sections/section.md.ftl"), secret);

        Terminal run = compile();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out() + run.err()).contains("[outside-link]", "templates/sections/section.md.ftl");
        assertThat(root.resolve("out")).doesNotExist();
    }

    @Test
    void templatesThatAreALinkOutOfTheProjectAreRefused() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/sections"));
        Files.writeString(elsewhere.resolve("section.md.ftl"), "secret\n");
        Files.createSymbolicLink(root.resolve("templates"), elsewhere.getParent());

        Terminal run = compile("--draft");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.places()).containsExactly("outside-link templates/sections/section.md.ftl:1");
        assertThat(root.resolve("out")).doesNotExist();
    }

    @Test
    void narrativeThatIsALinkOutOfTheProjectIsOneFindingAndItsNamesAreNotTold() throws IOException {
        Path elsewhere = Files.move(root.resolve("narrative"), folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("secret.md"), "机密。\n");
        Files.createSymbolicLink(root.resolve("narrative"), elsewhere);

        Terminal run = compile();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.places()).containsExactly("outside-link narrative:1");
        assertThat(run.out()).doesNotContain("secret");
    }

    @Test
    void definitionOutsideTheProjectMayBeNamed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("definition.yaml"), "id: ours\nextends: cn-2021\n");
        write("report.yaml", Files.readString(root.resolve("report.yaml")).replace("cn-2021", "../elsewhere"));

        Terminal run = compile();

        assertThat(run.code()).as(run.all()).isZero();
    }

    @Test
    void linkOutOfTheNarrativeIsAFindingAndIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), "问题：机密内容。改进：无。\n");
        Files.delete(root.resolve("narrative/problems.md"));
        Files.createSymbolicLink(root.resolve("narrative/problems.md"), secret);

        Terminal run = compile("--draft");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).containsOnlyOnce("error[").contains("error[outside-link]", "narrative/problems.md");
        assertThat(Files.readString(root.resolve("out/report.md"))).doesNotContain("机密");
    }

    @Test
    void linkWithinTheProjectIsFollowed() throws IOException {
        Files.move(root.resolve("narrative/problems.md"), root.resolve("shared.md"));
        Files.createSymbolicLink(root.resolve("narrative/problems.md"), root.resolve("shared.md"));

        assertThat(compile().code()).isZero();
    }

    @Test
    void draftShowsWhereAFigureIsWanting() throws IOException {
        write("narrative/other.md", "信息处理费${f('processing_fee.received')}元，比上年${change('review')}，${f('no.such')}件。\n");

        Terminal run = compile("--draft");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("error[blank-citation]", "error[unknown-citation]");
        assertThat(Files.readString(root.resolve("out/report.md"))).contains("信息处理费【缺数】元，比上年【缺数】，【缺数】件。");
    }

    @Test
    void traceAsJsonHasPlacesAndCitations() throws IOException {
        Json figure = Json.parse(Terminal.run("trace", "requests.received", root, "--format", "json")
                        .out())
                .get("figures")
                .items()
                .get(0);

        assertThat(figure.get("key").text()).isEqualTo("requests.received/total");
        assertThat(figure.get("inputs").items()).hasSize(3);
        assertThat(figure.get("inputs").items().get(0).get("file").text()).isEqualTo("submissions/990101-001.csv");
        assertThat(figure.get("cited").items())
                .extracting(cited -> cited.get("part").text())
                .containsExactly("", "乡镇");
    }

    @Test
    void citationOfOneUnitIsThatUnitsAndNotTheIssuers() throws IOException {
        write("narrative/other.md", "信息处理费没有收取。其中示例镇收到${f('requests.received', '990101-101')}件。\n");
        compile("--outputs", "html");

        assertThat(Terminal.run("trace", "requests.received", root, "--unit", "990101-101")
                        .out())
                .contains("narrative/other.md:1:")
                .doesNotContain("overview.md");
        assertThat(Files.readString(root.resolve("out/report.html"))).contains(" data-part=\"990101-101\"");
    }
}
