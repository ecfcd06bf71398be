package dev.report.bind.sender;

import dev.report.discover.Sender;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what is said around a file's tables with whose figures they gave and with the report's year. */
final class Statements {

    private static final FindingKind WRONG_YEAR = FindingKind.of("wrong-year");
    private static final Comparator<Said> TRUSTED_FIRST = Comparator.comparing(Said::by);

    private final WordsAround words;
    private final SubmissionFile file;
    private final List<SentTable> sent;
    private final Findings findings;

    Statements(WordsAround words, SubmissionFile file, List<SentTable> sent, Findings findings) {
        this.words = words;
        this.file = file;
        this.sent = sent;
        this.findings = findings;
    }

    /** The units that the most trusted text around a table means; one that more texts mean is preferred. */
    static List<Unit> units(List<Said> said) {
        List<Unit> units = List.of();
        for (Said each :
                said.stream().filter(Said::saysUnit).sorted(TRUSTED_FIRST).toList()) {
            List<Unit> both = new ArrayList<>(units);
            both.retainAll(each.units());
            units = units.isEmpty() ? each.units() : both.isEmpty() ? units : both;
        }
        return units;
    }

    void report() {
        boolean isPlain = !YearText.mayBeIn(file.fileName());
        for (SentTable table : sent) {
            isPlain &= table.isPlain();
        }
        if (!isPlain) {
            compare();
        }
    }

    private void compare() {
        Set<Unit> given = new LinkedHashSet<>();
        sent.forEach(table -> given.addAll(table.given()));
        reportPlaces();
        for (SentTable table : sent) {
            if (table.isNobodys()) {
                Nobody.report(words, table, findings);
            }
            table.said()
                    .forEach(said -> reportUnit(said, table.given().isEmpty() ? given : new HashSet<>(table.given())));
        }
        if (!given.isEmpty() || sent.stream().anyMatch(SentTable::isNobodys)) {
            reportYears(
                    given.size() == 1
                            ? given.stream().map(Unit::code).findFirst()
                            : file.unit().map(Unit::code));
        }
    }

    private void reportPlaces() {
        Set<Unit> told = new HashSet<>();
        for (SentTable table : sent) {
            table.placed().filter(told::add).ifPresent(unit -> reportPlace(unit, table));
        }
    }

    /** A file whose name is that of a unit of which nothing is inside. */
    private boolean isUnderAnothersName(SentTable table, Unit unit) {
        return table.file().sender().by() == Sender.By.INSIDE
                && file.sender().by() == Sender.By.NAME
                && file.unit().filter(named -> !named.equals(unit)).isPresent()
                && sent.stream()
                        .noneMatch(each -> each.given().contains(file.unit().orElseThrow()));
    }

    private void reportPlace(Unit unit, SentTable table) {
        Optional<Said> said = sent.stream()
                .flatMap(each -> each.said().stream())
                .filter(each -> each.units().contains(unit))
                .min(TRUSTED_FIRST);
        Sender.By sender = table.file().sender().by();
        boolean isInside = sender == Sender.By.INSIDE && said.isPresent();
        SourceLocation at = isInside ? said.get().at() : SourceLocation.file(file.name());
        if (isUnderAnothersName(table, unit)) {
            Unit named = file.unit().orElseThrow();
            findings.add("unit-mismatch." + (isInside ? said.get().by().id() : "title") + "-name", at)
                    .unit(unit.code())
                    .expected(named.code().value())
                    .actual(unit.code().value())
                    .values("file", file.fileName(), "named", named.name(), "inside", unit.name(), "code", unit.code());
            return;
        }
        String by = isInside ? said.get().by().id() : sender.name().toLowerCase(Locale.ROOT);
        findings.add("placed-file." + by, at)
                .unit(unit.code())
                .values(
                        "file", file.fileName(),
                        "unit", unit.name(),
                        "code", unit.code(),
                        "name", said.map(Said::name).orElse(""));
    }

    /** @param given whose figures there are; of several it cannot be told whose the text is */
    private void reportUnit(Said said, Set<Unit> given) {
        if (given.size() != 1 || said.name().isEmpty() || said.by() == Said.By.FILE) {
            return;
        }
        Unit unit = given.iterator().next();
        if (said.saysUnit() ? !isKin(unit, said.units()) : said.by() == Said.By.FIELD) {
            String inside = said.saysUnit() ? said.units().get(0).name() : said.name();
            String code = said.saysUnit() ? said.units().get(0).code().value() : "";
            Raised mismatch = findings.add(
                            said.saysUnit() ? "unit-mismatch." + said.by().id() : "unit-mismatch.stranger",
                            said.at(),
                            Text.EMPTY,
                            said.name())
                    .unit(unit.code())
                    .expected(unit.code().value())
                    .actual(said.saysUnit() ? code : said.name());
            mismatch.values("unit", unit.name(), "inside", inside, "code", code, "written", said.name());
        }
    }

    /** Whether one of the units is this one, the body above it, or one that it took over. */
    private boolean isKin(Unit unit, List<Unit> units) {
        return words.project().roster().withPredecessors(unit).stream().anyMatch(units::contains)
                || units.stream()
                        .anyMatch(each ->
                                unit.parent().filter(each.code()::equals).isPresent());
    }

    private void reportYears(Optional<UnitCode> unit) {
        if (words.project().period().equals(Period.ANY)) {
            return;
        }
        Map<String, List<Said>> others = new LinkedHashMap<>();
        List<Said> all = new ArrayList<>();
        sent.forEach(table -> all.addAll(table.said()));
        all.addAll(words.ofFile(file.name()));
        all.stream()
                .filter(said -> !said.year().isEmpty() && !words.time().isOwn(said.year()))
                .sorted(TRUSTED_FIRST)
                .forEach(said -> others.computeIfAbsent(said.year(), any -> new ArrayList<>())
                        .add(said));
        others.forEach((other, said) -> reportYear(other, said, unit));
    }

    /** One finding a year; that rows name this year, too, was reported where they do. */
    private void reportYear(String year, List<Said> said, Optional<UnitCode> unit) {
        if (findings.all().stream().anyMatch(found -> isOf(found, year))) {
            return;
        }
        Said first = said.get(0);
        Raised wrong = findings.add("wrong-year." + first.by().id(), first.at(), Text.EMPTY, year)
                .unit(unit)
                .expected(words.project().period().id())
                .actual(year)
                .values("actual", year, "expected", words.project().period().label(), "file", file.fileName());
        said.stream().skip(1).forEach(more -> wrong.at(more.at(), Text.EMPTY, year));
    }

    private static boolean isOf(Finding found, String year) {
        return WRONG_YEAR.covers(found)
                && found.actual().filter(text -> text.contains(year)).isPresent();
    }
}
