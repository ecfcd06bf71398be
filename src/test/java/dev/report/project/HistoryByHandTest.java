package dev.report.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.report.config.ConfigException;
import dev.report.finding.Finding;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.UnitCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published before, put into {@code history/} by somebody and not by the program. */
class HistoryByHandTest {

    private static final String HALVES =
            TestProject.SMALL_FORM.replace("{year}年报告", "{period}报告").replace("years: ", "periods: half-year\nyears: ");
    private static final String SECOND_HALF = "period: {from: 2025-07-01, to: 2025-12-31}";
    private static final String UNITS = "unit,closed/a\n101,4\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2025H1", "2025-H1", "2025h1", "2025年上半年", "2025-06", "2025-01-01 to 2025-06-30"})
    void aFolderOfThePeriodBeforeUnderAnotherNameIsNamedWithTheRightOne(String name) {
        TestProject project =
                TestProject.in(folder).form(HALVES).timed(SECOND_HALF).file("history/" + name + "/units.csv", UNITS);

        assertThat(faults(project)).singleElement().satisfies(fault -> {
            assertThat(fault.message().zh()).isEqualTo("没有读取 history/%s：上期的报告应放在 history/2025-06-30".formatted(name));
            assertThat(fault.help().zh()).startsWith("请把文件夹改名为 history/2025-06-30");
            assertThat(fault.message().en())
                    .isEqualTo("history/%s is not looked at: the last period's report belongs in history/2025-06-30"
                            .formatted(name));
        });
    }

    @ParameterizedTest
    @CsvSource({"2024年,true", "2024年度,true", "2024-12-31,true", "2023,false", "2024副本的说明,false", "archive,false"})
    void ofAYearItIsTheYearBefore(String name, boolean isMeant) {
        TestProject project = TestProject.in(folder).file("history/" + name + "/units.csv", "unit,year\n");

        if (isMeant) {
            assertThat(faults(project))
                    .extracting(fault -> fault.message().zh())
                    .containsExactly("没有读取 history/%s：上年的报告应放在 history/2024".formatted(name));
        } else {
            assertThat(project.load().history()).isEmpty();
        }
    }

    @Test
    void theReportOfAWholeYearAndAnEmptyFolderAreLeftAlone() {
        TestProject project = TestProject.in(folder)
                .form(HALVES)
                .timed(SECOND_HALF)
                .file("history/2025/units.csv", UNITS)
                .file("history/2025H1/.keep", "");

        assertThat(project.load().history()).isEmpty();
    }

    @Test
    void whereTheRightFolderIsThereTheOtherIsLeftAlone() {
        TestProject project = TestProject.in(folder)
                .form(HALVES)
                .timed(SECOND_HALF)
                .file("history/2025H1/units.csv", UNITS)
                .file("history/2025-06-30/units.csv", UNITS);

        assertThat(project.load().history()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit,closed/a", "unit,办结（甲）", "unit,name,办结（甲）", "unit,year,办结 甲"})
    void columnsHaveTheKeyOrTheLabelOfAFigure(String head) {
        String between = head.contains("name") ? "民政局," : head.contains("year") ? "2024," : "";
        ReportProject project = TestProject.in(folder)
                .smallForm()
                .file("history/2024/units.csv", head + "\n101," + between + "4\n")
                .load();

        FigureTable unit = project.history().orElseThrow().units().get(new UnitCode("101"));
        assertThat(unit.value(project.definition().cells().position(new CellKey("closed", "a"))))
                .isEqualTo(BigDecimal.valueOf(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit,nothing\n101,4\n", "code,closed/a\n101,4\n"})
    void aFileThatIsNoneSaysWhichHeadsItWants(String text) {
        TestProject project = TestProject.in(folder).smallForm().file("history/2024/units.csv", text);

        assertThat(faults(project)).singleElement().satisfies(fault -> {
            assertThat(fault.message().zh())
                    .isEqualTo("这不是本程序发布的 units.csv：首行第一栏应为 unit，其余各栏写指标的 key 或名称，如 received/a 或 收到（甲）");
            assertThat(fault.message().en()).contains("must begin with unit", "such as received/a or 收到（甲）");
        });
    }

    private static List<Finding> faults(TestProject project) {
        return catchThrowableOfType(ConfigException.class, project::load).findings();
    }
}
