package dev.report.starter;

import dev.report.finding.Messages;
import dev.report.model.Period;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the files of a new project. */
public final class ProjectStarter {

    static final Messages MESSAGES = new Messages(ProjectStarter.class);

    private static final String LAST_DAY = "03-31";

    private ProjectStarter() {}

    /**
     * The files by their path in the project.
     *
     * @throws dev.report.config.ConfigException if last year's report or the roster cannot be read as such
     * @throws IOException if a file cannot be opened
     */
    public static Map<String, byte[]> files(Beginning beginning) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        StarterRoster roster = StarterRoster.of(beginning);
        files.put(ReportProject.FILE, yaml(beginning, roster.issuer()).getBytes(StandardCharsets.UTF_8));
        files.put("roster.csv", roster.content());
        new StarterProse(beginning)
                .files()
                .forEach((name, text) -> files.put("narrative/" + name, text.getBytes(StandardCharsets.UTF_8)));
        LastYearFiles.of(beginning)
                .forEach((name, content) ->
                        files.put("history/" + beginning.period().before().folder() + "/" + name, content));
        return files;
    }

    /** The words of a starter file, in the language of the form. */
    static String say(Beginning beginning, String key, Object... namesAndValues) {
        return MESSAGES.text(key, namesAndValues)
                .in(beginning.definition().heading().style().spoken());
    }

    private static String yaml(Beginning beginning, String issuer) {
        String level = beginning.level().name().toLowerCase(Locale.ROOT);
        LocalDate published = published(beginning, level);
        return say(
                beginning,
                "yaml",
                "definition",
                beginning.named(),
                "time",
                time(beginning.period()),
                "code",
                quoted(issuer),
                "name",
                quoted(beginning.name()),
                "level",
                level,
                "published",
                published,
                "next",
                published.getYear());
    }

    private static String time(Period period) {
        return period.isCalendarYear()
                ? "year: " + period.year()
                : "period: {from: " + period.from() + ", to: " + period.to() + "}";
    }

    /** The last day on which it may be published; where no law names one, that of 31 March, for a shorter period the end of the third month after it. */
    private static LocalDate published(Beginning beginning, String level) {
        Period period = beginning.period();
        Optional<String> day =
                Optional.ofNullable(beginning.definition().prose().publishBy().get(level));
        return day.isEmpty() && !Period.Kind.FISCAL_YEAR.fits(period)
                ? period.to().plusDays(1).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth())
                : next(day.orElse(LAST_DAY), period);
    }

    /** The first day of its name after a period. @param day month and day, {@code 03-31} */
    private static LocalDate next(String day, Period period) {
        LocalDate same = LocalDate.parse(period.year() + "-" + day);
        return same.isAfter(period.to()) ? same : same.plusYears(1);
    }

    /** A text as YAML takes it for a text, whatever it holds. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
