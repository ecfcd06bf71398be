package dev.report.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.bind.Submission;
import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county's inbox, generated with seed 2026: every file is read, placed or named, and nothing is lost on the way. */
class GeneratedInboxTest {

    private static final long SEED = 2026;

    @TempDir
    static Path folder;

    private static GeneratedInbox inbox;
    private static Compilation compilation;

    @BeforeAll
    static void receive() throws IOException {
        inbox = new GeneratedInbox(folder, SEED).write();
        compilation = ReportCompiler.check(ReportCompiler.load(folder));
    }

    private static Set<String> placed() {
        Set<String> placed = new HashSet<>();
        compilation.submissions().submissions().stream().map(Submission::files).forEach(placed::addAll);
        return placed;
    }

    private static List<Finding> on(String file) {
        return compilation.findings().stream()
                .filter(finding -> finding.locations().stream()
                        .anyMatch(place -> place.at().file().equals(file)))
                .toList();
    }

    @Test
    void inboxIsAsLargeAsACountys() {
        assertThat(inbox.files()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void everyFileIsPlacedOrNamed() throws IOException {
        Set<String> all = new TreeSet<>();
        dev.report.discover.SubmissionFinder.find(compilation.project()).files().forEach(file -> all.add(file.name()));
        all.addAll(inbox.named.keySet());
        all.removeAll(placed());
        all.removeIf(file -> on(file).stream().anyMatch(found -> !found.rule().equals("placed-file")));

        assertThat(all).isEmpty();
    }

    @Test
    void whatIsWrongWithAFileIsSaid() {
        Map<String, String> unsaid = new LinkedHashMap<>(inbox.named);
        unsaid.entrySet()
                .removeIf(entry -> on(entry.getKey()).stream()
                        .anyMatch(found -> found.rule().equals(entry.getValue())));

        assertThat(unsaid).isEmpty();
    }

    @Test
    void everyValueIsThatWhichTheUnitSent() {
        Bound bound = new Bound(compilation.project(), compilation.submissions());

        inbox.truth.forEach((unit, values) -> {
            Map<String, String> expected = new LinkedHashMap<>();
            values.forEach((key, value) -> expected.put(key, value.toString()));
            assertThat(bound.figures(unit)).as(unit).containsExactlyInAnyOrderEntriesOf(expected);
        });
    }

    @Test
    void nobodyWhoSentIsCalledMissing() {
        assertThat(compilation.findings())
                .filteredOn(finding -> finding.rule().equals("missing-unit"))
                .extracting(finding -> finding.message().zh())
                .satisfiesExactlyInAnyOrder(
                        scan -> assertThat(scan).contains("东城街道办事处", "发来的文件不能读取", "东城街道办扫描件.pdf"),
                        silent -> assertThat(silent).contains("云溪县统计局", "尚未报送"));
    }

    @Test
    void noFileIsPlacedWithAnotherUnit() {
        Set<UnitCode> known = new HashSet<>();
        inbox.truth.keySet().forEach(code -> known.add(new UnitCode(code)));

        assertThat(compilation.submissions().submissions())
                .filteredOn(sent -> !known.contains(sent.unit().code()))
                .isEmpty();
    }
}
