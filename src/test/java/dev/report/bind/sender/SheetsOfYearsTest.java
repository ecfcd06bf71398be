package dev.report.bind.sender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.finding.Finding;
import dev.report.project.TestProject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that keep last year's sheet beside this year's. */
class SheetsOfYearsTest {

    @TempDir
    Path folder;

    /** Each sheet gives the licences: 7 in the first, 8 in the second, 9 in the third. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年,2025年|8|INFO wrong-year.sheet-beside",
                "2025年,2024年|7|INFO wrong-year.sheet-beside",
                "2023,2024,2025|9|INFO wrong-year.sheet-beside INFO wrong-year.sheet-beside",
                "上年（2024年度）,本年|8|INFO wrong-year.sheet-beside",
                "2024年|7|ERROR wrong-year.sheet",
                "2024年结转,说明|7|ERROR duplicate-cell",
            })
    void sheetOfAnotherYearIsNotReadBesideThisYears(String sheets, String licences, String findings)
            throws IOException {
        Bound bound = Bound.of(project(sheets.split(",")));

        assertThat(bound.figures("101")).containsExactly(Map.entry("licensing.decisions", licences));
        assertThat(bound.submissions().findings())
                .filteredOn(finding -> !finding.rule().equals("blank-cell"))
                .extracting(SheetsOfYearsTest::shown)
                .containsExactly(findings.split(" (?=ERROR|INFO)"));
    }

    private static String shown(Finding finding) {
        String rule = finding.severity() + " " + finding.rule();
        boolean isSheet = finding.rule().equals("wrong-year");
        return rule + (!isSheet ? "" : finding.message().zh().contains("没有读取") ? ".sheet-beside" : ".sheet");
    }

    private TestProject project(String... sheets) throws IOException {
        TestProject project = TestProject.in(folder);
        Path file = folder.resolve("submissions/101.xlsx");
        Files.createDirectories(file.getParent());
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook workbook = new Workbook(stream, "test", "1.0")) {
            int licences = 7;
            for (String name : sheets) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "indicator");
                sheet.value(0, 1, "value");
                sheet.value(1, 0, "licensing.decisions");
                sheet.value(1, 1, licences++);
            }
        }
        return project;
    }
}
