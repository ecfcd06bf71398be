package dev.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.TestProject;
import dev.report.project.WordsForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's own form comes back: what it says itself is known to it, whatever the definition's headers say. */
class FormRoundTripTest {

    @TempDir
    private Path folder;

    /** Without the words for notes and for sheets to pass over, in both languages. */
    @ParameterizedTest
    @CsvSource({"zh, true", "zh, false", "en, true", "en, false"})
    void formOfADefinitionWithoutWordsForNotesComesBackWithoutAFinding(String language, boolean isComputed)
            throws IOException {
        TestProject files = TestProject.in(folder).form(bare(language));
        ReportProject project = files.load();
        FormFile form = FormMaker.make(
                project, project.roster().unit(new UnitCode("201")).orElseThrow(), FormKind.XLSX);

        byte[] sent;
        try (FilledForm filled = new FilledForm(form)) {
            filled.fill((language.equals("zh") ? "其他数据" : "'Other figures'") + "!B4", 3);
            filled.fillWords(language.equals("zh") ? "文字项" : "Words", "节水", "是", "2025-03-01");
            sent = isComputed ? filled.save() : written(filled);
        }
        Bound bound = Bound.of(files.file("submissions/201-城关镇.xlsx", sent));

        assertThat(firstSheet(form)).isEqualTo(language.equals("zh") ? "填表说明" : "Instructions");
        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("201")).containsEntry("cases", "3");
    }

    /** A mean need not be sent: the form computes it, shows its measure, and is read with it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void computedFigureIsClosedAndComputedFromWhatIsTyped(boolean isComputed) throws IOException {
        String yaml = WordsForm.YAML
                .replace("{id: units, label: 个}", "{id: units, label: 个}\n  - {id: days, label: 天, decimals: 1}")
                .replace(
                        "  - {key: focus,",
                        "  - {key: days.total, label: 总天数, measure: days}\n"
                                + "  - {key: days.mean, label: 平均用时, measure: days, mode: recompute, formula: days.total / cases}\n"
                                + "  - {key: focus,");
        TestProject files = TestProject.in(folder).form(yaml);
        ReportProject project = files.load();
        FormFile form = FormMaker.make(
                project, project.roster().unit(new UnitCode("201")).orElseThrow(), FormKind.XLSX);

        byte[] sent;
        try (FilledForm filled = new FilledForm(form)) {
            assertThat(filled.cell("其他数据!A6").getStringCellValue()).isEqualTo("平均用时（天）");
            assertThat(filled.cell("其他数据!B6").getCellStyle().getLocked()).isTrue();
            assertThat(filled.cell("其他数据!B6").getCellFormula())
                    .isEqualTo("IF(COUNT($B$4:$B$5)<2,\"\",IFERROR(ROUND(SUM($B$5) / SUM($B$4),1),\"\"))");
            filled.fill("其他数据!B4", 3).fill("其他数据!B5", 10).fillWords("文字项", "节水", "是", "2025-03-01");
            String formula = filled.cell("其他数据!B6").getCellFormula();
            filled.cell("其他数据!B6").setBlank();
            filled.cell("其他数据!B6").setCellFormula(formula);
            sent = isComputed ? filled.save() : written(filled);
        }
        Bound bound = Bound.of(files.file("submissions/201-城关镇.xlsx", sent));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("201")).containsEntry("days.mean", "3.3");
    }

    private static String bare(String language) {
        String yaml = WordsForm.YAML.replace(", ignore: [序号, 填表说明], remark: [注]", ", ignore: [序号]");
        assertThat(yaml).doesNotContain("remark:");
        return language.equals("zh") ? yaml : yaml.replace("\nmeasures:", "\nlanguage: en\nmeasures:");
    }

    private static String firstSheet(FormFile form) throws IOException {
        try (FilledForm filled = new FilledForm(form)) {
            return filled.workbook().getSheetName(0);
        }
    }

    /** As a program saves it that computes nothing. */
    private static byte[] written(FilledForm filled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        filled.workbook().write(bytes);
        return bytes.toByteArray();
    }
}
