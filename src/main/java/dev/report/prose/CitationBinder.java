package dev.report.prose;

import dev.report.aggregate.Consolidation;
import dev.report.definition.Style;
import dev.report.finding.Messages;
import dev.report.model.CellKey;
import dev.report.model.Period;
import dev.report.model.Quantity;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.prose.syntax.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Computes what prose may cite: figures, sums, shares and changes of them, the roster's counts, the report's dates. */
final class CitationBinder {

    private static final Messages MESSAGES = new Messages(CitationBinder.class);

    private static final List<String> FUNCTIONS = List.of("f", "sum", "share", "change", "cn", "duration", "units");
    private static final List<String> NAMES = List.of(
            "year",
            "last_year",
            "period",
            "last_period",
            "issuer",
            "title",
            "published",
            "contact.address",
            "contact.postcode",
            "contact.phone",
            "contact.email",
            "contact.site");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 2;

    private final ReportProject project;
    private final Consolidation consolidation;
    private final Style style;
    private final CitedFigures figures;

    CitationBinder(ReportProject project, Consolidation consolidation) {
        this.project = project;
        this.consolidation = consolidation;
        this.style = project.definition().heading().style();
        this.figures = new CitedFigures(project, consolidation);
    }

    /** What a draft shows in place of a figure that cannot be given. */
    String missing() {
        return MESSAGES.text("missing").in(style.spoken());
    }

    CitedValue evaluate(Expression expression) throws CitationFault {
        if (expression instanceof Expression.Name name) {
            return name(name);
        }
        if (expression instanceof Expression.Call call) {
            return call(call);
        }
        if (expression instanceof Expression.Number number) {
            return CitedValue.number(number.value());
        }
        throw CitationFault.of("citation-syntax", expression.column());
    }

    private CitedValue name(Expression.Name name) throws CitationFault {
        String text = name.name();
        if (text.startsWith("contact.") && NAMES.contains(text)) {
            String value = project.contact().get(text.substring("contact.".length()));
            if (value == null) {
                throw CitationFault.of("unknown-citation.no-contact", name.column(), "name", text);
            }
            return CitedValue.text(value, List.of());
        }
        return switch (text) {
            case "year" -> CitedValue.number(BigDecimal.valueOf(project.year()));
            case "last_year" -> CitedValue.number(BigDecimal.valueOf(project.year() - 1L));
            case "period" -> period(project.period());
            case "last_period" -> period(project.lastPeriod());
            case "issuer" -> CitedValue.text(project.issuer().name(), List.of());
            case "title" -> CitedValue.text(project.title(), List.of());
            case "published" -> CitedValue.text(style.date(project.published()), List.of());
            default ->
                throw project.definition().named(text).isPresent()
                        ? CitationFault.of(
                                "unknown-citation.uncalled",
                                name.column(),
                                "name",
                                text,
                                "right",
                                "${f('" + text + "')}")
                        : CitationFault.unknown(
                                "unknown-citation.name",
                                text,
                                FUNCTIONS.contains(text) ? List.of(text + "(…)") : NAMES,
                                name.column());
        };
    }

    private CitedValue period(Period period) {
        return CitedValue.text(period.name().in(style.language()), List.of());
    }

    private CitedValue call(Expression.Call call) throws CitationFault {
        return switch (call.name()) {
            case "f" -> figure(arity(call, 1, 2));
            case "sum" -> sum(arity(call, 1, Integer.MAX_VALUE));
            case "share" -> share(arity(call, 2, 2));
            case "change" -> change(arity(call, 1, 1));
            case "cn" -> numerals(arity(call, 1, 1), false);
            case "duration" -> numerals(arity(call, 1, 1), true);
            case "units" -> units(arity(call, 0, 1));
            default -> throw CitationFault.unknown("unknown-citation.function", call.name(), FUNCTIONS, call.column());
        };
    }

    private static Expression.Call arity(Expression.Call call, int least, int most) throws CitationFault {
        int given = call.arguments().size();
        if (given < least || given > most) {
            throw CitationFault.of("citation-syntax.arity", call.column(), "name", call.name(), "given", given);
        }
        return call;
    }

    /** The text of an argument that must be one. */
    private static String words(Expression argument) throws CitationFault {
        if (argument instanceof Expression.Words words) {
            return words.text();
        }
        String name = argument instanceof Expression.Name plain ? plain.name() : "requests.received";
        throw CitationFault.of("citation-syntax.words", argument.column(), "right", "f('" + name + "')");
    }

