package dev.report.project;

import dev.report.config.TemplateSource;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Context;
import dev.report.finding.PeriodWords;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user says about one report.
 *
 * @param root the project's folder
 * @param definition the official format
 * @param cover whose report it is, of which time, and what it says of itself
 * @param roster who must submit
 * @param history last year's report, if there is one
 * @param documents which documents are made, and how they look
 * @param policy what was decided where a submission leaves a choice
 * @param deadlines {@code units} and {@code publish}, as far as given
 * @param waivers the findings that were accepted
 * @param places where report.yaml says so: key to place
 */
public record ReportProject(
        Path root,
        ReportDefinition definition,
        Cover cover,
        Roster roster,
        Optional<History> history,
        Documents documents,
        Policy policy,
        Map<String, LocalDate> deadlines,
        List<Waiver> waivers,
        Map<String, SourceLocation> places) {

    /** The file that a project is known by. */
    public static final String FILE = "report.yaml";

    /** The folder of what the units sent. */
    public static final String SUBMISSIONS = "submissions";

    /** A kind of document, with the names of its files; in the order of the contract. */
    public enum Output {
        MARKDOWN("report.md"),
        HTML("report.html", "report.fragment.html"),
        PDF("report.pdf"),
        DOCX("report.docx"),
        /** Tables for an open-data portal; not a document that is read. */
        DATA("data/datapackage.json", "data/figures.csv", "data/units.csv");

        /** What is made where nobody says which. */
        public static final Set<Output> USUAL = Set.of(MARKDOWN, HTML, PDF);

        private final List<String> files;

        Output(String... files) {
            this.files = List.of(files);
        }

        /** What report.yaml, the command line and the manifest call it. */
        public String kind() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is a document that shows the report. */
        public boolean isDocument() {
            return this != DATA;
        }

        /** Its files in {@code out/}; a kind that was made has the first of them. */
        public List<String> files() {
            return files;
        }
    }

    /** The time that it is about. */
    public Period period() {
        return cover.period();
    }

    /** The time before it, under the name that its own report gives it. */
    public Period lastPeriod() {
        return history.map(History::period).orElseGet(() -> period().before());
    }

    /** The year that it is about; that of the last day of another period. */
    public int year() {
        return cover.period().year();
    }

    public Issuer issuer() {
        return cover.issuer();
    }

    public LocalDate published() {
        return cover.published();
    }

    public String title() {
        return cover.title();
    }

    public Map<String, String> contact() {
        return cover.contact();
    }

    public Set<Output> outputs() {
        return documents.kinds();
    }

    public Map<String, Path> fonts() {
        return documents.fonts();
    }

    public boolean pictures() {
        return documents.pictures();
    }

    public Map<String, String> licence() {
        return documents.licence();
    }

    public boolean publishProvenance() {
        return documents.publishProvenance();
    }

    /** What the sentences of findings need to know: the names of the units, and the legal source of the form. */
    public Context context() {
        return new Context(roster::nameOf, definition.heading().name(), words());
    }

    /** The words for its time in sentences. */
    public PeriodWords words() {
        return PeriodWords.of(period());
    }

    /** The names of the units, for texts that name one. */
    public UnitNames names() {
        return new UnitNames(roster, issuer().name());
    }

    /** The place of a key of report.yaml, or the file if the key is not written. */
    public SourceLocation place(String key) {
        return places.getOrDefault(key, SourceLocation.file(FILE));
    }

    /** The definition's templates with the project's own before them. */
    public TemplateSource templates() {
        return TemplateSource.firstOf(
                List.of(TemplateSource.folder(root, root.resolve("templates"), "templates"), definition.templates()));
    }
}
