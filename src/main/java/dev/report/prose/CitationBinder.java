package dev.report.prose;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.definition.Style;
import dev.report.definition.form.AggregationMode;
import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.Quantity;
import dev.report.model.Text;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Computes what prose may cite: figures, sums, shares and changes of them, the roster's counts, the report's dates. */
final class CitationBinder {

    static final Messages MESSAGES = new Messages(CitationBinder.class);

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
    private static final int MOST_ALIKE = 3;

    private final ReportProject project;
    private final Consolidation consolidation;
    private final Style style;
    private final ReportedLacks lacks;

    CitationBinder(ReportProject project, Consolidation consolidation) {
        this.project = project;
        this.consolidation = consolidation;
        this.style = project.definition().heading().style();
        lacks = new ReportedLacks(project, consolidation);
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
        throw fault("citation-syntax", expression.column());
    }

    private static CitationFault fault(String id, int column, Object... namesAndValues) {
        return new CitationFault(id, column, Optional.empty(), namesAndValues);
    }

    private static CitationFault unknown(String id, String name, Collection<String> known, int column) {
        Optional<Text> nearest = NearestName.of(name, known).map(found -> MESSAGES.text("nearest", "name", found));
        return new CitationFault(id, column, nearest, "name", name, "names", Text.list(known));
    }

