package dev.report.cli.format;

import dev.report.cli.print.Screen;
import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.finding.Severity;
import dev.report.finding.Waived;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints findings for people: unit by unit, each with its places, the line it points at, and what to do. */
final class TextFormat {

    /** From so many cells on their places are told by ranges: a table in which whatever is 0 was left out has a hundred. */
    private static final int MANY = 9;

    private final Screen screen;
    private final SourceView view;

    TextFormat(Screen screen, Path root) {
        this.screen = screen;
        this.view = new SourceView(root);
    }

    /** The worst first, unit by unit; what a person reads as one is printed as one. */
    void print(CheckResult result, Predicate<Finding> shown) {
        List<Finding> findings = result.findings().stream().filter(shown).toList();
        for (FindingGroup group : FindingGroup.of(FindingOrder.toRead(findings), result.definition())) {
            if (group.isSingle()) {
                one(group.first());
            } else if (group.isOfUnits()) {
                units(group, result.nameOf());
            } else if (group.isOfOneCell()) {
                oneCell(group, result);
            } else if (group.isOfARule()) {
                failures(group, result);
            } else {
                cells(group, result);
            }
            screen.out().println();
        }
    }

    /** What was accepted is told briefly: nothing is left to do. */
    private void one(Finding finding) {
        head(finding, screen.in(finding.message()));
        if (finding.waived().isPresent()) {
            places(finding.locations().subList(0, 1));
            finding.waived().ifPresent(waived -> advice("waiver", waiver(waived)));
            return;
        }
        boolean areBlank =
                finding.locations().stream().allMatch(place -> place.value().isEmpty());
        if (areBlank && finding.locations().size() > MANY) {
            ranges(finding.locations().stream().map(Located::at).toList());
        } else {
            places(finding.locations());
        }
        source(finding);
        RemedyWords.fix(finding.remedy()).forEach(words -> advice("fix", screen.in(words)));
        RemedyWords.others(finding.remedy()).forEach(words -> advice("maybe", screen.in(words)));
        advice(finding);
    }

    /** The line of the file, with a mark below what is wrong. */
    private void source(Finding finding) {
        view.show(finding.place(), finding.actual().orElse(""))
                .ifPresent(lines -> lines.forEach(line -> screen.out().println(line)));
    }

    /** The units that have not submitted, one a line. */
    private void units(FindingGroup group, Function<UnitCode, Optional<String>> nameOf) {
        head(
                group.first(),
                screen.say("group.missing-unit", "count", group.findings().size()));
        List<Located> places = new ArrayList<>();
        for (Finding finding : group.findings()) {
            String code = finding.unit().map(UnitCode::value).orElse("");
            String name = finding.unit().flatMap(nameOf).orElse("");
            places.add(new Located(finding.place(), Text.same(code), name));
        }
        places(places);
        group.first().waived().ifPresent(waived -> advice("waiver", waiver(waived)));
        advice("help", screen.say("group.missing-unit.help"));
    }

    /** What one change clears: the first finding at full length, the others by their sentence. */
    private void oneCell(FindingGroup group, CheckResult result) {
        Finding first = group.first();
        head(first, screen.in(first.message()));
        places(first.locations());
        source(first);
        String unit = unit(first, result);
        for (Finding other : group.findings().subList(1, group.findings().size())) {
            String message = screen.in(other.message());
            String words = message.startsWith(unit) ? message.substring(unit.length()) : message;
            advice("also", "[" + other.rule() + "] " + words);
        }
        RemedyWords.fix(first.remedy()).forEach(words -> advice("fix", screen.in(words)));
        advice(first);
    }

    /** The failures of one rule on one unit, one a line. */
    private void failures(FindingGroup group, CheckResult result) {
        Finding first = group.first();
        String unit = group.isOfWaivers() ? "" : unit(first, result);
        String title = result.definition()
                .flatMap(definition -> definition.rules().stream()
                        .filter(rule -> rule.id().equals(first.rule()))
                        .findFirst())
                .map(rule -> screen.in(rule.title()))
                .orElse(first.rule());
        head(
                first,
                screen.say(
                        group.isOfWaivers() ? "group.unused-waiver" : "group.rule",
                        "unit",
                        unit,
                        "title",
                        title,
                        "count",
                        group.findings().size()));
        List<Located> places = new ArrayList<>();
        for (Finding finding : group.findings()) {
            String message = screen.in(finding.message());
            places.add(new Located(
                    finding.place(),
                    Text.EMPTY,
                    message.startsWith(unit) ? message.substring(unit.length()) : message));
            places.addAll(elsewhere(finding));
        }
        places(places);
        RemedyWords.fix(first.remedy()).forEach(words -> advice("fix", screen.in(words)));
        RemedyWords.others(first.remedy()).forEach(words -> advice("maybe", screen.in(words)));
        advice(first);
    }

