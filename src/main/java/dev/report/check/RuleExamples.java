package dev.report.check;

import dev.report.check.rule.Claim;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.Outcome;
import dev.report.check.rule.RuleFaults;
import dev.report.check.rule.RuleFindings;
import dev.report.check.rule.RuleKind;
import dev.report.check.rule.Submitted;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.Worth;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Findings;
import dev.report.finding.Remedy;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.Issuer;
import dev.report.project.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the examples of a definition's rules: the one must pass, the other must fail. Cells that are not named are 0. */
public final class RuleExamples {

    private static final String PREVIOUS = "previous(";
    private static final String PEERS = "peers(";

    private static final UnitCode UNIT = new UnitCode("example");
    private static final Text UNIT_NAME = new Text("例子中的单位", "the example's unit");

    private static final FindingKind FAULT = FindingKind.of("rule-fault");

    private final ReportDefinition definition;

    public RuleExamples(ReportDefinition definition) {
        this.definition = definition;
    }

    /** Whether a rule passes its passing example. */
    public boolean passes(Rule rule) {
        return findings(rule, rule.passes()).isEmpty();
    }

    /** Whether a rule fails its failing example. */
    public boolean fails(Rule rule) {
        return !failures(rule).isEmpty();
    }

    /** The finding of a rule on its failing example, at the place where the definition has the rule; empty if it does not fail. */
    public List<Finding> failures(Rule rule) {
        return findings(rule, rule.fails()).stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
    }

    /** That the program itself fails at an example of a rule; empty if it does not. */
    public Optional<Finding> fault(Rule rule) {
        return Stream.of(rule.passes(), rule.fails())
                .flatMap(example -> findings(rule, example).stream())
                .filter(FAULT::covers)
                .findFirst();
    }

    private List<Finding> findings(Rule rule, Map<String, String> example) {
        Findings findings = new Findings(RuleExamples.class, Context.NONE);
        RuleFaults faults = new RuleFaults();
        faults.guard(rule, new RuleFaults.Owner(UNIT_NAME, rule.at()), () -> judge(rule, example, findings, faults));
        faults.raise(findings);
        return findings.all();
    }

    private void judge(Rule rule, Map<String, String> example, Findings findings, RuleFaults faults) {
        RuleKind kind = RuleKind.of(definition, rule, Policy.Blank.ZERO);
        RuleFindings report = new RuleFindings(definition, Issuer.Level.UNIT, findings);
        FigureTable table = table(example, false);
        FigureTable lastYear = table(example, true);
        for (Claim claim : kind.claims()) {
            if (claim.evaluate(table, lastYear, Policy.Blank.ZERO) instanceof Outcome.Failed failed) {
                Evaluation.Failure failure = new Evaluation.Failure(claim, failed);
                report.add(failure, table, lastYear, Optional.of(UNIT), Remedy.NONE, rule.at());
            }
        }
        List<Submitted> all = new ArrayList<>(List.of(submitted(rule, table, Optional.of(lastYear))));
        peers(example).forEach(peer -> all.add(submitted(rule, peer, Optional.empty())));
        kind.judge(all, report, faults);
    }

    private static Submitted submitted(Rule rule, FigureTable table, Optional<FigureTable> lastYear) {
        return new Submitted(table, lastYear, UNIT_NAME, "", true, rule.at());
    }

    /** A table of zeros with an example's cells put in, of this year or of last. */
    private FigureTable table(Map<String, String> example, boolean lastYear) {
        FigureTable.Builder table = new FigureTable.Builder(UNIT, definition.cells());
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            if (definition.computations().of(cell).isEmpty()) {
                table.entry(cell, reported("0", cell));
            }
        }
        example.forEach((key, text) -> {
            boolean previous = key.startsWith(PREVIOUS);
            String plain = previous ? key.substring(PREVIOUS.length(), key.length() - 1) : key;
            if (previous == lastYear && !key.startsWith(PEERS)) {
                int cell = definition.cells().position(plain);
                table.entry(cell, reported(text, cell));
            }
        });
        return definition.computations().fill(table, Worth.ZERO);
    }

    /** A table for each number of an example's {@code peers(cell): 120 96 240}. */
    private List<FigureTable> peers(Map<String, String> example) {
        List<FigureTable> tables = new ArrayList<>();
        example.forEach((key, numbers) -> {
            if (key.startsWith(PEERS)) {
                String cell = key.substring(PEERS.length(), key.length() - 1);
                for (String number : numbers.split(" ")) {
                    tables.add(table(Map.of(cell, number), false));
                }
            }
        });
        return tables;
    }

    private Entry reported(String text, int cell) {
        boolean approximate = text.endsWith("余");
        BigDecimal number = new BigDecimal(approximate ? text.substring(0, text.length() - 1) : text);
        return new Entry.Reported(new Quantity(number, definition.cells().measure(cell), approximate));
    }
}
