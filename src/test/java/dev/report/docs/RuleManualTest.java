package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.CheckCatalog;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.Rule;
import dev.report.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keeps the rule pages of the manual equal to the definitions; {@code -Dmanual.update=true} writes them anew. */
class RuleManualTest {

    private static final Path MANUAL = Path.of("src/site/markdown/rules.md");

    @Test
    void manualPagesAreGeneratedFromTheDefinitions() throws IOException {
        String expected = manual();
        if (Boolean.getBoolean("manual.update")) {
            Files.writeString(MANUAL, expected);
        }

        assertThat(Files.readString(MANUAL)).isEqualTo(expected);
    }

    private static String manual() {
        StringBuilder page = new StringBuilder(
                "# Rules\n\nGenerated from the report definitions; `report explain RULE` prints the same.\n");
        for (String id : DefinitionLoader.bundled()) {
            ReportDefinition definition = DefinitionLoader.load(id, Path.of("")).orElseThrow();
            page.append("\n## ")
                    .append(id)
                    .append("\n\n")
                    .append(definition.heading().name().zh())
                    .append('\n');
            definition.rules().forEach(rule -> rule(page, rule));
        }
        page.append("\n## Checks of the program itself\n");
        for (CheckCatalog.Check check : CheckCatalog.load().values()) {
            page.append("\n### `")
                    .append(check.id())
                    .append("`\n\n")
                    .append(check.title().zh())
                    .append(" — ");
            page.append(check.title().en()).append("\n\n");
            line(page, "Severity", check.severity());
            line(page, "含义", check.meaning().zh());
            line(page, "Meaning", check.meaning().en());
            line(page, "Passes", example(check.passes()));
            line(page, "Fails", example(check.fails()));
            line(page, "Can be waived", check.kind().isWaivable() ? "yes" : "no");
        }
        return page.toString();
    }

    private static void rule(StringBuilder page, Rule rule) {
        page.append("\n### `")
                .append(rule.id())
                .append("`\n\n")
                .append(rule.title().zh())
                .append(" — ");
        page.append(rule.title().en()).append("\n\n");
        List<String> scopes = new ArrayList<>();
        rule.scopes()
                .forEach(scope ->
                        scopes.add(scope.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        line(page, "Severity", rule.severities().gravest().wireName());
        line(page, "Scope", String.join(", ", scopes));
        if (!rule.each().breakdown().isEmpty()) {
            line(page, "For each category of", "`" + rule.each().breakdown() + "`");
        }
        if (!rule.each().indicators().isEmpty()) {
            line(
                    page,
                    "For each indicator",
                    "`" + String.join("`, `", rule.each().indicators()) + "`");
        }
        if (!rule.each().cells().isEmpty()) {
            line(page, "For each cell", "`" + String.join("`, `", rule.each().cells()) + "`");
        }
        rule.when().ifPresent(when -> line(page, "Only when", "`" + when.text() + "`"));
        for (Formula formula : rule.formulas()) {
            line(page, "Formula", "`" + formula.text() + "`");
        }
        line(page, "依据", rule.basis().citation().zh());
        line(page, "Legal basis", rule.basis().citation().en());
        line(page, "处理", rule.help().zh());
        line(page, "What to do", rule.help().en());
        line(page, "Passes", example(rule.passes()));
        line(page, "Fails", example(rule.fails()));
    }

    private static String example(Text input) {
        return input.zh().equals(input.en())
                ? "`" + input.en() + "`"
                : "`" + input.zh() + "`; in English `" + input.en() + "`";
    }

    private static String example(Map<String, String> example) {
        List<String> cells = new ArrayList<>();
        example.forEach((cell, value) -> cells.add("`" + cell + "` = " + value));
        return String.join(", ", cells);
    }

    private static void line(StringBuilder page, String name, String words) {
        page.append("- ").append(name).append(": ").append(words).append('\n');
    }
}
