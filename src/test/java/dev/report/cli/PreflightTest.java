package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bench.CountyGenerator;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked over on the finished pages before anything is written, and the faces they are set in. */
class PreflightTest {

    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void copy() throws IOException {
        project = ProjectFolder.ofSample("minimal", folder.resolve("project"));
    }

    private Terminal compile(String... more) {
        Terminal run = more.length == 0
                ? Terminal.run("compile", project.root())
                : Terminal.run("compile", project.root(), more[0], more[1]);
        assertThat(project.file("out")).as(run.all()).doesNotExist();
        assertThat(run.code()).isEqualTo(3);
        return run;
    }

    /** A character of no face: 𠮷 lies in the second plane, 龘 outside 通用规范汉字表, 😀 is no character of print, U+F0B7 a bullet of Word. */
    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "龘", "😀", "\uf0b7"})
    void characterWithoutAFaceStopsTheRunWithSentenceAndPlace(String character) throws IOException {
        project.append("narrative/problems.md", "\n联系人张" + character + "。\n");
        Terminal run = compile();
        String code = String.format("U+%04X", character.codePointAt(0));
        assertThat(run.findings())
                .containsExactly("error[missing-glyph] No face can show \"" + character + "\" (" + code + "), in \"联系人张"
                        + character + "。\"");
        assertThat(run.places()).containsExactly("missing-glyph narrative/problems.md:5:5");
        Terminal check = Terminal.run("check", project.root());
        assertThat(check.findings()).isEqualTo(run.findings());
        assertThat(check.code()).isEqualTo(3);
    }

    /** 㛃 is a rare character of names that the state's own table has. */
    @Test
    void rareCharacterOfNamesIsShown() throws IOException {
        project.append("narrative/problems.md", "\n联系人张㛃、李镕、王璟。\n");
        assertThat(Terminal.run("compile", project.root()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "name: 示例县人民政府, name: 示例县𠮷府, report.yaml:3:9",
        "address: 示例县示例路1号, address: 示例县𠮷路1号, report.yaml:6:12",
        "definition: cn-2021, 'definition: cn-2021\ntitle: 𠮷县报告', report.yaml:2:8"
    })
    void missingCharacterOfReportYamlIsFoundThere(String from, String to, String place) throws IOException {
        project.edit("report.yaml", from, to);
        assertThat(compile().places()).containsExactly("missing-glyph " + place);
        assertThat(Terminal.run("check", project.root()).places()).containsExactly("missing-glyph " + place);
    }

    /** Pictures name the kinds of unit, tables of one row a unit the units. */
    @Test
    void missingCharacterOfTheRosterIsFoundThere() throws IOException {
        project.append("report.yaml", "pictures: true\n");
        project.edit("roster.csv", ",乡镇", ",𠮷镇");
        project.edit("narrative/overview.md", "${f('requests.received', '乡镇')}", "4");
        assertThat(compile().places()).contains("missing-glyph roster.csv:4:1");
    }

    @Test
    void documentsThatAReadersOwnFontsShowNeedNoFaceOfOurs() throws IOException {
        project.append("narrative/problems.md", "\n联系人张𠮷。\n");
        assertThat(Terminal.run("compile", project.root(), "--outputs", "markdown,html")
                        .code())
                .isZero();
    }

    /** Sums of nine thousand units: six digits in the form of disputes, eight in that of requests. */
    @Test
    void numbersOfAProvinceFitTheirColumns() throws IOException {
        Path province = folder.resolve("province");
        CountyGenerator.write(province, 9000, CountyGenerator.Layout.FLAT, 2025);
        Terminal run = Terminal.run("compile", province, "--outputs", "pdf");
        assertThat(run.findings()).noneMatch(finding -> finding.startsWith("error"));
        assertThat(run.code()).as(run.all()).isZero();
    }

    @Test
    void textThatRunsOutOfItsTableNamesPageAndPlace() throws IOException {
        String word = "x".repeat(150);
        project.append("narrative/problems.md", "\n| 甲 | 乙 |\n|---|---|\n| " + word + " | 1 |\n");
        Terminal run = compile();
        assertThat(run.findings())
                .containsExactly("error[page-overflow] Text runs out of its cell or off the page, on page 4 of the PDF:"
                        + " \"" + "x".repeat(24) + "\"");
        assertThat(run.places()).containsExactly("page-overflow narrative/problems.md:7:3");
        Terminal check = Terminal.run("check", project.root());
        assertThat(check.findings()).isEqualTo(run.findings());
        assertThat(check.code()).isEqualTo(3);
    }

    @Test
    void checkFindsAnAddressThatDoesNotFitThePage() throws IOException {
        project.edit("report.yaml", "address: 示例县示例路1号", "address: " + "Address".repeat(20));
        Terminal check = Terminal.run("check", project.root());
        assertThat(check.findings())
                .singleElement()
                .asString()
                .startsWith("error[page-overflow] Text runs out of its cell or off the page, on page 1 of the PDF:");
        assertThat(check.findings()).isEqualTo(compile().findings());
    }

    @Test
    void checkFindsANumberThatDoesNotFitItsColumn() throws IOException {
        project.edit("submissions/990101-001.csv", "\nreview,total,2", "\nreview,total,999999999999999");
        assertThat(Terminal.run("check", project.root()).out()).contains("error[page-overflow]");
    }

    /** A draft shows what is wrong with it; one that cannot be made is not made up. */
    @Test
    void draftIsWrittenInSpiteOfWhatAReaderWouldStumbleOver() throws IOException {
        project.append("narrative/problems.md", "\n| 甲 | 乙 |\n|---|---|\n| " + "x".repeat(150) + " | 1 |\n");
        Terminal run = Terminal.run("compile", project.root(), "--draft");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("error[page-overflow]");
        assertThat(project.file("out/report.pdf")).exists();
        assertThat(project.text("out/findings.json")).contains("page-overflow");
        assertThat(project.text("out/manifest.json")).contains("\"draft\" : true");
    }

    @Test
    void draftWithACharacterOfNoFaceIsNotWritten() throws IOException {
        project.append("narrative/problems.md", "\n联系人张𠮷。\n");
        assertThat(compile("--draft", "--quiet").out()).contains("missing-glyph");
        assertThat(compile().out())
                .contains("correct the findings above and run again")
                .doesNotContain("--draft");
    }

    @Test
    void figureThatATemplateChangesIsFound() throws IOException {
        String figure = Files.readString(ProjectFolder.HOME.resolve("templates/common/parts/figure.ftlh"));
        project.write("templates/parts/figure.ftlh", figure.replace("${text}", "${text?replace('344', '434')}"));
        Terminal run = compile();
        assertThat(run.out())
                .contains(
                        "error[lost-figure] report.html does not print licensing.decisions as it is",
                        "error[lost-figure] report.fragment.html does not print licensing.decisions as it is",
                        "error[lost-figure] report.pdf does not print licensing.decisions as it is",
                        "error[lost-figure] report.html does not print licensing.decisions 344 as it is",
                        "error[lost-figure] report.fragment.html does not print licensing.decisions 344 as it is");
        assertThat(run.findings()).hasSize(5);
    }

    /** The page and Markdown set cited figures by a template each; the PDF shares the page's. */
    @ParameterizedTest
    @CsvSource({
        "prose.ftlh, <#else><@words.running run.text/>, <#else>${run.text?replace('16.05'; '16')}, report.pdf",
        "prose.md.ftl, <#case \"figure\">${run.text}, <#case \"figure\">${run.text?replace('16.05'; '16.50')}, report.md",
        "prose.md.ftl, <#case \"figure\">${run.text}, <#case \"figure\">${run.text?replace('16.05'; '')}, report.md"
    })
    void figureCitedInProseThatATemplateChangesIsFound(String template, String from, String to, String document)
            throws IOException {
        change(template, from, to.replace(';', ','));
        Terminal run = compile();
        assertThat(run.findings())
                .containsExactly("error[lost-figure] " + document + " does not print fees.amount 16.05 as it is");
        assertThat(run.places()).containsExactly("lost-figure narrative/overview.md:3:260");
    }

    /** Last year's figures and the roster's have no key, so they are named by their place. */
    @Test
    void figureBesideABarThatATemplateChangesIsFound() throws IOException {
        project.append("report.yaml", "pictures: true\n");
        change("picture.ftlh", "linked bar.text", "linked bar.text?replace('2个单位', '1个单位')");
        change("picture.md.ftl", " ${bar.text} |", " ${bar.text?replace('2个', '22个')} |");
        assertThat(compile().findings())
                .containsExactlyElementsOf(Stream.of("report.md", "report.html", "report.fragment.html", "report.pdf")
                        .flatMap(document -> Stream.of("应报", "已报")
                                .map(series -> "error[lost-figure] " + document + " does not print 填报单位/县政府部门/" + series
                                        + " 2个单位 as it is"))
                        .toList());
    }

    private void change(String template, String from, String to) throws IOException {
        String bundled = Files.readString(ProjectFolder.HOME.resolve("templates/common/parts/" + template));
        assertThat(bundled).contains(from);
        project.write("templates/parts/" + template, bundled.replace(from, to));
    }

    /** U+000B is what Word's line break becomes; an entity is how a character is written that no key types. */
    @ParameterizedTest
    @CsvSource({
        "narrative/problems.md, '\u000B', U+000B, narrative/problems.md:5:2",
        "narrative/problems.md, '\uFFFE', U+FFFE, narrative/problems.md:5:2",
        "narrative/problems.md, '\u0080', U+0080, narrative/problems.md:5:2",
        "narrative/problems.md, '&#x0b;', U+000B, narrative/problems.md:5:2",
        "narrative/problems.md, '&#xD800;', U+D800, narrative/problems.md:5:2"
    })
    void controlCharacterIsFoundByCheckAtItsPlace(String file, String character, String code, String place)
            throws IOException {
        if (file.equals("report.yaml")) {
            project.edit(file, "definition: cn-2021", "definition: cn-2021\ntitle: \"字" + character + "\"");
        } else if (file.equals("roster.csv")) {
            project.edit(file, ",乡镇", ",乡" + character + "镇");
            project.edit("narrative/overview.md", "${f('requests.received', '乡镇')}", "4");
        } else {
            project.append(file, "\n字" + character + "字\n");
        }
        Terminal check = Terminal.run("check", project.root());
        assertThat(check.code()).as(check.all()).isEqualTo(3);
        assertThat(check.places())
                .filteredOn(found -> found.startsWith("missing-glyph"))
                .containsExactly("missing-glyph " + place);
        assertThat(check.findings())
                .filteredOn(finding -> finding.startsWith("error[missing-glyph]"))
                .singleElement()
                .asString()
                .contains(code + " is a control character");
        assertThat(compile("--draft", "--quiet").places()).contains("missing-glyph " + place);
    }

    @Test
    void commentOfTheProseMayHoldWhatIsNotPrinted() throws IOException {
        project.append("narrative/problems.md", "\n<!-- 张𠮷 -->\n");
        assertThat(Terminal.run("check", project.root()).code()).isZero();
    }

    @Test
    void linkToNowhereIsFound() throws IOException {
        String body = Files.readString(ProjectFolder.HOME.resolve("templates/common/parts/body.ftlh"));
        project.write(
                "templates/parts/body.ftlh", body + "<p><a href=\"#nowhere\">见</a><a href=\"#overview\">一</a></p>");
        assertThat(compile().findings())
                .containsExactly("error[broken-link] A link or bookmark leads nowhere: #nowhere");
    }

    @Test
    void fontFileThatCannotServeIsAFindingAtItsPlace() throws IOException {
        project.write("fonts/own.otf", "OTTO\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        project.append("report.yaml", "fonts:\n  body: fonts/own.otf\n");
        Terminal run = compile();
        assertThat(run.places()).containsExactly("project-file report.yaml:13:9");
        assertThat(Terminal.run("check", project.root()).places()).isEqualTo(run.places());
        assertThat(run.out()).contains("The font file fonts/own.otf cannot be used: its outlines are PostScript (CFF)");
    }

    @Test
    void summarySaysWhichFacesWereUsed() throws IOException {
        assertThat(Terminal.run("compile", project.root()).out())
                .contains("faces     those that come with the program\n");
        Files.createDirectories(project.file("fonts"));
        Files.copy(
                ProjectFolder.HOME.resolve("src/main/resources/fonts/figures.ttf"), project.file("fonts/simfang.ttf"));
        project.append("report.yaml", "fonts: {body: fonts/simfang.ttf}\n");
        assertThat(Terminal.run("compile", project.root()).out())
                .contains("faces     body simfang.ttf; the others come with the program\n");
        assertThat(Terminal.run("compile", project.root(), "--outputs", "markdown")
                        .out())
                .doesNotContain("faces");
    }
}
