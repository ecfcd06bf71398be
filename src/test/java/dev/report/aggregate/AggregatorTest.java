package dev.report.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.SubmissionBinder;
import dev.report.bind.Submissions;
import dev.report.discover.SubmissionFinder;
import dev.report.finding.Finding;
import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.Figure;
import dev.report.model.Operation;
import dev.report.model.Provenance;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.TestProject;
import dev.report.project.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AggregatorTest {

    private static final String ROSTER = """
            code,name,kind,status
            101,民政局,部门,
            102,财政局,部门,
            201,城关镇,乡镇,
            301,税务局,垂管,listed
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // cell, 101, 102, 201, total
        "received/a,1,20,300,321",
        "received/a,1,,300,301",
        "received/a,0,0,0,0",
        "received/a,,,,",
        "received/a,—,—,—,—",
        "received/a,—,5,—,5",
        "received/a,—,,,—",
        "largest,7,9,8,9",
        "largest,7,7,—,7",
        "largest,,,,",
        "latest,7,9,8,8",
        "latest,7,9,,9",
        "latest,7,9,—,9",
        "kept,7,9,8,",
        "amount,0.1,0.2,0.0001,0.3001",
        "amount,0.1,0.2,-,0.3",
        "about,220余,5,0,225余",
        "about,220余,,,220余",
    })
    void cellIsCombinedByTheModeOfItsIndicator(String cell, String first, String second, String third, String total)
            throws IOException {
        Consolidation sums = aggregate(project("error").file("submissions/all.csv", flat(cell, first, second, third)));

        assertThat(text(sums.total().entry(CellKey.of(cell)))).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        // policy, 101, 102, 201, total, incomplete
        "error,1,,2,3,true",
        "error,1,x,2,3,true",
        "error,1,—,2,3,false",
        "error,,,,,true",
        "zero,1,,2,3,false",
        "zero,,,,0,false",
        "zero,—,—,—,—,false",
        "not-applicable,1,,2,3,false",
        "not-applicable,,,,—,false",
    })
    void policySaysWhatABlankMeansToASum(
            String policy, String first, String second, String third, String total, boolean incomplete)
            throws IOException {
        Consolidation sums =
                aggregate(project(policy).file("submissions/all.csv", flat("amount", first, second, third)));
        int cell = sums.total().cells().position(CellKey.of("amount"));

        assertThat(text(sums.total().entry(cell))).isEqualTo(total);
        assertThat(sums.total().isIncomplete(cell)).isEqualTo(incomplete);
    }

    @ParameterizedTest
    @CsvSource({
        // the kind 乡镇 is asked for about, the kind 部门 is not
        "1,,3,4,false",
        "1,2,,3,true",
        ",,,,true",
    })
    void blankMakesASumIncompleteOnlyWhereTheUnitWasAsked(
            String first, String second, String third, String total, boolean incomplete) throws IOException {
        Consolidation sums =
                aggregate(project("error").file("submissions/all.csv", flat("about", first, second, third)));
        int cell = sums.total().cells().position(CellKey.of("about"));

        assertThat(text(sums.total().entry(cell))).isEqualTo(total);
        assertThat(sums.total().isIncomplete(cell)).isEqualTo(incomplete);
    }

    @ParameterizedTest
    @CsvSource({"1,2,3,false", "1,—,1,false", "—,—,—,false", "1,,,true"})
    void recomputedFigureComesFromTheSums(String a, String b, String computed, boolean incomplete) throws IOException {
        Consolidation sums = aggregate(project("error")
                .file(
                        "submissions/101.csv",
                        "indicator,breakdown,value\nreceived,a," + nothing(a) + "\nreceived,b," + nothing(b) + "\n"));
        int cell = sums.total().cells().position(CellKey.of("computed"));

        assertThat(text(sums.total().entry(cell))).isEqualTo(computed);
        assertThat(sums.total().isIncomplete(cell)).isEqualTo(incomplete);
    }

    @Test
    void figureComputedFromAnIncompleteSumIsIncomplete() throws IOException {
        Consolidation sums = aggregate(project("error")
                .file("submissions/101.csv", "indicator,breakdown,value\nreceived,a,1\nreceived,b,2\n")
                .file("submissions/102.csv", "indicator,breakdown,value\nreceived,a,1\nreceived,b,约2\n"));
        int cell = sums.total().cells().position(CellKey.of("computed"));

        assertThat(text(sums.total().entry(cell))).isEqualTo("4");
        assertThat(sums.total().isIncomplete(cell)).isTrue();
    }

    @Test
    void whatAUnitClaimsForARecomputedFigureIsNotAdded() throws IOException {
        Consolidation sums = aggregate(project("error")
                .file("submissions/101.csv", "indicator,breakdown,value\nreceived,a,1\nreceived,b,2\ncomputed,,99\n"));

        assertThat(text(sums.total().entry(CellKey.of("computed")))).isEqualTo("3");
    }

    @Test
    void sumGrowsBeyondEighteenDigits() throws IOException {
        StringBuilder roster = new StringBuilder("code,name,kind\n");
        StringBuilder csv = new StringBuilder("unit,amount,received/a\n");
        for (int unit = 1; unit <= 1_100; unit++) {
            roster.append(unit).append(",单位").append(unit).append(",部门\n");
            csv.append(unit).append(",999999999999999,999999999999999\n");
        }
        Consolidation sums = aggregate(TestProject.in(folder)
                .smallForm()
                .roster(roster.toString())
                .file("submissions/all.csv", csv.toString()));

        assertThat(text(sums.total().entry(CellKey.of("amount")))).isEqualTo("1099999999999998900");
        assertThat(text(sums.total().entry(CellKey.of("received/a")))).isEqualTo("1099999999999998900");
    }

    @Test
    void listedUnitIsChasedButNotCounted() throws IOException {
        Consolidation sums = aggregate(project("error").file("submissions/all.csv", "unit,amount\n101,1\n301,100\n"));

        assertThat(text(sums.total().entry(CellKey.of("amount")))).isEqualTo("1");
        assertThat(sums.counted())
                .extracting(submission -> submission.unit().name())
                .containsExactly("民政局");
        assertThat(sums.coverage().expected()).extracting(Unit::name).containsExactly("民政局", "财政局", "城关镇", "税务局");
        assertThat(sums.coverage().submitted()).extracting(Unit::name).containsExactly("民政局", "税务局");
        assertThat(sums.coverage().missing()).extracting(Unit::name).containsExactly("财政局", "城关镇");
        assertThat(sums.coverage().isComplete()).isFalse();
    }

    @Test
    void subtotalsAreKeptByKindOfUnitInRosterOrder() throws IOException {
        Consolidation sums =
                aggregate(project("error").file("submissions/all.csv", flat("received/a", "1", "20", "300")));

        assertThat(sums.kinds()).containsExactly("部门", "乡镇", "垂管");
        assertThat(sums.subtotal(0, "部门").map(AggregatorTest::text)).contains("21");
        assertThat(sums.subtotal(0, "乡镇").map(AggregatorTest::text)).contains("300");
        assertThat(sums.subtotal(0, "垂管")).isEmpty();
        assertThat(sums.subtotal(0, "没有")).isEmpty();
    }

    @Test
    void coverageOfACellCountsWhoGaveItAndWhoWasAsked() throws IOException {
        Consolidation sums = aggregate(project("error").file("submissions/all.csv", flat("amount", "1", "—", "")));

        assertThat(sums.coverage(sums.total().cells().position(CellKey.of("amount"))))
                .isEqualTo(new Consolidation.CellCoverage(2, 3));
        assertThat(sums.coverage(sums.total().cells().position(CellKey.of("about"))))
                .isEqualTo(new Consolidation.CellCoverage(0, 1));
        assertThat(sums.coverage(sums.total().cells().position(CellKey.of("kept"))))
                .isEqualTo(new Consolidation.CellCoverage(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"amount,SUM,3", "largest,MAX,3", "latest,LATEST,1", "computed,RECOMPUTE,2", "kept,NONE,3"})
    void figureKeepsTheFiguresItWasMadeFrom(String key, Operation operation, int inputs) throws IOException {
        Consolidation sums = aggregate(
                project("error")
                        .file(
                                "submissions/all.csv",
                                "unit,received/a,received/b,amount,largest,latest,kept\n101,1,1,1,1,1,1\n102,1,1,1,1,1,1\n201,1,1,1,1,1,1\n"));
        Figure figure = sums.figure(sums.total().cells().position(CellKey.of(key)));

        assertThat(figure.unit()).hasToString("510781");
        assertThat(figure.provenance()).isInstanceOfSatisfying(Provenance.Computed.class, computed -> {
            assertThat(computed.operation()).isEqualTo(operation);
            assertThat(computed.inputs()).hasSize(inputs);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderOfFilesIsIrrelevantWithSeed(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> rows = rows(random);
        String header = header();
        Consolidation sums = aggregate(property(header, rows));
        Collections.shuffle(rows, random);
        Consolidation shuffled = aggregate(property(header, rows));

        for (int cell = 0; cell < sums.total().cells().size(); cell++) {
            assertThat(shuffled.total().entry(cell)).isEqualTo(sums.total().entry(cell));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void totalOfSubtotalsIsTheTotalWithSeed(long seed) throws IOException {
        Consolidation sums = aggregate(property(header(), rows(new Random(seed))));

        for (String key : List.of("received/a", "received/total", "amount", "about")) {
            int cell = sums.total().cells().position(CellKey.of(key));
            BigDecimal subtotals = BigDecimal.ZERO;
            for (String kind : sums.kinds()) {
                subtotals = subtotals.add(sums.subtotal(cell, kind)
                        .flatMap(Entry::quantity)
                        .map(Quantity::value)
                        .orElse(BigDecimal.ZERO));
            }
            assertThat(subtotals)
                    .isEqualByComparingTo(sums.total()
                            .entry(cell)
                            .quantity()
                            .map(Quantity::value)
                            .orElse(BigDecimal.ZERO));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recomputingAFigureFromItsLeavesGivesItsValueWithSeed(long seed) throws IOException {
        Consolidation sums = aggregate(property(header(), rows(new Random(seed))));
        CellIndex cells = sums.total().cells();

        for (int cell = 0; cell < cells.size(); cell++) {
            Figure figure = sums.figure(cell);
            Optional<BigDecimal> value = figure.entry().quantity().map(Quantity::value);
            if (value.isPresent()) {
                assertThat(recompute(figure)).as(figure.key().toString()).isEqualByComparingTo(value.get());
            }
        }
    }

    private static BigDecimal recompute(Figure figure) {
        if (!(figure.provenance() instanceof Provenance.Computed computed)) {
            return figure.entry().quantity().map(Quantity::value).orElse(BigDecimal.ZERO);
        }
        List<BigDecimal> inputs = computed.inputs().stream()
                .filter(input -> input.entry().quantity().isPresent())
                .map(AggregatorTest::recompute)
                .toList();
        return switch (computed.operation()) {
            case SUM, RECOMPUTE -> inputs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case MAX -> inputs.stream().max(BigDecimal::compareTo).orElseThrow();
            default -> inputs.get(0);
        };
    }

    private static String header() {
        return "unit,received/a,received/b,received/total,amount,largest,latest,kept,about\n";
    }

    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int unit = 1; unit <= 12; unit++) {
            StringBuilder row = new StringBuilder().append(unit);
            for (int cell = 0; cell < 8; cell++) {
                int dice = random.nextInt(10);
                String number =
                        cell == 3 ? random.nextInt(1_000_000) + ".0" + random.nextInt(100) : "" + random.nextInt(1_000);
                row.append(',').append(dice == 0 ? "" : dice == 1 ? "—" : number);
            }
            rows.add(row.append('\n').toString());
        }
        return rows;
    }

    private TestProject property(String header, List<String> rows) {
        StringBuilder roster = new StringBuilder("code,name,kind\n");
        for (int unit = 1; unit <= 12; unit++) {
            roster.append(unit)
                    .append(",单位")
                    .append(unit)
                    .append(",种类")
                    .append(unit % 3)
                    .append('\n');
        }
        return TestProject.in(folder)
                .smallForm()
                .roster(roster.toString())
                .file("submissions/a.csv", header + String.join("", rows.subList(0, 6)))
                .file("submissions/b.csv", header + String.join("", rows.subList(6, 12)));
    }

    @Test
    void missingAndEndedUnitsAreSaidAtTheirRosterLine() throws IOException {
        TestProject files = TestProject.in(folder)
                .smallForm()
                .with("policy: {missing-unit: warning}")
                .roster("""
                        code,name,kind,valid_to,status,successor
                        101,民政局,部门,,,
                        102,财政局,部门,,,
                        103,旧局,部门,2025-06-30,merged,102
                        104,撤局,部门,2025-06-30,abolished,
                        105,税务局,垂管,,listed,
                        """)
                .file("submissions/101.csv", "indicator,value\namount,1\n");
        ReportProject project = files.load();
        Submissions submissions = SubmissionBinder.bind(project, SubmissionFinder.find(project));
        Consolidation sums = Aggregator.aggregate(project, submissions);

        assertThat(CoverageFindings.of(project, submissions, sums.coverage(), Set.of(), Map.of()))
                .extracting(found -> found.severity() + " " + found.rule() + " " + found.place())
                .containsExactly(
                        "WARNING missing-unit roster.csv:3:1",
                        "WARNING missing-unit roster.csv:6:1",
                        "INFO ended-unit roster.csv:4:1",
                        "WARNING ended-unit roster.csv:5:1");
        assertThat(CoverageFindings.of(
                        project,
                        submissions,
                        sums.coverage(),
                        Set.of(new UnitCode("102"), new UnitCode("105")),
                        Map.of()))
                .extracting(Finding::rule)
                .containsExactly("ended-unit", "ended-unit");
    }

    private TestProject project(String blank) {
        return TestProject.in(folder).smallForm().roster(ROSTER).with("policy: {blank: " + blank + "}");
    }

    private static String flat(String cell, String first, String second, String third) {
        return "unit," + cell + "\n101," + nothing(first) + "\n102," + nothing(second) + "\n201," + nothing(third)
                + "\n";
    }

    private static String nothing(String text) {
        return text == null ? "" : text;
    }

    private static Consolidation aggregate(TestProject files) throws IOException {
        ReportProject project = files.load();
        return Aggregator.aggregate(project, SubmissionBinder.bind(project, SubmissionFinder.find(project)));
    }

    /** A number as printed, {@code —} for not applicable, null for blank. */
    private static String text(Entry entry) {
        Map<Class<?>, String> words = Map.of(Entry.NotApplicable.class, "—");
        return entry.quantity().map(Quantity::text).orElse(words.get(entry.getClass()));
    }
}
