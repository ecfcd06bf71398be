package dev.report.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in prose have no cell: what a waiver binds to is the words that they quote. */
class ProseWaiversTest {

    private static final String TWO = "主要问题：督查发现问题9件。\n\n整改问题9件，另有7件列入计划，下一步改进。\n";

    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void copyTheSample() throws IOException {
        project = ProjectFolder.ofSample("minimal", folder.resolve("minimal"));
    }

    /** The findings of a rule, each as its words and whether they were accepted; then those about waivers. */
    private List<String> check(String prose, String... waivers) throws IOException {
        Files.writeString(project.root().resolve("narrative/problems.md"), prose);
        StringBuilder yaml = new StringBuilder();
        for (String waiver : waivers) {
            yaml.append("- {rule: literal-count, ").append(waiver).append("reason: 人工统计, approver: 王某}\n");
        }
        Files.writeString(project.root().resolve("waivers.yaml"), yaml);
        return ReportCompiler.check(ReportCompiler.load(project.root())).findings().stream()
                .filter(finding -> List.of("literal-count", "unused-waiver").contains(finding.rule()))
                .map(ProseWaiversTest::shown)
                .toList();
    }

    private static String shown(Finding finding) {
        return finding.actual().orElse(finding.rule()) + (finding.waived().isPresent() ? " waived" : "");
    }

    @Test
    void withoutAValueAllFindingsOfTheRuleAreAccepted() throws IOException {
        assertThat(check(TWO, "")).containsExactly("9件 waived", "9件 waived", "7件 waived");
    }

    @Test
    void valueBindsToTheWords() throws IOException {
        assertThat(check(TWO, "value: 7件, ")).containsExactly("9件", "9件", "7件 waived");
    }

    @Test
    void wholeSentenceBindsToThatSentence() throws IOException {
        assertThat(check(TWO, "value: 主要问题：督查发现问题9件。, ")).containsExactly("9件 waived", "9件", "7件");
    }

    @Test
    void changedTextLapsesTheWaiver() throws IOException {
        assertThat(check(TWO.replace("7件", "8件"), "value: 7件, "))
                .containsExactlyInAnyOrder("9件", "9件", "8件", "unused-waiver");
        assertThat(check(TWO.replace("督查发现", "检查发现"), "value: 主要问题：督查发现问题9件。, "))
                .containsExactlyInAnyOrder("9件", "9件", "7件", "unused-waiver");
    }

    @Test
    void waiverWithACellIsNoneForProse() throws IOException {
        assertThat(check(TWO, "cell: requests.received/total, value: 9件, "))
                .containsExactlyInAnyOrder("9件", "9件", "7件", "unused-waiver");
    }
}
