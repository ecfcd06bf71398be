package dev.report.lint.text;

import dev.report.definition.ProseRules;
import dev.report.definition.ProseWords;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is known about the report beside its prose.
 *
 * @param definition what the report is, and what is expected of its prose
 * @param words the words that the rules look for in the report's language
 * @param report whose report it is
 * @param headings the titles of the numbered sections in order, without their numbers
 * @param bound whether figures can be cited, so that a typed count stands out
 * @param beside what the prose is compared with
 */
public record LintContext(
        ReportDefinition definition,
        ProseWords words,
        Report report,
        List<String> headings,
        boolean bound,
        Beside beside) {

    /**
     * Whose report it is, as far as that is known.
     *
     * @param period the time that it is about; {@link Period#ANY} if not known
     * @param issuer its name, empty if not known
     * @param level {@code unit}, {@code township} …; empty if not known
     * @param published the report's date
     * @param publishedAt where that date is given
     */
    public record Report(
            Period period, String issuer, String level, Optional<LocalDate> published, SourceLocation publishedAt) {}

    /**
     * What the prose is compared with.
     *
     * @param figures the figures of the tables, if they are complete
     * @param parts the figures of kinds of units and of single units, by what prose calls them
     * @param units how many units of each kind report, all of them under the empty name; empty if the roster is not known
     * @param lastFigures last year's figures, if known
     * @param before the figures of the period before, where periods are not as long as a year
     * @param lastText section to last year's prose
     */
    public record Beside(
            Optional<FigureTable> figures,
            Supplier<Map<String, FigureTable>> parts,
            Supplier<Map<String, Reporting>> units,
            Optional<FigureTable> lastFigures,
            Optional<FigureTable> before,
            Map<String, String> lastText) {

        /** Where the figures of no part are known. */
        public Beside(Optional<FigureTable> figures, Optional<FigureTable> lastFigures, Map<String, String> lastText) {
            this(figures, Map::of, Map::of, lastFigures, Optional.empty(), lastText);
        }
    }

    /**
     * How many units report.
     *
     * @param due those that must and are counted
     * @param all those on the roster
     */
    public record Reporting(int due, int all) {
        public static final Reporting NONE = new Reporting(0, 0);

        public Reporting with(boolean isDue) {
            return new Reporting(due + (isDue ? 1 : 0), all + 1);
        }
    }

    public ProseRules rules() {
        return definition.prose();
    }

    /** The title of the section that a document is; empty if that is not known. */
    public String title(Document document) {
        return definition.sections().stream()
                .filter(section -> section.id().equals(document.section()))
                .map(Section::title)
                .findFirst()
                .orElse("");
    }

    /** Words as the report's own language has them: what a waiver names. */
    public String spoken(Text words) {
        return words.in(definition.heading().style().spoken());
    }

    /** The year that it is about, or that of the last day of another period; 0 if not known. */
    public int year() {
        return report.period().year();
    }

    /** The time that it is about. */
    public Period period() {
        return report.period();
    }

    /** Whether a year is not one that the report is about; false if that is not known. */
    public boolean isOtherYear(int year) {
        return !period().equals(Period.ANY) && !period().isIn(year);
    }

    public String issuer() {
        return report.issuer();
    }

    public String level() {
        return report.level();
    }

    public Optional<FigureTable> figures() {
        return beside.figures();
    }

    /** The figures of the period before, where periods are not as long as a year: of a quarter those of the quarter before. */
    public Optional<FigureTable> before() {
        return beside.before();
    }

    public Optional<FigureTable> lastFigures() {
        return beside.lastFigures();
    }

    /** The measures that the definition's figures come in, e.g. 件, 万元. */
    public Set<String> measures() {
        Set<String> labels = new LinkedHashSet<>();
        for (Measure measure : definition.measures()) {
            labels.add(measure.label());
        }
        return labels;
    }
}
