package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.ReportCompiler;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a waiver that accepts nothing. */
class UnusedWaiverTest {

    @TempDir
    Path folder;

    private String said(String waiver) throws IOException {
        return said(ProjectFolder.ofSample("minimal", folder.resolve("minimal")), waiver);
    }

    private static String said(ProjectFolder project, String waiver) throws IOException {
        Path root = project.root();
        Files.writeString(root.resolve("narrative/problems.md"), "主要问题：督查发现问题9件，下一步改进。\n");
        Files.writeString(root.resolve("waivers.yaml"), "- {" + waiver + ", reason: 人工统计, approver: 王某}\n");
        return ReportCompiler.check(ReportCompiler.load(root)).findings().stream()
                .filter(finding -> finding.rule().equals("unused-waiver"))
                .map(finding -> finding.message().en() + " / " + finding.help().en())
                .collect(Collectors.joining());
    }

    @Test
    void misspeltRuleIsAnsweredWithTheNearest() throws IOException {
        assertThat(said("rule: literal-cuont"))
                .isEqualTo("This waiver accepts nothing: there is no rule \"literal-cuont\""
                        + " / Did you mean \"literal-count\"? Correct rule");
    }

    @Test
    void unitOutsideTheRosterIsNamed() throws IOException {
        assertThat(said("rule: all-zero, unit: XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX, value: 1"))
                .startsWith("This waiver accepts nothing: the roster has no unit \"XXXX")
                .endsWith("if the unit has left the roster, delete this entry");
    }

    @Test
    void misspeltCellIsAnsweredWithTheNearest() throws IOException {
        assertThat(said("rule: literal-count, cell: requests.recieved, value: 1"))
                .isEqualTo("This waiver accepts nothing: there is no cell \"requests.recieved\""
                        + " / Did you mean \"requests.received\"? Correct cell");
    }

    @Test
    void nothingLeftToAcceptIsToBeDeleted() throws IOException {
        assertThat(said("rule: wording"))
                .startsWith("There is no finding for this waiver to accept: wording (the whole report)"
                        + " / Delete this entry from waivers.yaml");
    }

    @Test
    void acceptedValueThatChangedIsSetBesideTheNewOne() throws IOException {
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("minimal"));
        project.edit("submissions/990101-001.csv", "requests.received,total,27", "requests.received,total,28");

        assertThat(said(project, "rule: requests-balance, unit: 990101-001, cell: requests.received/total, value: 31"))
                .startsWith("The value accepted is 31, but now it is 30: ");
    }
}