    /** What a sentence compares with that stands in another file, such as last year's. */
    private static List<Located> elsewhere(Finding finding) {
        return finding.locations().stream()
                .filter(located -> !located.at().file().equals(finding.place().file()))
                .toList();
    }

    private String unit(Finding finding, CheckResult result) {
        return finding.unit()
                .map(code -> result.nameOf().apply(code).orElse(code.value()))
                .map(name -> screen.say("group.unit", "unit", name))
                .orElse("");
    }

    /** The cells of a table that have the same fault: where each stands, or what it is called where it stands nowhere. */
    private void cells(FindingGroup group, CheckResult result) {
        Finding first = group.first();
        String unit = unit(first, result);
        String head = screen.say(
                "group." + first.rule(),
                "unit",
                unit,
                "table",
                group.table(),
                "count",
                group.findings().size());
        head(first, head);
        if (group.findings().stream().anyMatch(finding -> finding.actual().isPresent())) {
            places(group.findings().stream()
                    .map(finding -> finding.locations().get(0))
                    .toList());
        } else if (PlaceRanges.areDistinct(group.findings())) {
            ranges(group.findings().stream().map(Finding::place).toList());
        } else {
            screen.out().println("  --> " + Screen.plain(first.place()));
            screen.out().println("      " + labels(group, result));
        }
        first.waived().ifPresent(waived -> advice("waiver", waiver(waived)));
        advice(first);
    }

    /** Many cells of one table. */
    private void ranges(List<SourceLocation> places) {
        SourceLocation first = places.get(0);
        screen.out()
                .println("  --> " + Screen.plain(first.file()) + ":" + Screen.plain(PlaceRanges.sheet(first))
                        + PlaceRanges.ofPlaces(places));
    }

    private String labels(FindingGroup group, CheckResult result) {
        return group.findings().stream()
                .flatMap(finding -> finding.cell().stream())
                .map(cell -> result.definition()
                        .map(definition -> definition.label(cell))
                        .orElse(cell.toString()))
                .map(Screen::plain)
                .collect(Collectors.joining(screen.say("explain.comma")));
    }

    private void head(Finding finding, String message) {
        String severity =
                finding.waived().isPresent() ? "waived" : finding.severity().wireName();
        String painted = screen.paint(
                finding.severity() == Severity.ERROR ? "1;31" : "1;33",
                screen.word(severity) + "[" + finding.rule() + "]");
        screen.out().println(painted + " " + message);
    }

    private void places(List<Located> locations) {
        int width = 0;
        for (Located located : locations) {
            width = Math.max(width, Screen.width(Screen.plain(located.at())));
        }
        String arrow = "  --> ";
        for (Located located : locations) {
            String label = screen.in(located.label());
            String value = Screen.plain(located.value());
            String words = (label + (label.isEmpty() || value.isEmpty() ? "" : " ") + value).strip();
            screen.out()
                    .println((arrow + Screen.pad(Screen.plain(located.at()), width) + "   " + words).stripTrailing());
            arrow = "      ";
        }
    }

    private void advice(Finding finding) {
        if (!finding.help().isEmpty()) {
            advice("help", screen.in(finding.help()));
        }
        if (!finding.basis().isEmpty()) {
            advice("basis", Screen.plain(screen.in(finding.basis())));
        }
    }

    private String waiver(Waived waived) {
        return screen.say(
                waived.expires().isEmpty() ? "waived" : "waived.until",
                "reason",
                waived.reason(),
                "approver",
                waived.approver(),
                "expires",
                waived.expires());
    }

    private void advice(String kind, String words) {
        screen.out().println("  " + screen.say("advice." + kind) + screen.say("word.colon") + words);
    }
}
