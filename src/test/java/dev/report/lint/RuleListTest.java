package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.ReportCompiler;
import dev.report.definition.ProseWords;
import dev.report.definition.ReportDefinition;
import dev.report.lint.text.LintContext;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleListTest {

    /** Without one it would never be asked of Chinese prose, and nobody would know. */
    @Test
    void eachRuleHasAnEntryInTheChineseWords() throws IOException {
        ReportDefinition definition =
                ReportCompiler.load(ProjectFolder.SAMPLES.resolve("minimal")).definition();
        ProseWords words = ProseWords.of(definition);
        LintContext context = new LintContext(
                definition,
                words,
                new LintContext.Report(
                        Period.ofYear(2025), "", "", Optional.empty(), SourceLocation.file("report.yaml")),
                List.of(),
                true,
                new LintContext.Beside(Optional.empty(), Optional.empty(), Map.of()));

        assertThat(RuleList.of(List.of(), context).keySet())
                .filteredOn(id -> !words.has(id))
                .isEmpty();
    }
}
