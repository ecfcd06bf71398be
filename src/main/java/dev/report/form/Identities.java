package dev.report.form;

import dev.report.check.rule.Claim;
import dev.report.definition.rule.Rule;
import dev.report.finding.Severity;
import dev.report.model.FigureTable;
import dev.report.project.Issuer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns the rules on one unit, and on one unit beside its last year, into what a form can watch over. */
final class Identities {

    private final Issuer.Level level;
    private final Set<Integer> cells;
    private final Optional<FigureTable> lastYear;

    /** @param cells the cells that stand on the form */
    Identities(Issuer.Level level, Set<Integer> cells, Optional<FigureTable> lastYear) {
        this.level = level;
        this.cells = cells;
        this.lastYear = lastYear;
    }

    /** The claims that can be watched: all cells are on the form, last year's are known, and nothing is asked under a condition. */
    List<Identity> of(List<Claim> claims) {
        List<Identity> identities = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.when().isEmpty()
                    && claim.left().isSum()
                    && claim.right().isSum()
                    && claim.rule().kind() == Rule.Kind.FORMULA) {
                of(claim).ifPresent(identities::add);
            }
        }
        return identities;
    }

    private Optional<Identity> of(Claim claim) {
        Severity severity = claim.rule()
                .severities()
                .at(level.name().toLowerCase(Locale.ROOT))
                .orElse(Severity.INFO);
        Draft draft = new Draft(new ArrayList<>(), new ArrayList<>());
        Optional<BigDecimal> left = draft.add(claim.left(), 1);
        Optional<BigDecimal> right = draft.add(claim.right(), -1);
        boolean isWatched = left.isPresent()
                && right.isPresent()
                && severity != Severity.INFO
                && !draft.added.isEmpty() | !draft.taken.isEmpty();
        return isWatched
                ? Optional.of(new Identity(
                        draft.added,
                        draft.taken,
                        left.get().add(right.get()),
                        claim.formula().comparison(),
                        claim.tolerance(),
                        severity))
                : Optional.empty();
    }

    /** The cells of an identity while its sides are gone through. */
    private final class Draft {
        private final List<Integer> added;
        private final List<Integer> taken;

        Draft(List<Integer> added, List<Integer> taken) {
            this.added = added;
            this.taken = taken;
        }

        /** Adds a side; gives what is constant in it, or nothing if it cannot be watched. */
        Optional<BigDecimal> add(Claim.Side side, int sign) {
            BigDecimal constant = side.constant().multiply(BigDecimal.valueOf(sign));
            for (int i = 0; i < side.cells().length; i++) {
                int cell = side.cells()[i];
                BigDecimal factor = side.factors()[i].multiply(BigDecimal.valueOf(sign));
                if (side.previous()[i]) {
                    if (lastYear.filter(table -> table.isExact(cell)).isEmpty()) {
                        return Optional.empty();
                    }
                    constant = constant.add(factor.multiply(lastYear.get().value(cell)));
                } else if (cells.contains(cell) && factor.abs().compareTo(BigDecimal.ONE) == 0) {
                    (factor.signum() > 0 ? added : taken).add(cell);
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(constant);
        }
    }
}
