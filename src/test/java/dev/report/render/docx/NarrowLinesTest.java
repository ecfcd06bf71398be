package dev.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowLinesTest {

    @ParameterizedTest
    @CsvSource({
        "商业企业, 商业|企业",
        "社会公益组织, 社会|公益|组织",
        "自然人, 自然人",
        "总计, 总计",
        "（三）不予公开, （三）|不予|公开",
        "（七）总计, （七）|总计",
        "（二）, （二）",
        "Full Grants, Full Grants"
    })
    void namesOfPairsGoTwoCharactersALine(String name, String lines) {
        String set = NarrowLines.of(name).stream()
                .map(run -> run.isBreak() ? "|" : run.text())
                .collect(Collectors.joining());

        assertThat(set).isEqualTo(lines);
    }
}
