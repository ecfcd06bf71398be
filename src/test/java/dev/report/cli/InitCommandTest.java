package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report init} as its users meet it. */
class InitCommandTest {

    private static final Path HISTORY = Path.of("samples/county-2025/history/2024/model.json");
    private static final Path PAGE = Path.of("src/test/resources/golden/county-2025/expected/report.html");

    @TempDir
    private Path folder;

    private Terminal init(Object... more) {
        Object[] words = new Object[10 + more.length];
        Object[] first = {
            "init",
            folder.resolve("2025"),
            "--definition",
            "cn-2021",
            "--year",
            "2025",
            "--name",
            "示例县人民政府",
            "--level",
            "county"
        };
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        return Terminal.run(words);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("2025").resolve(name));
    }

    @Test
    void newProjectIsTakenByStatusAndCheckAtOnce() throws IOException {
        Terminal made = init("--roster", "samples/county-2025/roster.csv", "--last-year", HISTORY);
        assertThat(made.code()).as(made.all()).isZero();

        Terminal status = Terminal.run("status", folder.resolve("2025"));
        assertThat(status.code()).as(status.all()).isZero();
        assertThat(status.out()).contains("0 of 57 units submitted");

        Terminal check = Terminal.run("check", folder.resolve("2025"));
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.findings())
                .isNotEmpty()
                .noneMatch(line -> line.contains("[project-file]") || line.contains("[citation"));
        assertThat(check.out()).contains("（待写");
        assertThat(read("report.yaml")).contains("code: \"990200\"", "published: 2026-03-31");
        assertThat(read("narrative/overview.md")).contains("## （一）主动公开", "${f('requests.received')}件");
        assertThat(read("narrative/preamble.md")).contains("《中华人民共和国政府信息公开条例》（国务院令第711号）", "${year}年1月1日");
        assertThat(read("history/2024/model.json")).isEqualTo(Files.readString(HISTORY));
    }

    @Test
    void firstSentenceNamesThePartThatItCitesAndNotTheWhole() throws IOException {
        Terminal made = Terminal.run(
                "init",
                folder.resolve("2025"),
                "--definition",
                "cn-2008",
                "--year",
                "2015",
                "--name",
                "示例县人民政府",
                "--level",
                "county");
        assertThat(made.code()).as(made.all()).isZero();

        assertThat(read("narrative/overview.md"))
                .contains("主动公开信息（重点领域类信息）${f('disclosure.items/key_areas')}条")
                .doesNotContain("主动公开信息${");
    }

    /** The next 31 March would be a year away. */
    @Test
    void aFirstHalfYearIsPublishedInTheSameYear() {
        Terminal made = Terminal.run(
                "init",
                folder.resolve("half"),
                "--definition",
                "nz-oia",
                "--name",
                "State sector",
                "--level",
                "unit",
                "--year",
                "2026-01-01/2026-06-30");

        assertThat(made.code()).as(made.all()).isZero();
        assertThat(folder.resolve("half/report.yaml")).content().contains("published: 2026-09-30");
    }

    @Test
    void aReportOnAHalfYearBeginsWithItsPeriod() throws IOException {
        String[] words = {
            "init",
            folder.resolve("2025").toString(),
            "--definition",
            "nz-oia",
            "--name",
            "State sector",
            "--level",
            "unit",
            "--year"
        };
        Terminal made = Terminal.run(with(words, "2025-07-01/2025-12-31"));
        assertThat(made.code()).as(made.all()).isZero();
        assertThat(read("report.yaml")).contains("period: {from: 2025-07-01, to: 2025-12-31}", "published: 2026-03-31");
        assertThat(Terminal.run("status", folder.resolve("2025")).code()).isZero();

        Terminal other = Terminal.run(
                "init",
                folder.resolve("other"),
                "--definition",
                "nz-oia",
                "--name",
                "a",
                "--level",
                "unit",
                "--year",
                "2025-06-01/2025-11-30");
        assertThat(other.err())
                .contains("the first and the last day, such as 2025-07-01/2025-12-31, not \"2025-06-01/2025-11-30\"");
    }

    private static Object[] with(String[] words, String last) {
        Object[] all = Arrays.copyOf(words, words.length + 1, Object[].class);
        all[words.length] = last;
        return all;
    }

    @Test
    void guidanceStandsInCommentsThatNoDocumentPrints() throws IOException {
        assertThat(init("--roster", "samples/minimal/roster.csv").code()).isZero();
        Path project = folder.resolve("2025");
        for (String file : List.of(
                "990101-001.csv", "990101-002.json", "990101-101-表二.csv", "990101-101-表三.csv", "990101-101-表四.csv")) {
            Files.copy(
                    Path.of("samples/minimal/submissions", file),
                    project.resolve("submissions").resolve(file));
        }
        assertThat(read("narrative/overview.md")).contains("<!-- 此处写明：主动公开（国办公开办函〔2021〕30号 一（一））。本行是注释，不会印出。 -->");

        Terminal run = Terminal.run("compile", project, "--draft", "--outputs", "markdown,html");

        assertThat(run.out()).as(run.all()).doesNotContain("[unknown-citation]", "[lost-markup");
        assertThat(read("out/report.md") + read("out/report.html"))
                .contains("新收政府信息公开申请40件")
                .doesNotContain("此处写明", "不会印出");
    }

    @Test
    void noSentenceOfANewProjectIsSaidTwice() throws IOException {
        assertThat(init().code()).isZero();

        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("2025/narrative"))) {
            for (Path file : files.toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.contains("${f("))
                        .forEach(sentences::add);
            }
        }
        assertThat(sentences).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    }

    @Test
    void rosterMayBeAWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名录");
            String[][] rows = {{"code", "name", "kind"}, {"101", "示例县民政局", "部门"}, {"990200", "示例县人民政府", "政府"}};
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        Path roster = Files.write(folder.resolve("roster.xlsx"), bytes.toByteArray());

        assertThat(init("--roster", roster).code()).isZero();
        assertThat(read("roster.csv")).isEqualTo("code,name,kind\n101,示例县民政局,部门\n990200,示例县人民政府,政府\n");
        assertThat(read("report.yaml")).contains("code: \"990200\"");
    }

    @Test
    void lastYearMayBeTheReportAsItWasPublished() throws IOException {
        Path page = Files.writeString(
                folder.resolve("last.html"), Files.readString(PAGE).replace("2025年", "2024年"));

        Terminal made = init("--last-year", page);

        assertThat(made.code()).as(made.all()).isZero();
        assertThat(read("history/2024/model.json")).contains("\"year\" : 2024");
    }

    @Test
    void whatIsThereIsLeftAsItIs() throws IOException {
        Path own = Files.createDirectories(folder.resolve("2025/narrative")).resolve("overview.md");
        Files.writeString(own, "自己写的。");

        assertThat(init().err()).contains("overview.md is there already and was left as it is");
        assertThat(own).hasContent("自己写的。");

        Terminal again = init();
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("report.yaml is there already");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndNothingIsWritten() {
        Terminal missing = Terminal.run("init", folder.resolve("x"), "--definition", "cn-2021", "--year", "2025");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("--name");
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(init("--year", "25").code()).isEqualTo(2);
        assertThat(init("--last-year", folder.resolve("none.json")).code()).isEqualTo(1);
        assertThat(folder.resolve("2025")).doesNotExist();
    }
}
