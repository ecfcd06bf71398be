package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of waivers.yaml that the program writes, and those that people write by hand. */
class WaiverDraftsTest {

    private static final String JUMP = "rule: year-jump, unit: 0102, cell: fees.amount";

    @TempDir
    Path folder;

    /** A unit with 15.2 times ten thousand yuan of fees after 2: one warning at the unit, which its sum inherits. */
    @BeforeEach
    void unitWhoseFeesJumped() {
        TestProject.in(folder)
                .definition("cn-2021")
                .year(2025)
                .with("policy: {blank: zero, missing-prose: warning}")
                .roster("code,name,kind,parent,valid_from,valid_to,status,note\n0102,民政局,部门,,,,active,\n")
                .file("submissions/0102.csv", "indicator,breakdown,value\nfees.amount,,152.20\n")
                .file(
                        "history/2024/model.json",
                        "{\"year\": 2024, \"figures\": [{\"key\": \"fees.amount\", \"value\": 20}]}")
                .file("history/2024/units.csv", "unit,year,fees.amount\n0102,2024,20\n")
                .load();
    }

    private String waivers() throws IOException {
        return Files.readString(folder.resolve("waivers.yaml"));
    }

    private void write(String waivers) throws IOException {
        Files.writeString(folder.resolve("waivers.yaml"), waivers);
    }

    private Terminal check(String... more) {
        Object[] words = Stream.concat(Stream.of("check", folder.toString(), "--lang", "en"), Stream.of(more))
                .toArray();
        return Terminal.run(words);
    }

    @Test
    void entryForAFindingIsWrittenAndWaitsForReasonAndApprover() throws IOException {
        Terminal written = check("--waive", "year-jump");

        assertThat(written.err()).contains("1 waiver written into waivers.yaml");
        assertThat(waivers()).startsWith("# ").endsWith("""
                        - rule: year-jump
                          unit: "0102"
                          cell: "fees.amount"
                          value: "152.2"
                          reason: ""
                          approver: ""
                        """);
        assertThat(check().out())
                .contains("warning[year-jump]", "This waiver does not count yet")
                .doesNotContain("waived[year-jump]");

        write(waivers().replace("reason: \"\"", "reason: 新设项目").replace("approver: \"\"", "approver: 王某"));
        assertThat(check().out()).doesNotContain("warning[year-jump]", "warning[unused-waiver]");
    }

    /** As people write it: the unit by its name, the cell by its label, the value with its measure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit: 民政局, cell: fees.amount, value: 152.2",
                "unit: 0102, cell: 行政事业性收费金额, value: 152.20",
                "unit: '0102', cell: fees.amount, value: 152.2万元"
            })
    void entryIsUnderstoodAsPeopleWriteIt(String finding) throws IOException {
        write("- {rule: year-jump, " + finding + ", reason: 新设项目, approver: 王某}\n");

        assertThat(check().out()).contains("waived[year-jump]").doesNotContain("warning[unused-waiver]");
    }

    @Test
    void fullWidthColonIsNamedAtItsPlace() throws IOException {
        write("- rule: year-jump\n  unit：0102\n  reason: a\n  approver: b\n");

        assertThat(check().out()).contains("The colon behind \"unit\" is full-width", "waivers.yaml:2:7");
    }

    @Test
    void whatIsWrittenAlreadyIsNotWrittenAgain() throws IOException {
        check("--waive", "year-jump");
        String first = waivers();

        assertThat(check("--waive", "year-jump").err()).contains("There is no finding to write");
        assertThat(waivers()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {rule: all-zero, unit: '0102', reason: x, approver: y}",
                "# accepted by the office\n\n  - rule: all-zero\n    unit: '0102'\n    reason: x\n    approver: y\n",
                "[]\n",
                "# none yet\n"
            })
    void entriesAreAddedBelowThoseThatAreThere(String before) throws IOException {
        write(before);

        check("--waive", "year-jump");

        assertThat(waivers())
                .startsWith(
                        before.replace("[]", "").strip().isEmpty()
                                ? "# "
                                : before.strip().substring(0, 3).strip());
        assertThat(check().out()).contains("This waiver does not count yet").doesNotContain("error[project-file]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--waive year-jmup|Did you mean",
                "--waive duplicate-cell|cannot be waived",
            })
    void ruleThatCannotBeWaivedIsRefused(String words, String said) {
        Terminal run = check(words.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(folder.resolve("waivers.yaml")).doesNotExist();
    }

    @Test
    void listInBracketsIsLeftAsItIs() throws IOException {
        write("[{rule: all-zero, unit: '0102', reason: x, approver: y}]\n");

        assertThat(check("--waive", "year-jump").err()).contains("begin with \"- \"");
        assertThat(waivers()).startsWith("[{rule: all-zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"152.2", "152.20", "'152.2000'"})
    void valueIsTheNumberHoweverItIsWritten(String value) throws IOException {
        write("- {" + JUMP + ", value: " + value + ", reason: 新设项目, approver: 王某}\n");

        assertThat(check().out()).doesNotContain("warning[year-jump]", "warning[unused-waiver]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason: '', approver: 王某", "reason: 新设项目, approver: ' '", "reason:, approver:"})
    void entryThatNobodySignedAcceptsNothing(String signature) throws IOException {
        write("- {" + JUMP + ", value: 152.2, " + signature + "}\n");

        assertThat(check().out()).contains("warning[year-jump]", "reason or approver is not filled in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule: year-jump", "rule: year-jump, unit: 0102", JUMP})
    void entryThatLeavesOutWhatItAcceptsIsToldWhatToWrite(String entry) throws IOException {
        write("- {" + entry + ", reason: 新设项目, approver: 王某}\n");

        assertThat(check().out())
                .contains(
                        "warning[year-jump]",
                        "does not say which finding it accepts",
                        "unit: \"0102\", cell: fees.amount, value: \"152.2\"",
                        "report check --waive year-jump");
    }

    @Test
    void emptyEntryIsAFault() throws IOException {
        write("- {}\n");

        assertThat(check().out()).contains("A waiver is expected here", "--> waivers.yaml:1:3");
    }
}
