package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --format mail}: what cron sends of one night after the other. */
class MailTest {

    private static final String OFFICE = "submissions/990101-001.csv";
    private static final String CIVIL = "submissions/990101-002.json";

    @TempDir
    private Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void minimal() throws IOException {
        project = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"));
    }

    private Terminal night(String day) {
        return Terminal.run(
                "compile", project.root(), "--if-changed", "--outputs", "markdown", "--format", "mail", "--today", day);
    }

    private static List<String> lines(Terminal run) {
        return run.out().lines().toList();
    }

    private ProjectFolder received(int from, int to) throws IOException {
        return project.edit(
                OFFICE, "requests.received,natural_person," + from, "requests.received,natural_person," + to);
    }

    private Json status() throws IOException {
        return Json.parse(project.text(".report/status.json"));
    }

    @Test
    void threeLinesComeFirstThenWhatIsNewUnitByUnit() throws IOException {
        received(21, 22).delete(CIVIL);

        Terminal first = night("2026-01-10");

        assertThat(first.code()).isEqualTo(3);
        assertThat(lines(first).subList(0, 5))
                .containsExactly(
                        lines(first).get(0),
                        lines(first).get(1),
                        "deadlines: Units submit by 2026-01-20: 10 days left; The report is due by 2026-03-31: 80 days left",
                        "",
                        "New, or worse than before:");
        assertThat(lines(first).get(0))
                .matches("result: no report was written, and out/ is as it was: 3 errors, \\d+ warnings? in all");
        assertThat(lines(first).get(1)).matches("changes: \\d+ open; the first mail");
        assertThat(lines(first).get(5)).isEqualTo("  1 unit has not submitted: 示例县民政局");
        assertThat(lines(first).get(6)).startsWith("  示例县人民政府办公室 (990101-001): 2 errors, 0 warnings; ");
    }

    @Test
    void nothingIsSaidTwiceOnTwoNights() throws IOException {
        received(21, 22);
        night("2026-01-10");

        Terminal second = night("2026-01-11");

        assertThat(second.out()).isEmpty();
        assertThat(second.err()).isEmpty();
        assertThat(second.code()).isEqualTo(3);
        assertThat(status().get("state").text()).isEqualTo("findings");
    }

    @Test
    void whatGotWorseIsSaidAgainAndWhatIsResolvedIsCounted() throws IOException {
        received(21, 22).delete(CIVIL);
        night("2026-01-10");
        received(22, 29);
        project.write(
                CIVIL,
                ProjectFolder.ofSample("minimal", temporary.resolve("other")).text(CIVIL));

        Terminal second = night("2026-01-11");

        assertThat(lines(second).get(1)).startsWith("changes: 2 new, ").contains(" resolved since 2026-01-10");
        assertThat(second.out())
                .contains("示例县人民政府办公室 (990101-001), worse than before: 2 errors")
                .doesNotContain("has not submitted");
        assertThat(night("2026-01-12").out()).isEmpty();
    }

    @Test
    void reportThatWasWrittenIsTold() throws IOException {
        received(21, 22);
        night("2026-01-10");
        received(22, 21);

        Terminal second = night("2026-01-11");

        assertThat(second.code()).isZero();
        assertThat(lines(second).get(0)).isEqualTo("result: out/ was made");
        assertThat(lines(second).get(1)).startsWith("changes: 0 new, 2 resolved since 2026-01-10");
        assertThat(night("2026-01-12").out()).isEmpty();
    }

    @Test
    void deadlineIsToldAtEachStepAndInItsLastDays() throws IOException {
        project.delete(CIVIL);
        night("2026-01-02");

        assertThat(night("2026-01-03").out()).isEmpty();
        assertThat(lines(night("2026-01-06"))).hasSize(3);
        assertThat(night("2026-01-07").out()).isEmpty();
        assertThat(lines(night("2026-01-18")).get(2)).contains("URGENT: Units submit by 2026-01-20: 2 days left");
        assertThat(lines(night("2026-01-19")).get(2)).contains("1 day left");
    }

    @Test
    void moreThanTwentyLinesAreCounted() throws IOException {
        StringBuilder roster = new StringBuilder(project.text("roster.csv"));
        for (int unit = 300; unit < 330; unit++) {
            roster.append("990101-").append(unit).append(",单位").append(unit).append(",部门,990101,,,active,\n");
            project.write(
                    "submissions/990101-" + unit + ".csv", "indicator,breakdown,value\nlicensing.decisions,,若干\n");
        }
        project.write("roster.csv", roster.toString());

        List<String> mail = lines(night("2026-01-10"));

        assertThat(mail).hasSize(25);
        assertThat(mail.get(24)).matches("  11 more with \\d+ findings: see report check");
    }

    @Test
    void statusTellsTheTruthAfterARunThatHadNothingToDo() throws IOException {
        assertThat(night("2026-01-10").code()).isZero();
        received(21, 22).delete(CIVIL);
        night("2026-01-11");
        assertThat(status().get("counts/error").text()).isNotEqualTo("0");

        received(22, 21);
        project.write(
                CIVIL,
                ProjectFolder.ofSample("minimal", temporary.resolve("other")).text(CIVIL));
        Terminal third = night("2026-01-12");

        assertThat(lines(third).get(0)).isEqualTo("result: nothing changed since the last run; nothing was done");
        assertThat(lines(third).get(1)).contains("0 new, ").doesNotContain(" 0 resolved");
        assertThat(status().get("state").text()).isEqualTo("unchanged");
        assertThat(status().get("exit_code").text()).isEqualTo("0");
        assertThat(status().get("counts/error").text()).isEqualTo("0");
        assertThat(status().get("coverage/submitted").text()).isEqualTo("3");
        assertThat(status().get("deadlines/units/level").text()).isEqualTo("met");
        assertThat(night("2026-01-13").out()).isEmpty();
    }
}
