package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.check.PublishedTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of published reports beside the tables that the same reports print: right as they are, they are left alone. */
class PublishedSentencesTest {

    static List<String> sentences() throws IOException {
        try (InputStream in = PublishedSentencesTest.class.getResourceAsStream("/prose/published.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** report | level | issuer | year | sentence */
    @ParameterizedTest
    @MethodSource("sentences")
    void publishedSentenceGivesNoFinding(String line) {
        String[] fields = line.split(" \\| ", 5);
        Linting linting = Linting.anywhere()
                .of(fields[1], fields[2])
                .year(Integer.parseInt(fields[3]))
                .beside(PublishedTables.figures(fields[0]));

        assertThat(linting.says(fields[4])).isEmpty();
    }

    /** The same sentences with one digit changed are found: they were read, not passed over. */
    @ParameterizedTest
    @MethodSource("changed")
    void changedDigitIsFound(String report, String sentence, String finding) {
        Linting linting = Linting.anywhere().of("city", "宿迁市人民政府").year(2024).beside(PublishedTables.figures(report));

        assertThat(linting.says(sentence)).contains(finding);
    }

    static List<Arguments> changed() {
        return List.of(
                Arguments.of("suqian_city_2024", "全市收办政府信息公开申请3646件，其中予以公开1413件、部分公开471件。", "text-versus-table 1413件"),
                Arguments.of("suqian_city_2024", "2024年，全市收办政府信息公开申请3464件。", "text-versus-table 3464件"),
                Arguments.of("suqian_city_2024", "收办申请3646件，较上年的3607件增长1.05%。", "change-and-share 1.05%"));
    }
}
