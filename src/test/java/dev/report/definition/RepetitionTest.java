package dev.report.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.model.CellKey;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule's repetitions are called, and which cells their terms stand for. */
class RepetitionTest {

    private final ReportDefinition form =
            DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        // rule, repetition, its label, a term, the term's cells, a cell's label beside the repetition's
        "requests-balance, business, 商业企业, requests.received, requests.received/business, 本年新收",
        "row-total, requests.received, 本年新收, natural_person, requests.received/natural_person, 自然人",
        "disputes-continuity, review, 行政复议, pending, review/pending, 尚未审结",
        "year-jump, requests.received/total, 本年新收（总计）, it, requests.received/total, 本年新收（总计）",
        "year-jump, licensing.decisions, 行政许可处理决定数量, it, licensing.decisions, 行政许可处理决定数量",
    })
    void repetitionNamesItselfAndCompletesTheTermsOfItsRule(
            String rule, String key, String label, String term, String pattern, String cellLabel) {
        Repetition repetition = repetitions(rule).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(repetition.label()).isEqualTo(label);
        assertThat(repetition.pattern(term)).isEqualTo(pattern);
        assertThat(repetition.cellLabel(form, form.cells().position(CellKey.of(pattern))))
                .isEqualTo(cellLabel);
    }

    @Test
    void ruleThatHoldsOnceHasOneRepetitionWithoutAName() {
        assertThat(repetitions("stock-and-flow")).containsExactly(Repetition.ONCE);
        assertThat(Repetition.ONCE.label()).isEmpty();
        assertThat(Repetition.ONCE.pattern("licensing.decisions")).isEqualTo("licensing.decisions");
    }

    @Test
    void cellsThatARuleAddsToItsOwnCellAreNamedByTheirKeys() {
        Repetition repetition = new Repetition.OfCell(CellKey.of("review/total"), "行政复议（总计）");

        assertThat(repetition.pattern("litigation.direct/total")).isEqualTo("litigation.direct/total");
    }

    private List<Repetition> repetitions(String rule) {
        return form.repetitions(form.rules().stream()
                .filter(candidate -> candidate.id().equals(rule))
                .findFirst()
                .orElseThrow());
    }
}
