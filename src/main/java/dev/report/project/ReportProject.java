package dev.report.project;

import dev.report.config.TemplateSource;
import dev.report.definition.ReportDefinition;
import dev.report.model.SourceLocation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user says about one report.
 *
 * @param root the project's folder
 * @param definition the official format
 * @param year the reporting year
 * @param issuer whose report it is
 * @param published the report's date; also the time stamp inside the outputs
 * @param title the report's title
 * @param contact address, postcode, phone, email, site as far as given, in this order
 * @param roster who must submit
 * @param history last year's report, if there is one
 * @param outputs which documents are made
 * @param policy what was decided where a submission leaves a choice
 * @param fonts role of a face to the office's own file
 * @param pictures whether pictures are drawn
 * @param publishProvenance whether published files show the units that make up a figure
 * @param deadlines {@code units} and {@code publish}, as far as given
 * @param waivers the findings that were accepted
 * @param places where report.yaml says so: key to place
 */
public record ReportProject(
        Path root,
        ReportDefinition definition,
        int year,
        Issuer issuer,
        LocalDate published,
        String title,
        Map<String, String> contact,
        Roster roster,
        Optional<History> history,
        Set<Output> outputs,
        Policy policy,
        Map<String, Path> fonts,
        boolean pictures,
        boolean publishProvenance,
        Map<String, LocalDate> deadlines,
        List<Waiver> waivers,
        Map<String, SourceLocation> places) {

    /** The file that a project is known by. */
    public static final String FILE = "report.yaml";

    /** The folder of what the units sent. */
    public static final String SUBMISSIONS = "submissions";

    /** A kind of document. */
    public enum Output {
        MARKDOWN,
        HTML,
        PDF
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

    public Path narrative() {
        return root.resolve("narrative");
    }
}
