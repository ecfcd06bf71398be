package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts far longer than any label of the form, where a label or a unit is looked for. */
class LongTextsTest {

    private static final int LENGTH = 15_000;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @CsvSource(
            delimiter = '|',
            value = {
                // a label of the long layout, without a category and with one
                "101.csv|indicator,breakdown,value~licensing.decisions,,12~@,,5|unknown-figure",
                "101.csv|indicator,breakdown,value~licensing.decisions,,12~@,自然人,5|unknown-figure",
                "101.csv|indicator,breakdown,value~licensing.decisions,,12~本年新收,@,5|unknown-figure",
                // a head of the flat layout and of a matrix, a label beside a row
                "101.csv|unit,licensing.decisions,@~101,12,5|unknown-figure",
                "101.csv|信息内容,本年处理决定数量,@~行政许可,12,5|unknown-figure",
                "101.csv|信息内容,本年处理决定数量~行政许可,12~@,5|unknown-figure",
                // a line of instructions over the table
                "101.csv|@~信息内容,本年处理决定数量~行政许可,12|",
                // a unit
                "all.csv|unit,licensing.decisions~101,12~@,5|unknown-unit",
            })
    void longTextIsAnsweredSoon(String file, String table, String rule) {
        for (String part : new String[] {"填报须知本年新收", "行政许可/", "（一）自然人-"}) {
            String text = part.repeat(LENGTH / part.length());
            Bound bound = Bound.of(TestProject.in(folder)
                    .roster("code,name,kind,parent,valid_from,valid_to,status\n101,民政局,部门,,,,\n")
                    .file("submissions/" + file, table.replace('~', '\n').replace("@", text)));

            assertThat(bound.figures("101")).containsEntry("licensing.decisions", "12");
            assertThat(bound.findings())
                    .extracting(found -> found.substring(0, found.indexOf(' ')))
                    .isEqualTo(rule == null ? List.of() : List.of(rule));
        }
    }
}
