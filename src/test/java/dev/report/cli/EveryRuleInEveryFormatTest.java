package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.check.RuleExamples;
import dev.report.cli.format.CheckResult;
import dev.report.cli.format.FilePaths;
import dev.report.cli.format.FindingPrinter;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.print.Screen;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.samples.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What every rule of every bundled definition says of its failing example can be printed, in both languages and every format. */
class EveryRuleInEveryFormatTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.report.check.RuleExamplesTest#rules")
    void failingExampleIsPrinted(String name, String id, ReportDefinition definition, Rule rule) throws Exception {
        List<Finding> findings = new RuleExamples(definition).failures(rule);

        assertThat(findings).isNotEmpty();
        for (String language : List.of("zh", "en")) {
            for (Finding finding : findings) {
                assertThat(finding.rule()).isEqualTo(id);
                assertThat(finding.place()).isEqualTo(rule.at());
                assertThat(finding.message().in(language))
                        .isNotBlank()
                        .doesNotContain("{", "}", "null", "Optional[", "Repetition");
            }
            text(findings, language);
            json(findings, language);
            sarif(findings, definition, language);
            junit(findings, language);
            github(findings, language);
        }
    }

    private static final Map<String, Map<Severity, String>> SEVERITIES = Map.of(
            "zh", Map.of(Severity.ERROR, "错误", Severity.WARNING, "警告", Severity.INFO, "提示"),
            "en", Map.of(Severity.ERROR, "error", Severity.WARNING, "warning", Severity.INFO, "info"));

    private void text(List<Finding> findings, String language) {
        List<String> heads = findings.stream()
                .map(finding -> SEVERITIES.get(language).get(finding.severity()) + "[" + finding.rule() + "] "
                        + finding.message().in(language))
                .toList();

        assertThat(print(OutputFormat.TEXT, findings, Optional.empty(), language)
                        .lines())
                .containsAll(heads);
    }

    private void json(List<Finding> findings, String language) throws IOException {
        List<Json> printed = Json.parse(print(OutputFormat.JSON, findings, Optional.empty(), language))
                .get("findings")
                .items();

        assertThat(printed)
                .extracting(finding -> finding.get("message").text())
                .containsExactlyElementsOf(messages(findings, language));
    }

    private void sarif(List<Finding> findings, ReportDefinition definition, String language) throws IOException {
        List<Json> results = Json.parse(print(OutputFormat.SARIF, findings, Optional.of(definition), language))
                .get("runs")
                .items()
                .get(0)
                .get("results")
                .items();

        assertThat(results)
                .extracting(result -> result.get("message").get("text").text())
                .containsExactlyElementsOf(messages(findings, language).stream()
                        .map(EveryRuleInEveryFormatTest::escaped)
                        .toList());
    }

    private void junit(List<Finding> findings, String language) throws Exception {
        byte[] xml =
                print(OutputFormat.JUNIT, findings, Optional.empty(), language).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        NodeList cases = document.getElementsByTagName("testcase");

        assertThat(cases.getLength()).isOne();
        assertThat(cases.item(0).getTextContent()).contains(messages(findings, language));
    }

    private void github(List<Finding> findings, String language) {
        List<String> lines = print(OutputFormat.GITHUB, findings, Optional.empty(), language)
                .lines()
                .toList();

        assertThat(lines).hasSameSizeAs(findings);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i))
                    .matches("::(error|warning|notice) file=[^,]+,line=\\d+.*")
                    .contains(messages(findings, language).get(i).replace("%", "%25"));
        }
    }

    /** As SARIF has words that are to mean just themselves. */
    private static String escaped(String words) {
        return words.replaceAll("[\\\\\\[\\]]", "\\\\$0").replaceAll("[{}]", "$0$0");
    }

    private static List<String> messages(List<Finding> findings, String language) {
        return findings.stream().map(finding -> finding.message().in(language)).toList();
    }

    private String print(
            OutputFormat format, List<Finding> findings, Optional<ReportDefinition> definition, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(stream, stream, language, false, false);
        CheckResult result = new CheckResult(
                findings,
                definition,
                List.of(),
                code -> Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(Severity.ERROR));
        new FindingPrinter(screen, format, finding -> true, new FilePaths(folder, ".")).print(result);
        stream.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
