package dev.report.bind.sender;

import dev.report.finding.Findings;
import dev.report.finding.NearestName;
import dev.report.finding.Raised;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.Unit;
import dev.report.project.UnitNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports a table of which nothing tells whose it is, with the units that it may be of. */
final class Nobody {

    private Nobody() {}

    static void report(WordsAround words, SentTable table, Findings findings) {
        List<Unit> candidates = table.file().sender().units();
        if (candidates.size() > 1) {
            reportEither(table, candidates, findings);
            return;
        }
        Optional<Said> office = table.said().stream()
                .filter(said -> !said.name().isEmpty() && !said.saysUnit())
                .min(Comparator.comparing(Said::by));
        String name = office.map(Said::name).orElse(stem(table.file().fileName()));
        SourceLocation at =
                office.map(Said::at).orElse(SourceLocation.file(table.file().name()));
        Raised unknown = findings.add(
                        office.isPresent() ? "unknown-unit.office" : "unknown-unit.none",
                        at,
                        Text.EMPTY,
                        office.isPresent() ? name : "")
                .values(
                        "unit",
                        name,
                        "file",
                        table.file().fileName(),
                        "example",
                        example(words, table.file().fileName()));
        likely(words, name)
                .ifPresent(unit -> unknown.expected(unit.code().value())
                        .help(findings.text("unknown-unit.likely", "name", unit.name(), "code", unit.code())));
    }

    private static void reportEither(SentTable table, List<Unit> candidates, Findings findings) {
        Text units = new Text(
                candidates.stream()
                        .map(unit -> unit.name() + "（" + unit.code() + "）")
                        .collect(Collectors.joining("、")),
                candidates.stream()
                        .map(unit -> unit.name() + " (" + unit.code() + ")")
                        .collect(Collectors.joining(", ")));
        Optional<Said> said = table.said().stream().filter(Said::saysUnit).min(Comparator.comparing(Said::by));
        findings.add(
                        said.isPresent() ? "unknown-unit.either-inside" : "unknown-unit.either",
                        said.map(Said::at)
                                .orElse(SourceLocation.file(table.file().name())))
                .values(
                        "unit", said.map(Said::name).orElse(stem(table.file().fileName())),
                        "file", table.file().fileName(),
                        "units", units);
    }

    /** The unit whose name is most like a text, if any is; one that begins otherwise is another's. */
    private static Optional<Unit> likely(WordsAround words, String name) {
        List<Unit> units = words.project().roster().units();
        List<String> names = units.stream()
                .map(Unit::name)
                .filter(each -> words.names().beginAlike(each, name))
                .toList();
        return UnitNames.only(words.names().like(name))
                .or(() -> NearestName.of(name, names)
                        .flatMap(near -> units.stream()
                                .filter(unit -> unit.name().equals(near))
                                .findFirst()));
    }

    /** A name that would tell the unit. */
    private static String example(WordsAround words, String fileName) {
        String code = words.project().roster().units().stream()
                .findFirst()
                .map(unit -> unit.code().value())
                .orElse("");
        return code + fileName.substring(Math.max(0, fileName.lastIndexOf('.')));
    }

    private static String stem(String fileName) {
        return fileName.substring(0, Math.max(1, fileName.lastIndexOf('.')));
    }
}
