package dev.report.check.rule;

import dev.report.definition.Repetition;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Findings;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a failed claim is written: both sides with their terms, and a sentence for rules that have none of their own. */
final class RuleSentences {

    /** Sums of more terms leave out those that are 0. */
    static final int SHORT = 4;

    private final ReportDefinition definition;
    private final Findings findings;

    /** @param findings have the words */
    RuleSentences(ReportDefinition definition, Findings findings) {
        this.definition = definition;
        this.findings = findings;
    }

    /**
     * What is wrong with a claim, by how its sides should compare.
     *
     * @param left the terms of the left side
     * @param right those of the right side
     */
    Text plain(Claim claim, Outcome.Failed failed, Text left, Text right) {
        Object[] values = {
            "each",
            each(claim.repetition()),
            "left",
            left,
            "right",
            right,
            "difference",
            Quantity.plain(failed.difference())
        };
        return switch (claim.formula().comparison()) {
            case EQUAL -> findings.text("rule-fails.equal", values);
            case AT_MOST -> findings.text("rule-fails.at-most", values);
            case AT_LEAST -> findings.text("rule-fails.at-least", values);
            case LESS -> findings.text("rule-fails.less", values);
            case MORE -> findings.text("rule-fails.more", values);
        };
    }

    /** What the claim is made for, in front of terms that leave it out; a cell's terms name it. */
    private Text each(Repetition repetition) {
        boolean isNamed = repetition instanceof Repetition.Once || repetition instanceof Repetition.OfCell;
        return isNamed ? Text.EMPTY : findings.text("rule-fails.each", "label", repetition.label());
    }

    /**
     * {@code 本年新收 54 + 上年结转 3 = 57}; cells that are 0 are left out of long sums. How many times a cell counts, and constants, a rule's
     * own sentence says in words.
     */
    Text terms(Claim claim, Claim.Side side, FigureTable table, FigureTable before, BigDecimal value) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (side.quotient().isPresent()) {
            return quotient(claim, side, table, before, value);
        }
        boolean isWhole = claim.rule().message().isEmpty();
        boolean isLong = side.cells().length > SHORT;
        for (int i = 0; i < side.cells().length; i++) {
            int cell = side.cells()[i];
            FigureTable from = side.previous()[i] ? before : table;
            boolean shown =
                    from.isReported(cell) && !(isLong && from.value(cell).signum() == 0);
            if (shown) {
                String sign = sign(isWhole ? side.factors()[i] : unit(side.factors()[i]), zh.isEmpty());
                Text name = name(claim.repetition(), cell, side.previous()[i]);
                zh.add(sign + name.zh() + " " + Quantity.plain(from.value(cell)));
                en.add(sign + name.en() + " " + Quantity.plain(from.value(cell)));
            }
        }
        if (zh.isEmpty()) {
            return Text.same(Quantity.plain(value));
        }
        boolean hasConstant = isWhole && side.constant().signum() != 0;
        boolean isSum = zh.size() > 1 || hasConstant || isWhole && isMultiplied(side);
        if (hasConstant) {
            String constant = (side.constant().signum() < 0 ? "− " : "+ ")
                    + Quantity.plain(side.constant().abs());
            zh.add(constant);
            en.add(constant);
        }
        String sum = isSum ? " = " + Quantity.plain(value) : "";
        return new Text(String.join(" ", zh) + sum, String.join(" ", en) + sum);
    }

    /** 1 or −1. */
    private static BigDecimal unit(BigDecimal factor) {
        return BigDecimal.valueOf(factor.signum());
    }

    /** What stands before a term: {@code − 2 × }. */
    private static String sign(BigDecimal factor, boolean isFirst) {
        BigDecimal times = factor.abs();
        String sign = factor.signum() < 0 ? "− " : isFirst ? "" : "+ ";
        return times.compareTo(BigDecimal.ONE) == 0 ? sign : sign + Quantity.plain(times) + " × ";
    }

    /** Whether a side of one cell is not that cell's number. */
    private static boolean isMultiplied(Claim.Side side) {
        return Arrays.stream(side.factors()).anyMatch(factor -> factor.compareTo(BigDecimal.ONE) != 0);
    }

    /** {@code 办理天数 370 ÷ 办结 120 = 3.08}. */
    private Text quotient(Claim claim, Claim.Side side, FigureTable table, FigureTable before, BigDecimal value) {
        Claim.Quotient quotient = side.quotient().orElseThrow();
        List<Text> cells = new ArrayList<>();
        for (int term = 0; term + 1 < quotient.starts().size(); term++) {
            List<Text> names = new ArrayList<>();
            for (int i = quotient.starts().get(term); i < quotient.starts().get(term + 1); i++) {
                FigureTable from = side.previous()[i] ? before : table;
                int cell = side.cells()[i];
                String number = from.isReported(cell) ? from.digits(cell) : "0";
                Text name = name(claim.repetition(), cell, side.previous()[i]);
                names.add(new Text(name.zh() + " " + number, name.en() + " " + number));
            }
            cells.add(added(names));
        }
        String result = " = " + Quantity.plain(value);
        return new Text(
                quotient.expression().written(term -> cells.get(term).zh()) + result,
                quotient.expression().written(term -> cells.get(term).en()) + result);
    }

    private static Text added(List<Text> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        return new Text(
                names.stream().map(Text::zh).collect(Collectors.joining(" + ", "(", ")")),
                names.stream().map(Text::en).collect(Collectors.joining(" + ", "(", ")")));
    }

    /** A cell's short name inside one repetition: what all its cells share is left out. */
    private Text name(Repetition repetition, int cell, boolean previous) {
        boolean isSame = repetition instanceof Repetition.OfCell it
                && it.cell().equals(definition.cells().key(cell));
        if (previous && isSame) {
            return findings.text("last-year.same");
        }
        String label = repetition.cellLabel(definition, cell);
        return previous ? findings.text("last-year", "label", label) : Text.same(label);
    }
}
