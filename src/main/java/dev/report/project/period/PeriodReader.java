package dev.report.project.period;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.definition.ReportDefinition;
import dev.report.model.Period;
import dev.report.model.Text;
import dev.report.project.Day;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads which time a report is about: {@code year} or {@code period} of report.yaml, whichever the definition's reports have. */
public final class PeriodReader {

    private static final String YEAR = "year";
    private static final String PERIOD = "period";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int EXAMPLE = 2025;

    private final ConfigNode yaml;
    private final ConfigProblems problems;

    public PeriodReader(ConfigNode yaml, ConfigProblems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** @param definition empty if it is faulty or missing: then nothing is compared with it */
    public Period read(Optional<ReportDefinition> definition) {
        Period.Kind kind = definition.map(known -> known.heading().periods()).orElse(Period.Kind.YEAR);
        Optional<ConfigNode> period = yaml.get(PERIOD);
        if (period.isEmpty() && !yaml.has(YEAR) && kind != Period.Kind.YEAR) {
            problems.add("project-file.no-period", yaml.at())
                    .values("definition", id(definition), "kind", name(kind), "example", example(kind));
            return Period.ANY;
        }
        if (period.isPresent() && yaml.has(YEAR)) {
            problems.add("project-file.year-and-period", period.get().at());
            return Period.ANY;
        }
        if (period.isPresent() && !period.get().isMapping()) {
            problems.add("project-file.period-shape", period.get().at()).values("example", example(kind));
            return Period.ANY;
        }
        Optional<Period> read = period.isPresent() ? period(period.get()) : year(yaml.required(YEAR));
        read.ifPresent(found -> definition.ifPresent(known -> check(found, known)));
        return read.orElse(Period.ANY);
    }

    private Optional<Period> year(ConfigNode node) {
        OptionalInt year = node.number();
        if (year.isEmpty()) {
            return Optional.empty();
        }
        if (year.getAsInt() < FIRST_YEAR || year.getAsInt() > LAST_YEAR) {
            problems.add("project-file.year", node.at()).values("value", year.getAsInt());
            return Optional.empty();
        }
        return Optional.of(Period.ofYear(year.getAsInt()));
    }

    private Optional<Period> period(ConfigNode node) {
        node.only("from", "to", "name");
        Optional<LocalDate> from = Day.of(node.required("from"));
        Optional<LocalDate> to = Day.of(node.required("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().isAfter(to.get())) {
            problems.add("project-file.period-backwards", node.required("from").at())
                    .values("from", from.get(), "to", to.get());
            return Optional.empty();
        }
        for (String key : new String[] {"from", "to"}) {
            int year = (key.equals("from") ? from : to).get().getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                problems.add("project-file.year", node.required(key).at()).values("value", year);
                return Optional.empty();
            }
        }
        Optional<String> name = node.get("name").map(ConfigNode::line).filter(text -> !text.isBlank());
        return Optional.of(new Period(from.get(), to.get(), name));
    }

    private void check(Period period, ReportDefinition definition) {
        ReportDefinition.Heading heading = definition.heading();
        ConfigNode node = yaml.get(PERIOD).orElseGet(() -> yaml.required(YEAR));
        if (heading.periods() == Period.Kind.YEAR && yaml.has(PERIOD)) {
            problems.add("project-file.period-of-years", node.at())
                    .values("definition", heading.id(), "year", period.year());
        } else if (!heading.periods().fits(period)) {
            String id = yaml.has(PERIOD) ? "project-file.period-kind" : "project-file.year-alone";
            problems.add(id, node.at())
                    .values(
                            "definition",
                            heading.id(),
                            "kind",
                            name(heading.periods()),
                            "from",
                            period.from(),
                            "to",
                            period.to(),
                            "example",
                            example(heading.periods()));
        } else if (period.year() < heading.firstYear() || period.year() > heading.lastYear()) {
            String last = heading.lastYear() == Integer.MAX_VALUE ? "…" : Integer.toString(heading.lastYear());
            problems.add("project-file.definition-year", node.at())
                    .values("definition", heading.id(), "from", heading.firstYear(), "to", last, "year", period.year());
        }
    }

    private static String id(Optional<ReportDefinition> definition) {
        return definition.map(ReportDefinition::id).orElse("");
    }

    /** What a period of the kind is written like. */
    private static String example(Period.Kind kind) {
        Period period = kind.from(YearMonth.of(EXAMPLE, 7));
        return "{from: " + period.from() + ", to: " + period.to() + "}";
    }

    private static Text name(Period.Kind kind) {
        return new Text(
                switch (kind) {
                    case YEAR -> "公历年";
                    case FISCAL_YEAR -> "财年";
                    case HALF_YEAR -> "半年";
                    case QUARTER -> "季度";
                    case MONTH -> "月";
                },
                switch (kind) {
                    case YEAR -> "a calendar year";
                    case FISCAL_YEAR -> "a fiscal year";
                    case HALF_YEAR -> "a half-year";
                    case QUARTER -> "a quarter";
                    case MONTH -> "a month";
                });
    }
}
