package dev.report.lint.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.LinearForm;
import dev.report.lint.text.LintContext;
import dev.report.model.CellKey;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How prose cites the figures that words claim: {@code ${f('requests.received')}}, or a sum where they are a sum. */
public final class FigureCitations {

    private static final int MOST_TERMS = 8;

    private final ReportDefinition definition;

    public FigureCitations(ReportDefinition definition) {
        this.definition = definition;
    }

    /** The citations of the figures that words may mean, where figures can be cited. */
    public static Text of(TableClaims.Claim claim, LintContext context) {
        FigureCitations citations = new FigureCitations(context.definition());
        return Text.list(claim.candidates().stream()
                .filter(candidate -> context.bound())
                .flatMap(candidate -> citations.of(candidate).stream())
                .distinct()
                .toList());
    }

    /** As a cell is cited: the total needs no breakdown. */
    static String of(CellKey cell) {
        return "${f(" + quoted(cell) + ")}";
    }

    private static String quoted(CellKey cell) {
        return "'" + (cell.breakdown().equals("total") ? cell.indicator() : cell) + "'";
    }

    /** The citation of a figure of the whole; empty for a part, or for what no citation gives. */
    public Optional<String> of(TableClaims.Candidate candidate) {
        if (candidate.part().isPresent()) {
            return Optional.empty();
        }
        return candidate.cell().map(FigureCitations::of).or(() -> sum(candidate.form()));
    }

    private Optional<String> sum(LinearForm form) {
        List<CellKey> cells = new ArrayList<>();
        boolean plain = form.constant().signum() == 0;
        for (LinearForm.Term term : form.terms()) {
            plain &= term.factor().compareTo(BigDecimal.ONE) == 0 && !term.previous();
            definition
                    .expand(term.pattern())
                    .forEach(cell -> cells.add(definition.cells().key(cell)));
        }
        return plain && cells.size() <= MOST_TERMS
                ? Optional.of(
                        "${sum(" + cells.stream().map(FigureCitations::quoted).collect(Collectors.joining(", ")) + ")}")
                : Optional.empty();
    }
}
