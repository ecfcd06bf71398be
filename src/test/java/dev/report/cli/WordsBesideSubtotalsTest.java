package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import dev.report.project.WordsForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of words in every kind of table by unit: whatever is made of a report, or asked of it, is made of this one too. */
class WordsBesideSubtotalsTest {

    private static final String KINDS = """
              - id: kinds
                title: 表三
                blocks:
                  - corner: 类别
                    rows: {kinds: [cases, lawyer.units], total: 全市}
              - id: without-subtotals
                title: 表四
                blocks:
                  - corner: 单位
                    units: {total: 全市, group: kind}
                    columns: [{key: lawyer.since}, {key: cases}, {key: lawyer.has}, {key: focus}]
            sections:
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() {
        TestProject.in(folder)
                .form(WordsForm.YAML
                        .replace("units: {total: 合计}", "units: {total: 全市, group: kind, subtotals: true}")
                        .replace("sections:\n", KINDS)
                        .replace("[units, catalogue]", "[units, catalogue, kinds, without-subtotals]"))
                .with("outputs: [markdown, html, pdf, docx, data]")
                .file("submissions/all.csv", "unit,办件,法律顾问,聘任日期,重点工作\n101,3,有,20250301,执法\n102,4,无,不适用,\n201,5,有,,供水\n")
                .file("submissions/list.csv", "单位,标题,文号,发布日期,是否有效\n101,关于节水的通知,示府规〔2025〕1号,2025-03-01,有效\n102,无,,,\n")
                .file("narrative/overview.md", "聘有法律顾问的单位${f(\"lawyer.units\")}个。\n")
                .load();
        Terminal run = Terminal.run("compile", folder);
        assertThat(run.code()).as(run.all()).isZero();
    }

    @Test
    void wordsHaveNoSubtotalInTheReport() throws IOException {
        assertThat(output("report.md"))
                .contains("| 民政局 | 3 | 是 | 2025年3月1日 | 执法 |", "| 部门小计 | 7 |  |  |  |", "| 全市 | 12 |  |  |  |");
    }

    @Test
    void dataOfKindsHaveFiguresOnlyAndThoseOfUnitsHaveTheWords() throws IOException {
        assertThat(output("data/kinds.csv")).isEqualTo("""
                kind,year,cases,lawyer.units
                部门,2025,7,1
                乡镇,2025,5,1
                """);
        assertThat(output("data/units.csv")).contains("101,民政局,部门,2025,3,1,1,执法,true,2025-03-01\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.fragment.html", "report.md", "report.docx", "report.pdf"})
    void whatWasPublishedSaysWhatWasCompiled(String name) {
        Terminal run = Terminal.run("verify", folder, "--published", folder.resolve("out/" + name));

        assertThat(run.code()).as(run.all()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "focus", "lawyer.has", "lawyer.since", "lawyer.units", "documents"})
    void everyCellAndEveryListIsTraced(String name) {
        assertThat(Terminal.run("trace", name, folder).out()).contains("submissions/");
    }

    @Test
    void aKindOfUnitIsTraced() {
        assertThat(Terminal.run("trace", "lawyer.units", folder, "--unit", "部门").out())
                .contains("submissions/all.csv:2:3");
    }

    @Test
    void comparedWithItselfNothingDiffers() {
        Terminal run = Terminal.run("diff", folder, folder);

        assertThat(run.code()).as(run.all()).isZero();
    }

    @Test
    void formsAndLettersAreWritten() {
        for (List<Object> command : List.<List<Object>>of(
                List.of("form", folder, "--to", folder.resolve("forms")),
                List.of("returns", folder, "--to", folder.resolve("returns")),
                List.of("status", folder),
                List.of("verify", folder))) {
            Terminal run = Terminal.run(command.toArray());

            assertThat(run.code()).as(command + "\n" + run.all()).isZero();
        }
    }

    @Test
    void aMadeUpCountyComesThroughIt() {
        Terminal run = Terminal.run("definition", "test", folder.resolve("form"));

        assertThat(run.code()).as(run.all()).isZero();
    }

    private static String output(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }
}
