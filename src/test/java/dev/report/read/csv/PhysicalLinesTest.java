package dev.report.read.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhysicalLinesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void cuttingLinesWithoutQuotesGivesWhatTheLibraryGives(long seed) throws IOException {
        String text = withoutQuotes(new Random(seed), 20_000);

        List<List<String>> cut = new ArrayList<>();
        PhysicalLines lines = new PhysicalLines(new StringReader(text), 16, ',', 16_384);
        while (lines.next()) {
            assertThat(lines.number()).isEqualTo(cut.size() + 1);
            cut.add(List.of(lines.fields()));
        }

        assertThat(cut).isEqualTo(library(text));
    }

    private static String withoutQuotes(Random random, int length) {
        String[] pieces = {",", ",", "\n", "\r\n", "\r", "54", "指标", " ", "\t", ";", "'", "\u2028", "x".repeat(40)};
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static List<List<String>> library(String text) throws IOException {
        List<List<String>> records = new ArrayList<>();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord each : parser) {
                records.add(List.of(each.values()));
            }
        }
        return records;
    }
}
