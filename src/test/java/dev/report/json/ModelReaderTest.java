package dev.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.json.PublishedFigure.Given;
import dev.report.json.PublishedFigure.State;
import dev.report.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {

    private static PublishedFigure figure(String key, Given given, Optional<Map<String, String>> by) {
        return new PublishedFigure(
                key, "行政许可", given, "sum", new PublishedFigure.Units(2, 3), by, PublishedFigure.Places.NONE);
    }

    private static PublishedModel model(Optional<List<String>> missing, Optional<Map<String, String>> by) {
        return new PublishedModel(
                false,
                "cn-2021",
                "2025",
                new PublishedModel.Issuer("990101", "某县人民政府"),
                "年度报告",
                "2026-01-20",
                new PublishedModel.Coverage(3, 2, missing),
                List.of(
                        figure("licensing.decisions", new Given("1204", State.REPORTED, "件", false), by),
                        figure("fees.amount", new Given("12.5", State.REPORTED, "万元", true), by),
                        figure("review/total", new Given("", State.NOT_APPLICABLE, "件", false), by),
                        figure("review/other", new Given("", State.BLANK, "件", false), by)),
                List.of(new PublishedModel.Section("overview", "一、总体情况", List.of("一行", "两行"), List.of("t1"))));
    }

    private static ModelReader read(String text) throws IOException {
        return ModelReader.read(text.replace('\'', '"'), "model.json");
    }

    /** Figures read know their places, which those written do not. */
    private static PublishedModel withoutPlaces(PublishedModel model) {
        return new PublishedModel(
                model.draft(),
                model.definition(),
                model.year(),
                model.issuer(),
                model.title(),
                model.published(),
                model.coverage(),
                model.figures().stream()
                        .map(each -> new PublishedFigure(
                                each.key(),
                                each.label(),
                                each.given(),
                                each.operation(),
                                each.units(),
                                each.by(),
                                PublishedFigure.Places.NONE))
                        .toList(),
                model.sections(),
                PublishedWords.NONE,
                model.periodName());
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Map<String, String> by = new LinkedHashMap<>(Map.of("部门", "7"));
        by.put("乡镇", "");
        for (PublishedModel model : List.of(
                model(Optional.of(List.of("990101-101")), Optional.of(by)),
                model(Optional.empty(), Optional.empty()))) {
            ModelReader reader =
                    ModelReader.read(new String(model.json(), StandardCharsets.UTF_8), PublishedModel.FILE);

            assertThat(withoutPlaces(reader.model())).isEqualTo(model);
            assertThat(reader.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-07-01/2025-12-31|2025年秋季学期",
                "2025-07-01/2025-12-31|",
                "2025|FY2025",
                "2025|",
            })
    void theTimeIsReadBackWithTheNameThatItsAuthorGaveIt(String year, @Nullable String name) throws IOException {
        String written = name == null ? "" : name;
        PublishedModel model = new PublishedModel(
                false,
                "small",
                year,
                new PublishedModel.Issuer("", ""),
                "",
                "",
                new PublishedModel.Coverage(0, 0, Optional.empty()),
                List.of(),
                List.of(),
                PublishedWords.NONE,
                written);
        String json = new String(model.json(), StandardCharsets.UTF_8);
        PublishedModel read = ModelReader.read(json, PublishedModel.FILE).model();

        assertThat(read.year()).isEqualTo(year);
        assertThat(read.periodName()).isEqualTo(written);
        assertThat(json.contains("\"year\" : 2025")).isEqualTo(year.equals("2025"));
        assertThat(json.contains("\"name\" : \"" + name)).isEqualTo(name != null);
    }

    @Test
    void figureKnowsItsPlaces() throws IOException {
        PublishedFigure figure = read("{'figures': [{'value': 3, 'key': 'a'}]}")
                .model()
                .figures()
                .get(0);

        assertThat(figure.at())
                .isEqualTo(new PublishedFigure.Places(
                        SourceLocation.of("model.json", 1, 14),
                        SourceLocation.of("model.json", 1, 34),
                        SourceLocation.of("model.json", 1, 24)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|false",
                "{'draft': false}|false",
                "{'draft': true}|true",
                "{'draft': 'true'}|true",
                "{'draft': 1}|true",
            })
    void whatIsNotFalseIsADraft(String text, boolean isDraft) throws IOException {
        assertThat(read(text).model().draft()).isEqualTo(isDraft);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'year': 1, 'year': 2}|TWICE|1:13|year",
                "{'figures': [{'key': 'a', 'key': 'b'}]}|TWICE|1:27|key",
                "{'figures': [{'key': 'a', 'state': 'sent'}]}|STATE|1:36|sent",
            })
    void whatNoModelSaysIsAFaultAtItsPlace(String text, ModelReader.Problem problem, String place, String word)
            throws IOException {
        assertThat(read(text).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(problem);
            assertThat(fault.at()).hasToString("model.json:" + place);
            assertThat(fault.word()).isEqualTo(word);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"[]", "1", "{'figures': {}}", "{'figs': []}"})
    void textWithoutFiguresHasNone(String text) throws IOException {
        assertThat(read(text).has("figures")).isFalse();
    }
}
