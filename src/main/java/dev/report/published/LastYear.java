package dev.report.published;

import dev.report.config.ConfigProblems;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.json.PublishedModel;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.FreeProject;
import dev.report.project.History;
import dev.report.project.Issuer;
import dev.report.project.history.HistoryReader;
import dev.report.published.table.FigureCopy;
import dev.report.published.table.UnwrittenZeros;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a published report as last year's: its figures in the cells of this year's form, and its prose. */
public final class LastYear {

    private LastYear() {}

    /**
     * What was found.
     *
     * @param history empty where it cannot be compared with
     * @param findings why not
     */
    public record Found(Optional<History> history, List<Finding> findings) {
        public Found {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads last year's report, for a report that was published.
     *
     * @param path a document, a {@code model.json}, or the folder that holds one
     * @param report this year's
     * @param now the time that this year's is about, if it is known
     * @throws dev.report.config.ConfigException if a {@code model.json} is faulty
     */
    public static Found find(Path path, PublishedReport report, Optional<Period> now) throws IOException {
        String name = path.toString().replace('\\', '/');
        Period before = now.map(Period::before).orElse(Period.ANY);
        return Files.isDirectory(path) || name.endsWith(PublishedModel.FILE)
                ? new Found(Optional.of(model(path, name, report.definition(), before)), List.of())
                : find(
                        path,
                        name,
                        report.definition(),
                        before,
                        report.cover().issuer().map(Stated::value).orElse(""));
    }

    /**
     * Reads last year's report from the document that was published.
     *
     * @param name the path that places in it carry
     * @param definition this year's form
     * @param period the time that it should be about; {@link Period#ANY} for any
     * @param issuer whose it should be; empty for anyone's
     */
    public static Found find(Path path, String name, ReportDefinition definition, Period period, String issuer)
            throws IOException {
        Optional<PublishedReport> last = read(path, name, definition, period);
        Findings findings = new Findings(LastYear.class, Context.NONE);
        if (last.isEmpty()) {
            findings.add("nothing-checked.last-year", SourceLocation.file(name));
            return new Found(Optional.empty(), findings.all());
        }
        Optional<Stated> own = last.get().cover().year();
        Optional<Period> other =
                own.flatMap(stated -> Period.ofId(stated.value())).filter(found -> isOther(found, period));
        if (other.isPresent()) {
            findings.add("wrong-year.last-year", own.orElseThrow().at())
                    .values("found", other.get().calledBeside(period), "expected", period.label());
            return new Found(Optional.empty(), findings.all());
        }
        Optional<Stated> whose = last.get().cover().issuer();
        if (whose.isPresent() && !ReportCover.isOfOneIssuer(whose.get().value(), issuer)) {
            findings.add("unit-mismatch.last-year", whose.get().at())
                    .values("found", whose.get().value(), "expected", issuer);
            return new Found(Optional.empty(), findings.all());
        }
        return new Found(Optional.of(in(definition, last.get(), period)), List.of());
    }

    /** A title of which only the year is known may be that of any period in it. */
    private static boolean isOther(Period found, Period expected) {
        return !expected.equals(Period.ANY)
                && (found.isCalendarYear() ? !expected.isIn(found.year()) : !found.isSameTime(expected));
    }

    private static History model(Path path, String name, ReportDefinition definition, Period period)
            throws IOException {
        ConfigProblems problems = new ConfigProblems("project-file");
        Issuer anyone = FreeProject.of(definition).issuer();
        Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
        String file = Files.isDirectory(path) ? name + "/" + PublishedModel.FILE : name;
        History history = new HistoryReader(definition, anyone, problems).read(folder, file, period);
        problems.throwIfAny();
        return history;
    }

    /**
     * Reads a document by the form that it was made on.
     *
     * @param now this year's form, which it may have been made on where it is not one that comes with the program
     * @param period which of several reports in the document it is
     * @return empty if it cannot be read, or looks like no report
     */
    private static Optional<PublishedReport> read(Path path, String name, ReportDefinition now, Period period)
            throws IOException {
        PublishedReportReader.Opened opened = PublishedReportReader.open(path, name);
        List<ReportDefinition> forms = new ArrayList<>(FormGuess.bundled());
        if (!DefinitionLoader.isBundled(now.id())) {
            forms.add(0, now);
        }
        return opened.document().isEmpty()
                ? Optional.empty()
                : FormGuess.of(opened.document().get(), ReadingOptions.among(period.year()), forms)
                        .map(FormGuess.Guess::report);
    }

    /** A report of last year in the cells of this year's form; a cell that its form did not have is blank. No unit's figures are known. */
    public static History in(ReportDefinition definition, PublishedReport report, Period period) {
        FigureTable own = new UnwrittenZeros(report.definition(), report.figures()).filled();
        FigureTable.Builder figures =
                new FigureTable.Builder(new UnitCode(report.document().file()), definition.cells());
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            int before = own.cells().position(definition.cells().key(cell));
            boolean isSame = before >= 0
                    && own.cells().measure(before).equals(definition.cells().measure(cell));
            if (isSame && own.hasPlace(before)) {
                FigureCopy.copy(own, before, figures, cell);
            }
        }
        return new History(
                period,
                report.document().file(),
                definition.computations().fillWhole(figures),
                Map.of(),
                Map.of(),
                prose(report));
    }

    private static Map<String, String> prose(PublishedReport report) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        report.sections()
                .forEach(section -> lines.computeIfAbsent(section.id(), any -> new ArrayList<>())
                        .addAll(section.text()));
        Map<String, String> prose = new LinkedHashMap<>();
        lines.forEach((id, texts) -> prose.put(id, String.join("\n", texts)));
        return prose;
    }
}
