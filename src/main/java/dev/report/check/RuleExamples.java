package dev.report.check;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Rule;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the examples of a definition's rules: the one must pass, the other must fail. Cells that are not named are 0. */
public final class RuleExamples {

    private static final String PREVIOUS = "previous(";
    private static final String PEERS = "peers(";

    private final ReportDefinition definition;

    public RuleExamples(ReportDefinition definition) {
        this.definition = definition;
    }

    /** Whether a rule passes its passing example. */
    public boolean passes(Rule rule) {
        return holds(rule, rule.passes());
    }

    /** Whether a rule fails its failing example. */
    public boolean fails(Rule rule) {
        return !holds(rule, rule.fails());
    }

    private boolean holds(Rule rule, Map<String, String> example) {
        FigureTable table = table(example, false);
        FigureTable lastYear = table(example, true);
        return switch (rule.kind()) {
            case ALL_ZERO -> !new AllZero(definition, rule, false).holdsFor(table);
            case COPIED_FIGURES -> !new CopiedFigures(definition, rule).isCopy(table, lastYear);
            case ZERO_AMONG_PEERS ->
                new ZeroAmongPeers(definition, rule)
                        .among(withPeers(table, example))
                        .isEmpty();
            case FORMULA -> {
                List<Outcome> outcomes = new ArrayList<>();
                Claim.of(definition, rule)
                        .forEach(claim -> outcomes.add(claim.evaluate(table, lastYear, Policy.Blank.ZERO)));
                yield outcomes.stream().noneMatch(outcome -> outcome instanceof Outcome.Failed);
            }
        };
    }

    /** A table of zeros with an example's cells put in, of this year or of last. */
    private FigureTable table(Map<String, String> example, boolean lastYear) {
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("example"), definition.cells());
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            table.entry(cell, reported("0", cell));
        }
        example.forEach((key, text) -> {
            boolean previous = key.startsWith(PREVIOUS);
            String plain = previous ? key.substring(PREVIOUS.length(), key.length() - 1) : key;
            if (previous == lastYear && !key.startsWith(PEERS)) {
                int cell = definition.cells().position(CellKey.parse(plain));
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
