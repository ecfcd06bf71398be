package dev.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.model.Period;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {

    private static final PeriodWords HALVES =
            PeriodWords.of(Period.ofId("2025-07-01/2025-12-31").orElseThrow());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 上年{label}                                          | 上期{label}
            zh | 表的标题写的是 {actual} 年，报告年度是 {expected} 年   | 表的标题写的是 {actual}，报告期是 {expected}
            zh | {unit}在 {year} 年内撤并                             | {unit}在 {year}内撤并
            zh | {year}年度政府信息公开工作年度报告填报表催报单         | {year}政府信息公开工作报告填报表催报单
            zh | 请放入 {expected} 年正式发布的 model.json，或改正 report.yaml 的 year、previous | 请放入 {expected}正式发布的 model.json，或改正 report.yaml 的 period、previous
            zh | 正文只能这样引用数据：${year}                         | 正文只能这样引用数据：${year}
            en | last year's {label}                                  | the last period's {label}
            en | {unit} was abolished during {year}                   | {unit} was abolished during {year}
            en | its own last year                                    | its own last period
            en | Annual report {year}: submission missing             | Report {year}: submission missing
            en | Unit: {unit} ({code})    Year: {year}                | Unit: {unit} ({code})    Period: {year}
            """)
    void sentencesOnYearsSpeakOfThePeriod(String language, String sentence, String other) {
        assertThat(HALVES.in(language, sentence)).isEqualTo(other);
        assertThat(PeriodWords.of(Period.ofYear(2025)).in(language, sentence)).isEqualTo(sentence);
    }

    @Test
    void noSentenceOfAnyStageSpeaksOfTheLastYear() throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/dev/report"))) {
            bundles = files.filter(file -> file.getFileName().toString().startsWith("messages_"))
                    .toList();
        }
        assertThat(bundles).hasSizeGreaterThan(20);
        for (Path bundle : bundles) {
            String language = bundle.toString().contains("_zh") ? "zh" : "en";
            Properties sentences = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                sentences.load(reader);
            }
            assertThat(sentences.values())
                    .allSatisfy(sentence -> assertThat(HALVES.in(language, sentence.toString()))
                            .doesNotContain("上年", "本年", "报告年度", "ast year", "reporting year"));
        }
    }
}