    private CitedValue name(Expression.Name name) throws CitationFault {
        String text = name.name();
        if (text.startsWith("contact.") && NAMES.contains(text)) {
            String value = project.contact().get(text.substring("contact.".length()));
            if (value == null) {
                throw fault("unknown-citation.no-contact", name.column(), "name", text);
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
                        ? fault(
                                "unknown-citation.uncalled",
                                name.column(),
                                "name",
                                text,
                                "right",
                                "${f('" + text + "')}")
                        : unknown(
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
            default -> throw unknown("unknown-citation.function", call.name(), FUNCTIONS, call.column());
        };
    }

    private static Expression.Call arity(Expression.Call call, int least, int most) throws CitationFault {
        int given = call.arguments().size();
        if (given < least || given > most) {
            throw fault("citation-syntax.arity", call.column(), "name", call.name(), "given", given);
        }
        return call;
    }

    /** The text of an argument that must be one. */
    private static String words(Expression argument) throws CitationFault {
        if (argument instanceof Expression.Words words) {
            return words.text();
        }
        String name = argument instanceof Expression.Name plain ? plain.name() : "requests.received";
        throw fault("citation-syntax.words", argument.column(), "right", "f('" + name + "')");
    }

    /** An argument as a number: a key in quotation marks means its figure. */
    private CitedValue number(Expression argument) throws CitationFault {
        CitedValue value = argument instanceof Expression.Words words
                ? figure(words.text(), Optional.empty(), words.column())
                : evaluate(argument);
        if (value.number().isEmpty()) {
            throw fault("citation-syntax.number", argument.column());
        }
        return value;
    }

    private CitedValue figure(Expression.Call call) throws CitationFault {
        Optional<String> part =
                call.arguments().size() > 1 ? Optional.of(words(call.arguments().get(1))) : Optional.empty();
        return figure(
                words(call.arguments().get(0)), part, call.arguments().get(0).column());
    }

    private CitedValue figure(String key, Optional<String> part, int column) throws CitationFault {
        CellKey cell = cell(key, column);
        int position = project.definition().cells().position(cell);
        FigureTable table = part.isEmpty() ? consolidation.total() : part(part.get(), column);
        Entry entry = table.entry(position);
        Optional<Quantity> quantity = entry.quantity();
        if (quantity.isEmpty() && lacks.isReported(position, entry, part.map(this::owner))) {
            throw CitationFault.said();
        }
        if (quantity.isEmpty()) {
            String state = state(position, entry, part);
            throw fault(
                    "blank-citation." + state,
                    column,
                    "label",
                    project.definition().label(cell));
        }
        return CitedValue.quantity(quantity.get(), cell, part.map(this::owner), style);
    }

    private String state(int cell, Entry entry, Optional<String> part) {
        boolean isOfUnit =
                part.filter(name -> consolidation.kind(name).isEmpty()).isPresent();
        if (!isOfUnit && project.definition().indicator(cell).mode() == AggregationMode.NONE) {
            return "not-added";
        }
        return entry instanceof Entry.NotApplicable ? "not-applicable" : "blank";
    }

    private CellKey cell(String key, int column) throws CitationFault {
        Optional<CellKey> cell = project.definition().named(key);
        if (cell.isPresent()) {
            return cell.get();
        }
        List<String> known = new ArrayList<>(project.definition().indicators().keySet());
        for (CellKey candidate : project.definition().cells().keys()) {
            known.add(candidate.toString());
        }
        if (project.definition().indicators().containsKey(key)) {
            known.removeIf(name -> !name.startsWith(key + "/"));
            throw fault("unknown-citation.split", column, "name", key, "names", Text.list(known));
        }
        project.definition().indicators().values().forEach(indicator -> {
            known.add(indicator.label());
            known.addAll(indicator.aliases());
        });
        throw unknown("unknown-citation.figure", key, known, column);
    }

    /** A kind's name, or a unit's code. */
    private String owner(String name) {
        return consolidation.kinds().contains(name)
                ? name
                : project.roster().named(name).map(unit -> unit.code().value()).orElse(name);
    }

    /** The figures of a kind of unit, or of one unit by code or name. */
    private FigureTable part(String name, int column) throws CitationFault {
        Optional<FigureTable> kind = consolidation.kind(name);
        if (kind.isPresent()) {
            return kind.get();
        }
        Optional<Unit> unit = project.roster().named(name);
        if (unit.isEmpty()) {
            throw unknownPart(name, column);
        }
        return consolidation.counted().stream()
                .filter(submission -> submission.unit().equals(unit.get()))
                .map(Submission::table)
                .findFirst()
                .orElseGet(() -> new FigureTable.Builder(
                                unit.get().code(), project.definition().cells())
                        .build());
    }

    /** Units whose names have most of the characters are offered, {@code 教育和体育局} for {@code 教育局}; a whole roster would help nobody. */
    private CitationFault unknownPart(String name, int column) {
        List<String> known = new ArrayList<>(consolidation.kinds());
        List<String> alike = project.roster().units().stream()
                .map(Unit::name)
                .filter(unit -> name.length() > 1 && isWithin(name, unit))
                .limit(MOST_ALIKE)
                .toList();
        if (alike.isEmpty()) {
            project.roster().units().forEach(each -> known.add(each.name()));
            Optional<Text> nearest = NearestName.of(name, known).map(found -> MESSAGES.text("nearest", "name", found));
            return new CitationFault(
                    "unknown-citation.part", column, nearest, "name", name, "names", Text.list(consolidation.kinds()));
        }
        return new CitationFault(
                "unknown-citation.part",
                column,
                Optional.of(MESSAGES.text("nearest", "name", Text.list(alike))),
                "name",
                name);
    }

    /** Whether the characters of a name occur in another one in the same order. */
    private static boolean isWithin(String name, String other) {
        int at = 0;
        for (int i = 0; i < other.length() && at < name.length(); i++) {
            at += other.charAt(i) == name.charAt(at) ? 1 : 0;
        }
        return at == name.length();
    }

    private CitedValue sum(Expression.Call call) throws CitationFault {
        CitedValue sum = number(call.arguments().get(0));
        for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
            CitedValue next = number(argument);
            if (sum.measure().isPresent()
                    && next.measure().isPresent()
                    && !sum.measure().equals(next.measure())) {
                throw fault(
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
            throw fault("blank-citation.share-of-zero", call.arguments().get(1).column());
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
        CellKey cell = cell(words(argument), argument.column());
        CitedValue now = figure(words(argument), Optional.empty(), argument.column());
        Optional<BigDecimal> before = project.history()
                .map(History::figures)
                .flatMap(table -> table.entry(cell).quantity())
                .map(Quantity::value);
        if (before.isEmpty() || before.get().signum() == 0) {
            String id = before.isEmpty() ? "blank-citation.no-last-year" : "blank-citation.last-year-zero";
            throw fault(id, argument.column(), "label", project.definition().label(cell));
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
            throw fault("citation-syntax.numerals", argument.column(), "value", value.text());
        }
    }

    private CitedValue units(Expression.Call call) throws CitationFault {
        List<Unit> due = consolidation.coverage().expected();
        if (call.arguments().isEmpty()) {
            return CitedValue.number(BigDecimal.valueOf(due.size()));
        }
        String kind = words(call.arguments().get(0));
        if (!project.roster().kinds().contains(kind)) {
            throw unknown(
                    "unknown-citation.unit-kind",
                    kind,
                    project.roster().kinds(),
                    call.arguments().get(0).column());
        }
        return CitedValue.number(BigDecimal.valueOf(
                due.stream().filter(unit -> unit.kind().equals(kind)).count()));
    }
}
