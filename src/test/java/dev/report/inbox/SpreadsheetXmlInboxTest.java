package dev.report.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.definition.ReportDefinition;
import dev.report.discover.SubmissionFinder;
import dev.report.finding.Finding;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official form as a business system exports it in the XML of Excel 2003. */
class SpreadsheetXmlInboxTest {

    private static final long SEED = 2003;

    @TempDir
    Path folder;

    private Bound bound(String name, byte[] file) {
        return Bound.of(
                TestProject.in(folder).roster("code,name,kind\n101,民政局,部门\n").file("submissions/" + name, file));
    }

    @ParameterizedTest
    @CsvSource({"101.xml", "101.XML", "101.xls", "101.XLS", "101.et"})
    void wholeFormIsReadUnderEachNameThatSuchFilesHave(String name) {
        ReportDefinition form = TestProject.in(folder).load().definition();
        Map<String, Long> values = UnitFigures.of(form, new Random(SEED));
        FormSheet sheet = new FormSheet().line("填报单位：民政局").line("2025年政府信息公开统计表");
        form.tables().keySet().forEach(id -> sheet.table(form, id, values));

        Bound bound = bound(name, Formats.xmlss(Map.of("Sheet1", sheet)));

        Map<String, String> expected = new LinkedHashMap<>();
        values.forEach((key, value) -> expected.put(key, Long.toString(value)));
        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version=\"1.0\"?><rss><channel/></rss>", "2025", ""})
    void anyOtherXmlIsNamedAsAFileThatIsNotRead(String content) throws IOException {
        Bound bound = bound("101.xml", content.getBytes(StandardCharsets.UTF_8));

        assertThat(SubmissionFinder.find(bound.project()).findings())
                .extracting(Finding::rule)
                .containsExactly("unknown-file-type");
    }

    @Test
    void otherXmlUnderTheNameOfAWorkbookIsToldAsWhatItIs() {
        Bound bound = bound("101.xls", "<?xml version=\"1.0\"?><rss><channel/></rss>".getBytes(StandardCharsets.UTF_8));

        assertThat(bound.findings())
                .singleElement()
                .asString()
                .contains("unreadable-file", "不是工作簿（“XML 表格 2003”）", ".xls");
        assertThat(bound.figures("101")).isEmpty();
    }
}
