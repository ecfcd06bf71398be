package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.Text;
import dev.report.project.ProjectLoader;
import dev.report.project.ReportProject;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule at which the program itself fails gives one finding; the other rules and the run go on. */
class RuleFaultTest {

    private static final String OFFICE = "示例县人民政府办公室";

    @TempDir
    Path folder;

    @Test
    void ruleThatCannotBeEvaluatedGivesOneFindingForAllUnits() throws IOException {
        Compilation checked = check("requests-balance", RuleFaultTest::withoutComparison);

        List<Finding> faults = faults(checked);
        assertThat(faults).hasSize(1);
        Finding fault = faults.get(0);
        assertThat(fault.severity()).isEqualTo(Severity.ERROR);
        assertThat(fault.message().zh())
                .matches("程序检查规则 broken-rule 时自身出错（" + OFFICE
                        + "及另外 3 处；NullPointerException Claim\\.java:\\d+），该规则的检查结果可能不全，其他规则不受影响");
        assertThat(fault.message().en())
                .matches("The program itself failed at the rule broken-rule for " + OFFICE
                        + " and 3 others \\(NullPointerException Claim\\.java:\\d+\\); its findings may be incomplete, the other"
                        + " rules are not affected");
        assertThat(fault.help().zh()).endsWith("请人工核对“新收加上年结转，等于办理结果加结转下年度”");
        assertThat(fault.locations())
                .extracting(place -> place.at().toString())
                .containsExactly(brokenRule(checked).at().toString(), "submissions/990101-001.csv:1");
        assertThat(fault.place().file()).endsWith("rules.yaml");
        assertThat(fault.place().line()).isGreaterThan(1);
        // Seven categories of three units, and of the whole.
        assertThat(checked.rules().notEvaluated()).containsEntry(Reason.FAULT, 28);
    }

    @Test
    void failureThatCannotBeWordedGivesOneFindingAndTheOthersAreWorded() throws IOException {
        Compilation checked = check("row-total", RuleFaultTest::withoutMessage);

        assertThat(faults(checked))
                .extracting(finding -> finding.message().zh())
                .singleElement()
                .asString()
                .startsWith("程序检查规则 broken-rule 时自身出错（" + OFFICE + "；NullPointerException ");
        assertThat(checked.findings())
                .extracting(Finding::rule)
                .contains("row-total", "requests-balance")
                .doesNotContain("broken-rule");
    }

    @ParameterizedTest
    @EnumSource
    void ruleThatCannotBeMadeReadyIsGuardedWhateverItsKind(Rule.Kind kind) throws IOException {
        Compilation checked = check("all-zero", rule -> withoutCells(rule, kind));

        assertThat(faults(checked))
                .extracting(finding -> finding.message().zh())
                .singleElement()
                .asString()
                .startsWith("程序检查规则 broken-rule 时自身出错（示例县人民政府；NullPointerException ");
        assertThat(checked.findings()).extracting(Finding::rule).contains("row-total");
    }

    @Test
    void ruleAtWhoseExampleTheProgramFailsNeitherPassesNorFailsAndIsNamed() throws IOException {
        ReportDefinition definition = ProjectLoader.load(
                        ProjectFolder.ofSample("minimal", folder).root())
                .definition();
        Rule broken = withoutComparison(rule(definition, "requests-balance"));
        RuleExamples examples = new RuleExamples(definition);

        assertThat(examples.passes(broken)).isFalse();
        assertThat(examples.fails(broken)).isFalse();
        assertThat(examples.fault(broken))
                .hasValueSatisfying(fault -> assertThat(fault.message().en())
                        .startsWith("The program itself failed at the rule broken-rule for the example's unit"));
        assertThat(examples.fault(rule(definition, "requests-balance"))).isEmpty();
    }

    private static Rule rule(ReportDefinition definition, String id) {
        return definition.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The smallest sample with a mistyped cell, under its definition and one more rule made from one that it has. */
    private Compilation check(String model, UnaryOperator<Rule> breaking) throws IOException {
        ProjectFolder sample = ProjectFolder.ofSample("minimal", folder)
                .edit(
                        "submissions/990101-001.csv",
                        "requests.received,natural_person,21",
                        "requests.received,natural_person,22");
        ReportProject project = ProjectLoader.load(sample.root());
        ReportDefinition definition = project.definition();
        Rule broken = breaking.apply(rule(definition, model));
        List<Rule> rules = new ArrayList<>(definition.rules());
        rules.add(0, broken);
        setRules(definition, rules);
        return ReportCompiler.check(project);
    }

    private static List<Finding> faults(Compilation checked) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals("rule-fault"))
                .toList();
    }

    private static Rule brokenRule(Compilation checked) {
        return checked.project().definition().rules().get(0);
    }

    private static Rule withoutComparison(Rule rule) {
        Formula formula = rule.formulas().get(0);
        Formula broken = new Formula(formula.left(), absent(), formula.right(), formula.text());
        return broken(rule, rule.kind(), rule.each(), List.of(broken), rule.message());
    }

    private static Rule withoutMessage(Rule rule) {
        return broken(rule, rule.kind(), rule.each(), rule.formulas(), absent());
    }

    private static Rule withoutCells(Rule rule, Rule.Kind kind) {
        return broken(rule, kind, absent(), rule.formulas(), rule.message());
    }

    private static Rule broken(Rule rule, Rule.Kind kind, Rule.Each each, List<Formula> formulas, Text message) {
        return new Rule(
                "broken-rule",
                rule.title(),
                kind,
                rule.scopes(),
                each,
                formulas,
                rule.when(),
                rule.severities(),
                rule.tolerance(),
                rule.basis(),
                message,
                rule.help(),
                rule.passes(),
                rule.fails(),
                rule.at());
    }

    /** What no definition that loads is without. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T absent() {
        return null;
    }

    /** A definition that loads is sound, so that a broken rule has to be put into it by force. */
    private static void setRules(ReportDefinition definition, List<Rule> rules) {
        try {
            Field field = ReportDefinition.class.getDeclaredField("rules");
            field.setAccessible(true);
            field.set(definition, rules);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
