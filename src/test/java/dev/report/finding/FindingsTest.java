package dev.report.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.report.bind.SubmissionBinder;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {

    private static final SourceLocation PLACE = SourceLocation.of("submissions/1.csv", 3, 4);
    private static final UnitCode UNIT = new UnitCode("1");

    private final Findings findings = new Findings(
            SubmissionBinder.class,
            new Context(code -> code.equals(UNIT) ? Optional.of("县民政局") : Optional.empty(), Text.same("表三")));

    @Test
    void severityComesFromTheKindAndTheSentenceFromTheCase() {
        findings.add("duplicate-cell.several", PLACE)
                .unit(UNIT)
                .cell(CellKey.of("licensing.decisions"))
                .values("label", "行政许可", "count", 3, "first", "1", "place", "第2行", "unit", "县民政局");

        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("duplicate-cell");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message().zh()).contains("3", "行政许可");
            assertThat(finding.help().en()).isNotEmpty();
            assertThat(finding.place()).isEqualTo(PLACE);
        });
    }

    @Test
    void unitIsNamedWhereTheSentenceDoesNotSayIt() {
        findings.add("blank-cell.empty", PLACE).unit(UNIT).values("label", "行政许可");
        findings.add("blank-cell.absent", PLACE).unit(UNIT).values("label", "行政许可", "unit", "县民政局");
        findings.add("blank-cell.empty", PLACE).unit(new UnitCode("9")).values("label", "行政许可");

        assertThat(findings.all().get(0).message().zh()).startsWith("县民政局：");
        assertThat(findings.all().get(0).message().en()).startsWith("县民政局: ");
        assertThat(findings.all().get(1).message().zh()).containsOnlyOnce("县民政局");
        assertThat(findings.all().get(2).message().zh()).doesNotContain("：县");
    }

    @Test
    void oneFaultIsToldOnce() {
        findings.add("blank-cell.empty", PLACE).unit(UNIT).values("label", "行政许可");
        findings.add("blank-cell.empty", PLACE).unit(UNIT).values("label", "行政许可");

        assertThat(findings.all()).hasSize(1);
    }

    @Test
    void helpOfTheKindServesACaseWithoutOne() {
        findings.add("blank-cell.empty", PLACE).values("label", "行政许可");

        assertThat(findings.all().get(0).help()).isEqualTo(findings.text("blank-cell.help"));
    }

    @Test
    void unknownKindIsAFaultOfTheProgram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> findings.add("no-such-kind", PLACE))
                .withMessageContaining("no-such-kind");
    }

    @Test
    void severityThatPolicyDecidesMustBeGiven() {
        Findings coverage = new Findings(dev.report.aggregate.CoverageFindings.class, Context.NONE);
        coverage.add("missing-unit", PLACE).values("unit", "县民政局", "kind", "部门");

        assertThatIllegalArgumentException().isThrownBy(coverage::all).withMessageContaining("missing-unit");
    }

    @Test
    void caseMayBeLighterThanItsKind() {
        Map<String, FindingKind> kinds = FindingKinds.read(new TreeMap<>(Map.of(
                "unknown-layout",
                "error, final",
                "unknown-layout.skipped-sheet",
                "info",
                "unknown-layout.basis",
                "form")));

        FindingKind kind = kinds.get("unknown-layout");
        assertThat(kind.severityOf("")).contains(Severity.ERROR);
        assertThat(kind.severityOf("skipped-sheet")).contains(Severity.INFO);
        assertThat(kind.isWaivable()).isFalse();
        assertThat(kind.basis()).isEqualTo(FindingKind.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blank-cell=grave", "a.case=info"})
    void lineThatSaysNothingPossibleFailsWhenLoaded(String line) {
        String[] parts = line.split("=");

        assertThatIllegalStateException()
                .isThrownBy(() -> FindingKinds.read(new TreeMap<>(Map.of(parts[0], parts[1]))))
                .withMessageContaining(parts[0]);
    }

    @Test
    void everyKindIsExplained() {
        assertThat(List.copyOf(FindingKinds.all().keySet()))
                .containsExactlyInAnyOrderElementsOf(
                        dev.report.definition.CheckCatalog.load().keySet());
    }
}
