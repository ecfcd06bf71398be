package dev.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.project.TestProject;
import dev.report.project.WordsForm;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms ask for words and lists, and what is filled in is read without a remark. */
class WordsFormTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeForms() {
        TestProject.in(folder).form(WordsForm.YAML).load();
        assertThat(Terminal.run("form", folder).code()).isZero();
    }

    @Test
    void workbookIsReadWithoutARemark() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("forms/101-民政局.xlsx"));
                Workbook workbook = new XSSFWorkbook(in)) {
            Sheet words = workbook.getSheet("文字项");
            words.getRow(4).getCell(1).setCellValue("执法监督");
            words.getRow(5).getCell(1).setCellValue("是");
            words.getRow(6).getCell(1).setCellValue(LocalDate.of(2025, 3, 1));
            Sheet list = workbook.getSheet("规范性文件目录");
            list.getRow(4).getCell(1).setCellValue("关于节水的通知");
            list.getRow(4).getCell(2).setCellValue("示府规〔2025〕1号");
            list.getRow(4).getCell(3).setCellValue(LocalDate.of(2025, 4, 2));
            list.getRow(4).getCell(4).setCellValue("有效");
            workbook.getSheet("其他数据").getRow(3).getCell(1).setCellValue(3);
            Files.createDirectories(folder.resolve("submissions"));
            try (OutputStream out = Files.newOutputStream(folder.resolve("submissions/101-民政局.xlsx"))) {
                workbook.write(out);
            }
        }

        Terminal run = Terminal.run("check", folder, "--verbose");

        assertThat(run.places()).as(run.all()).allMatch(place -> place.startsWith("missing-unit"));
        assertThat(Terminal.run("trace", "documents/date", folder).out())
                .contains("2025-04-02  submissions/101-民政局.xlsx:规范性文件目录!D5");
        assertThat(Terminal.run("trace", "lawyer.since", folder).out()).contains("2025-03-01");
    }

    @Test
    void formulaThatWasNeverComputedIsNoAnswer() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("forms/101-民政局.xlsx"));
                Workbook workbook = new XSSFWorkbook(in)) {
            workbook.setForceFormulaRecalculation(true);
            Sheet words = workbook.getSheet("文字项");
            words.getRow(4).getCell(1).setCellFormula("\"执法\"&\"监督\"");
            words.getRow(5).getCell(1).setCellFormula("IF(TRUE,\"是\",\"否\")");
            Files.createDirectories(folder.resolve("submissions"));
            try (OutputStream out = Files.newOutputStream(folder.resolve("submissions/101-民政局.xlsx"))) {
                workbook.write(out);
            }
        }

        assertThat(Terminal.run("check", folder, "--lang", "zh").out())
                .contains("“重点工作”是公式，还没有算出结果：=\"执法\"&\"监督\"", "“聘有法律顾问”是公式，还没有算出结果")
                .contains("建议：请用 Excel 或 WPS 打开，保存后重报；也可以直接填写结果");
    }

    /** A table of the form without labels has one row, and a note under it. */
    @Test
    void noteUnderATableOfOneRowIsNoValue(@TempDir Path other) throws IOException {
        ProjectFolder sample = ProjectFolder.ofSample("law-2025", other.resolve("law-2025"));
        assertThat(Terminal.run("form", sample.root()).code()).isZero();
        Files.copy(sample.file("forms/990201-002-示例县水利局.xlsx"), sample.file("submissions/990201-002-示例县水利局.xlsx"));
        Files.delete(sample.file("submissions/990201-002.json"));

        Terminal run = Terminal.run("check", sample.root(), "--lang", "zh");

        assertThat(run.all()).contains("示例县水利局：表二 7 格没有填写").doesNotContain("浅黄色处填写");
    }

    @Test
    void formDoesNotAskForWhatTheProgramCounts() throws IOException {
        assertThat(Terminal.run("form", folder, "--format", "csv", "--to", folder.resolve("bare"))
                        .code())
                .isZero();

        assertThat(Files.readString(folder.resolve("bare/101-民政局.csv")))
                .contains("101,2025,办件,,,件")
                .contains("101,2025,聘有法律顾问,,,")
                .contains("101,2025,规范性文件目录,文件名称,,")
                .doesNotContain("目录件数");
        assertThat(Files.readString(folder.resolve("bare/201-城关镇.csv"))).doesNotContain("规范性文件目录");
    }

    @Test
    void formThatNobodyFilledInIsBlankAndNoListOfNothing() throws IOException {
        Terminal.run("form", folder, "--format", "json", "--to", folder.resolve("submissions"));

        assertThat(Terminal.run("check", folder).out()).contains("blank-cell").contains("there is no row of it");
    }
}