    /** An argument as a number: a key in quotation marks means its figure. */
    private CitedValue number(Expression argument) throws CitationFault {
        CitedValue value = argument instanceof Expression.Words words
                ? figures.figure(words.text(), Optional.empty(), words.column())
                : evaluate(argument);
        if (value.number().isEmpty()) {
            throw CitationFault.of("citation-syntax.number", argument.column());
        }
        return value;
    }

    private CitedValue figure(Expression.Call call) throws CitationFault {
        Optional<String> part =
                call.arguments().size() > 1 ? Optional.of(words(call.arguments().get(1))) : Optional.empty();
        return figures.figure(
                words(call.arguments().get(0)), part, call.arguments().get(0).column());
    }

    private CitedValue sum(Expression.Call call) throws CitationFault {
        CitedValue sum = number(call.arguments().get(0));
        for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
            CitedValue next = number(argument);
            if (sum.measure().isPresent()
                    && next.measure().isPresent()
                    && !sum.measure().equals(next.measure())) {
                throw CitationFault.of(
                        "citation-syntax.measures",
                        argument.column(),
                        "first",
                        sum.measure().get().label(),
                        "second",
                        next.measure().get().label());
            }
            sum = sum.plus(next, style);
        }
        return sum;
    }

    private CitedValue share(Expression.Call call) throws CitationFault {
        CitedValue part = number(call.arguments().get(0));
        CitedValue whole = number(call.arguments().get(1));
        if (whole.number().orElseThrow().signum() == 0) {
            throw CitationFault.of(
                    "blank-citation.share-of-zero", call.arguments().get(1).column());
        }
        return CitedValue.text(
                percent(part.number().orElseThrow(), whole.number().orElseThrow()) + "%",
                CitedValue.joined(part.cells(), whole.cells()),
                CitedValue.joined(part.parts(), whole.parts()));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED)
                .divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** 增长1.08%, 下降0.50% or 持平: this year against last. */
    private CitedValue change(Expression.Call call) throws CitationFault {
        Expression argument = call.arguments().get(0);
        CellKey cell = figures.cell(words(argument), argument.column());
        CitedValue now = figures.figure(words(argument), Optional.empty(), argument.column());
        Optional<BigDecimal> before = project.history()
                .map(History::figures)
                .flatMap(table -> table.entry(cell).quantity())
                .map(Quantity::value);
        if (before.isEmpty() || before.get().signum() == 0) {
            String id = before.isEmpty() ? "blank-citation.no-last-year" : "blank-citation.last-year-zero";
            throw CitationFault.of(
                    id, argument.column(), "label", project.definition().label(cell));
        }
        BigDecimal difference = now.number().orElseThrow().subtract(before.get());
        String word = difference.signum() == 0 ? "change_none" : difference.signum() > 0 ? "change_up" : "change_down";
        String pattern = style.word(word, MESSAGES.text(word).in(style.language()));
        String percent = percent(difference.abs(), before.get());
        return CitedValue.text(Messages.fill(pattern, style.language(), "percent", percent), List.of(cell));
    }

    private CitedValue numerals(Expression.Call call, boolean asDuration) throws CitationFault {
        Expression argument = call.arguments().get(0);
        CitedValue value = number(argument);
        try {
            BigDecimal number = value.number().orElseThrow();
            String exact = asDuration ? ChineseNumerals.duration(number) : ChineseNumerals.of(number);
            String text = value.approximate() ? exact + "余" : exact;
            return new CitedValue(
                    text,
                    Optional.empty(),
                    false,
                    asDuration ? Optional.empty() : value.measure(),
                    value.cells(),
                    value.parts());
        } catch (ArithmeticException e) {
            throw CitationFault.of("citation-syntax.numerals", argument.column(), "value", value.text());
        }
    }

    private CitedValue units(Expression.Call call) throws CitationFault {
        List<Unit> due = consolidation.coverage().expected();
        if (call.arguments().isEmpty()) {
            return CitedValue.number(BigDecimal.valueOf(due.size()));
        }
        String kind = words(call.arguments().get(0));
        if (!project.roster().kinds().contains(kind)) {
            throw CitationFault.unknown(
                    "unknown-citation.unit-kind",
                    kind,
                    project.roster().kinds(),
                    call.arguments().get(0).column());
        }
        return CitedValue.number(BigDecimal.valueOf(
                due.stream().filter(unit -> unit.kind().equals(kind)).count()));
    }
}
