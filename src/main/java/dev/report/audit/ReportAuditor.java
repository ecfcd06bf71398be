package dev.report.audit;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.Scope;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.Text;
import dev.report.project.History;
import dev.report.published.FormGuess;
import dev.report.published.LastYear;
import dev.report.published.PublishedReport;
import dev.report.published.PublishedReportReader;
import dev.report.published.ReadingOptions;
import dev.report.published.ReportChecker;
import dev.report.published.ReportCover;
import dev.report.published.ReportsOfPage;
import dev.report.published.Stated;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and checks the reports of one issuer, each against the one before; whatever happens to a file, it has a result. */
final class ReportAuditor {

    private static final Messages MESSAGES = new Messages(ReportAuditor.class);

    private static final List<FindingKind> MISSING = List.of(
            FindingKind.of("missing-table"),
            FindingKind.of("missing-section"),
            FindingKind.of("empty-section"),
            FindingKind.of("missing-topic"));

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Finding.BY_PLACE);

    private final Path root;
    private final List<ReportDefinition> forms;

    /** @param forms likeliest first; not shared with another thread */
    ReportAuditor(Path root, List<ReportDefinition> forms) {
        this.root = root;
        this.forms = forms;
    }

    /**
     * One file.
     *
     * @param report the report, for the one of the next year; empty if it was not read
     * @param lasting whether another run would find the same
     */
    private record Read(ReportResult result, Optional<PublishedReport> report, boolean lasting) {}

    /** The files of an issuer. @param lasting whether another run would find the same: not so where memory or the program failed */
    record Audited(List<ReportResult> results, boolean lasting) {}

    Audited audit(Issuer issuer) {
        List<ReportResult> results = new ArrayList<>();
        boolean lasting = true;
        Optional<PublishedReport> previous = Optional.empty();
        for (Path file : issuer.files()) {
            for (Read read : audit(issuer, file, previous)) {
                results.add(read.result());
                lasting &= read.lasting();
                previous = read.report();
            }
        }
        return new Audited(results, lasting);
    }

    /** One file must not end an audit of thousands, however it is built. */
    private List<Read> audit(Issuer issuer, Path file, Optional<PublishedReport> previous) {
        String name = name(root, file);
        try {
            return read(issuer, file, name, previous);
        } catch (IOException e) {
            return List.of(
                    failed(issuer, name, MESSAGES.text("unread.opened", "reason", String.valueOf(e.getMessage()))));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return List.of(failed(issuer, name, MESSAGES.text("unread.program", "what", e)));
        } catch (OutOfMemoryError e) {
            return List.of(failed(issuer, name, MESSAGES.text("unread.memory")));
        }
    }

    private static Read failed(Issuer issuer, String name, Text why) {
        return new Read(ReportResult.unread(name, issuer.name(), why), Optional.empty(), false);
    }

    private static Read unread(Issuer issuer, String name, Text why) {
        return new Read(ReportResult.unread(name, issuer.name(), why), Optional.empty(), true);
    }

    private List<Read> read(Issuer issuer, Path file, String name, Optional<PublishedReport> previous)
            throws IOException {
        PublishedReportReader.Opened opened = PublishedReportReader.open(file, name);
        Optional<PublishedReport> report = Optional.empty();
        if (opened.document().isPresent()) {
            report = FormGuess.of(opened.document().get(), ReadingOptions.NONE, forms)
                    .map(FormGuess.Guess::report);
        }
        return report.isPresent()
                ? read(issuer, name, opened, report.get(), previous)
                : List.of(unread(issuer, name, opened));
    }

    private static Read unread(Issuer issuer, String name, PublishedReportReader.Opened opened) {
        return unread(
                issuer,
                name,
                opened.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::message)
                        .findFirst()
                        .orElseGet(() -> MESSAGES.text("unread.nothing")));
    }

    /** The reports of a document, the earliest first: each is last year's of the next. */
    private List<Read> read(
            Issuer issuer,
            String name,
            PublishedReportReader.Opened opened,
            PublishedReport latest,
            Optional<PublishedReport> previous)
            throws IOException {
        ReportsOfPage page = ReportsOfPage.of(opened.document().orElseThrow(), latest, forms);
        List<Finding> ofPage = new ArrayList<>(opened.findings());
        ofPage.addAll(latest.unreadBeside(page.unread()));
        List<Read> read = new ArrayList<>();
        Optional<PublishedReport> before = previous;
        for (int i = page.reports().size() - 1; i >= 0; i--) {
            PublishedReport report = page.reports().get(i);
            List<Finding> findings = new ArrayList<>(report == latest ? ofPage : List.of());
            findings.addAll(ReportChecker.check(report, before.flatMap(last -> lastYear(report, last)))
                    .findings());
            read.add(new Read(result(issuer, name, report, findings), Optional.of(report), true));
            before = Optional.of(report);
        }
        return read;
    }

    /** The report before, if it is the same issuer's and of the year before. */
    private static Optional<History> lastYear(PublishedReport report, PublishedReport last) {
        Optional<Integer> year = year(report);
        boolean follows = year.isPresent()
                && year(last).filter(before -> before + 1 == year.get()).isPresent();
        return follows
                        && ReportCover.isOfOneIssuer(
                                issuer(report).orElse(""), issuer(last).orElse(""))
                ? Optional.of(LastYear.in(report.definition(), last, Period.ofYear(year.get() - 1)))
                : Optional.empty();
    }

    private static Optional<Integer> year(PublishedReport report) {
        return report.cover().year().map(Stated::value).flatMap(Period::ofId).map(Period::year);
    }

    private static Optional<String> issuer(PublishedReport report) {
        return report.cover().issuer().map(Stated::value);
    }

    private static ReportResult result(Issuer issuer, String name, PublishedReport report, List<Finding> findings) {
        Set<String> betweenYears = report.definition().rules().stream()
                .filter(rule -> rule.scopes().equals(Set.of(Scope.YEAR_ON_YEAR)))
                .map(Rule::id)
                .collect(Collectors.toSet());
        Set<String> ofFigures =
                report.definition().rules().stream().map(Rule::id).collect(Collectors.toSet());
        List<Flaw> flaws = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .sorted(WORST_FIRST)
                .map(finding -> flaw(finding, name, betweenYears, ofFigures))
                .toList();
        FigureTable figures = report.figures();
        int found = 0;
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            found += figures.hasPlace(cell) ? 1 : 0;
        }
        return new ReportResult(
                name,
                issuer(report).orElse(issuer.name()),
                year(report).map(Object::toString).orElse(""),
                report.definition().id(),
                found,
                figures.cells().size(),
                Text.EMPTY,
                flaws);
    }

    private static Flaw flaw(Finding finding, String name, Set<String> betweenYears, Set<String> ofFigures) {
        Flaw.Topic topic = Flaw.Topic.PROSE;
        if (MISSING.stream().anyMatch(kind -> kind.covers(finding))) {
            topic = Flaw.Topic.MISSING;
        } else if (betweenYears.contains(finding.rule())) {
            topic = Flaw.Topic.YEARS;
        } else if (ofFigures.contains(finding.rule()) || finding.cell().isPresent()) {
            topic = Flaw.Topic.FIGURES;
        }
        String place = finding.place().toString();
        return new Flaw(
                topic,
                finding.rule(),
                finding.severity(),
                finding.cell().map(CellKey::toString).orElse(""),
                finding.message(),
                place.startsWith(name + ":") ? place.substring(name.length() + 1) : place);
    }

    static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
