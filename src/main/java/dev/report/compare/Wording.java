package dev.report.compare;

import dev.report.compare.figure.FigureChange;
import dev.report.compare.figure.Numbers;
import dev.report.compare.figure.UnitChange;
import dev.report.finding.Messages;
import dev.report.finding.PeriodWords;
import dev.report.json.PublishedFigure.Given;
import dev.report.json.PublishedFigure.State;
import dev.report.model.Period;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The words of a comparison in one language.
 *
 * @param language {@code zh} or {@code en}
 */
public record Wording(String language) {

    private static final Messages MESSAGES = new Messages(Wording.class);

    public String say(String key, Object... namesAndValues) {
        return MESSAGES.text(key, namesAndValues).in(language);
    }

    /** A figure as a reader sees it: digits, blank, not applicable, or that the form has no such cell. */
    String value(Optional<Given> given) {
        if (given.isEmpty()) {
            return say("value.none");
        }
        return value(given.get());
    }

    /** A figure that the form has. */
    public String value(Given value) {
        return switch (value.state()) {
            case NOT_APPLICABLE -> say("value.not-applicable");
            case BLANK -> value.value().isEmpty() ? say("value.blank") : say("value.assumed", "value", value.value());
            case REPORTED -> value.approximate() ? say("value.at-least", "value", value.value()) : value.value();
        };
    }

    /** What a number is counted in; empty for what is no number. */
    String measure(Optional<Given> given) {
        return given.filter(value -> value.state() == State.REPORTED)
                .filter(value -> !value.measure().isEmpty())
                .map(value -> say("value.measure", "measure", value.measure()))
                .orElse("");
    }

    /** The difference with its sign; for a change that is no difference of numbers, what kind it is. */
    String difference(FigureChange change) {
        if (change.kind() == FigureChange.Kind.VALUE) {
            return Numbers.signed(change.difference().orElseThrow());
        }
        if (change.kind() == FigureChange.Kind.MEASURE) {
            return say(
                    "figure.measure",
                    "before",
                    change.before().orElseThrow().measure(),
                    "after",
                    change.after().orElseThrow().measure());
        }
        return say("figure." + change.kind().wireName());
    }

    /** The difference in percent of what was, with its sign; empty where there is none. */
    String percent(FigureChange change) {
        return change.percent().map(number -> signedPercent(number)).orElse("");
    }

    private static String signedPercent(BigDecimal number) {
        return (number.signum() > 0 ? "+" : number.signum() < 0 ? "−" : "±")
                + number.abs().toPlainString() + "%";
    }

    /** A unit's change: {@code 民政局 +20（12→32）}. */
    String unit(UnitChange change) {
        return say(
                "unit.change",
                "name",
                change.name(),
                "difference",
                Numbers.signed(change.difference()),
                "before",
                change.before().map(Numbers::plain).orElse(say("value.nothing")),
                "after",
                change.after().map(Numbers::plain).orElse(say("value.nothing")));
    }

    /** That the same time has two names. */
    String renamed(Difference difference) {
        return say("text.renamed", "before", time(difference.before()), "after", time(difference.after()));
    }

    private Text time(Side side) {
        return period(side).map(Period::name).orElse(Text.same(side.model().year()));
    }

    private static Optional<Period> period(Side side) {
        return Period.ofId(side.model().year())
                .map(found -> found.named(side.model().periodName()));
    }

    /** The report of one side: whose, of which time. */
    String report(Side side) {
        Optional<Period> period = period(side);
        return MESSAGES.in(period.map(PeriodWords::of).orElse(PeriodWords.OF_YEARS))
                .text(
                        side.model().draft() ? "report.draft" : "report",
                        "issuer",
                        side.model().issuer().name(),
                        "year",
                        period.map(Period::label).orElse(Text.same(side.model().year())))
                .in(language);
    }
}
