package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteMarksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "<sup>1</sup>", "<sup>[1]</sup>", "①", "*", "[1]", "（注1）"})
    void numberOfTheProseIsComparedWithTheTableWhateverNoteItLeadsTo(String mark) throws Exception {
        String page = Manner.PLAIN
                .report(
                        "宿迁市2024年政府信息公开工作年度报告",
                        2024,
                        FormSheet.tables(PortalPagesTest.FACTS.resolve("suqian_city_2024.csv")))
                .replaceFirst("情况正常", "全年新收政府信息公开申请3526" + mark + "件");
        Path file = Files.writeString(folder.resolve("a.html"), page);
        PublishedReport report = PublishedReportReader.read(
                PublishedReportReader.open(file, "a.html").document().orElseThrow(),
                DefinitionLoader.named("cn-2021"),
                ReadingOptions.NONE);

        assertThat(ReportChecker.check(report, Optional.empty()).findings())
                .filteredOn(finding -> finding.rule().equals("text-versus-table"))
                .extracting(finding -> finding.message().zh())
                .containsExactly("正文写 3526件，表格中本年新收 3525件，相差 1件");
    }
}
