package dev.report.published.line;

import dev.report.definition.ReportDefinition;
import dev.report.model.Period;
import dev.report.project.period.PeriodText;
import dev.report.published.page.Block;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows titles of reports: Chinese ones however they are worded, and those that are worded as the form words them. */
public final class ReportTitle {

    private static final Pattern CHINESE = Pattern.compile(
            "^[^。；;，]{0,60}政(府信息|务)(与政务)?公开(工作)?(情况)?的?(年度|年)?(工作)?(报告|年报)(全文)?(（[^）]*）)?(的(公告|通告|公示))?$");

    private static final Pattern QUOTED = Pattern.compile("^[《“\"「『](.+)[》”\"」』]$");

    private final Pattern ofForm;
    private final Period.Kind periods;

    private static final YearMonth ANY = YearMonth.of(2000, 1);
    private static final YearMonth LATER = YearMonth.of(2000, 7);

    public ReportTitle(ReportDefinition definition) {
        String quoted = Pattern.quote(definition.heading().title())
                .replace("{issuer}", "\\E(?<issuer>.{2,80}?)\\Q")
                .replace("Fiscal Year {year}", "\\E(?:[Ff]iscal\\s+[Yy]ear|FY)\\s*(?<year>\\d{4})\\Q")
                .replace("{year}", "\\E(?<year>\\d{4})\\Q")
                .replace("{period}", "\\E(?<period>.{0,40}\\d{4}.{0,40}?)\\Q")
                .replace(" ", "\\E\\s+\\Q");
        this.periods = definition.heading().periods();
        this.ofForm = Pattern.compile(quoted);
    }

    /** Whether a line is a title, or the part of it on the last of its lines. */
    public boolean is(Block block) {
        String text = unquoted(PageLines.text(block));
        return CHINESE.matcher(text).matches() || ofForm.matcher(text).matches();
    }

    /** A title without the marks of quotation around all of it. */
    public static String unquoted(String title) {
        Matcher quoted = QUOTED.matcher(title);
        return quoted.matches() ? quoted.group(1) : title;
    }

    public Optional<String> issuer(String title) {
        return group(title, "issuer");
    }

    public Optional<String> year(String title) {
        return group(title, "year");
    }

    /** The period that it names: in the place where the form has it, or in words of its own. */
    public Optional<Period> period(String title) {
        Optional<String> words = group(title, "period");
        return words.isEmpty() && periods == Period.Kind.YEAR ? Optional.empty() : named(words.orElse(title));
    }

    /** A period that a text names, where reports of the form are about periods other than calendar years. */
    public Optional<Period> spoken(String text) {
        return periods == Period.Kind.YEAR ? Optional.empty() : named(text);
    }

    /** The first that such reports are about; not one that leaves the months unsaid, as FY2025 does. */
    private Optional<Period> named(String words) {
        List<PeriodText.Named> ifLater = PeriodText.in(words, periods.from(LATER));
        return PeriodText.in(words, periods.from(ANY)).stream()
                .filter(ifLater::contains)
                .map(PeriodText.Named::period)
                .filter(periods::fits)
                .findFirst();
    }

    private Optional<String> group(String title, String name) {
        Matcher found = ofForm.matcher(title);
        return found.matches() && ofForm.pattern().contains("<" + name + ">")
                ? Optional.of(found.group(name).strip())
                : Optional.empty();
    }
}
