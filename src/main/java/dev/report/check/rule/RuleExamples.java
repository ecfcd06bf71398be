package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
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

/** Runs the examples of a definition's rules: the one must pass, the other must fail. Cells that are not named are 0. */
public final class RuleExamples {

    private static final String PREVIOUS = "previous(";
    private static final String PEERS = "peers(";

    private static final UnitCode UNIT = new UnitCode("example");
    private static final Text UNIT_NAME = new Text("例子中的单位", "the example's unit");

    private final ReportDefinition definition;
    private final FailureReport report;

    public RuleExamples(ReportDefinition definition) {
        this.definition = definition;
        this.report = new FailureReport(definition, Issuer.Level.UNIT);
    }

    /** Whether a rule passes its passing example. */
    public boolean passes(Rule rule) {
        return findings(rule, rule.passes()).isEmpty();
    }

    /** Whether a rule fails its failing example. */
    public boolean fails(Rule rule) {
        return !failures(rule).isEmpty();
    }

    /** What a rule says of its failing example, at the place where the definition has the rule; empty if it does not fail. */
    public List<Finding> failures(Rule rule) {
        return findings(rule, rule.fails());
    }

    private List<Finding> findings(Rule rule, Map<String, String> example) {
        FigureTable table = table(example, false);
        FigureTable lastYear = table(example, true);
        return switch (rule.kind()) {
            case ALL_ZERO -> ofWhole(rule, new AllZero(definition, rule, false).holdsFor(table), Text.EMPTY);
            case COPIED_FIGURES ->
                ofWhole(rule, new CopiedFigures(definition, rule).isCopy(table, lastYear), report.ownLastYear());
            case ZERO_AMONG_PEERS ->
                new ZeroAmongPeers(definition, rule)
                        .among(withPeers(table, example)).stream()
                                .map(zero -> report.finding(rule, UNIT_NAME, zero, rule.at()))
                                .toList();
            case FORMULA -> ofClaims(rule, table, lastYear);
        };
    }

    private List<Finding> ofWhole(Rule rule, boolean fails, Text other) {
        return fails ? List.of(report.finding(rule, UNIT_NAME, other, UNIT, rule.at(), Optional.empty())) : List.of();
    }

    private List<Finding> ofClaims(Rule rule, FigureTable table, FigureTable lastYear) {
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : Claim.of(definition, rule)) {
            if (claim.evaluate(table, lastYear, Policy.Blank.ZERO) instanceof Outcome.Failed failed) {
                Evaluation.Failure failure = new Evaluation.Failure(claim, failed);
                findings.add(report.finding(failure, table, lastYear, Optional.of(UNIT), Remedy.NONE, rule.at()));
            }
        }
        return findings;
    }

    /** A table of zeros with an example's cells put in, of this year or of last. */
    private FigureTable table(Map<String, String> example, boolean lastYear) {
        FigureTable.Builder table = new FigureTable.Builder(UNIT, definition.cells());
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            table.entry(cell, reported("0", cell));
        }
        example.forEach((key, text) -> {
            boolean previous = key.startsWith(PREVIOUS);
            String plain = previous ? key.substring(PREVIOUS.length(), key.length() - 1) : key;
            if (previous == lastYear && !key.startsWith(PEERS)) {
                int cell = definition.cells().position(plain);
                table.entry(cell, reported(text, cell));
            }
        });
        return table.build();
    }

    /** The table, and one for each number of an example's {@code peers(cell): 120 96 240}. */
    private List<FigureTable> withPeers(FigureTable table, Map<String, String> example) {
        List<FigureTable> tables = new ArrayList<>(List.of(table));
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
