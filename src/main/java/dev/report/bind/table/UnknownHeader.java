package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Indicator;
import dev.report.finding.Findings;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports that the header of a table is that of no layout. */
public final class UnknownHeader {

    private UnknownHeader() {}

    /**
     * Raises the finding.
     *
     * @param definition the report's: its own indicators are the example
     * @param id {@code unknown-layout}, or a case of it
     * @param header the words where the header should be
     */
    public static void report(
            Findings findings,
            ReportDefinition definition,
            String id,
            Optional<UnitCode> unit,
            SourceLocation at,
            String header) {
        String words = Excerpt.of(header);
        findings.add(id, at, Text.EMPTY, words)
                .unit(unit)
                .actual(words)
                .values("header", words)
                .help(
                        hasWideCommas(header)
                                ? findings.text("unknown-layout.wide")
                                : findings.text("unknown-layout.help", "example", example(definition)));
    }

    /** A header of one column an item, in the words and the keys of the definition's own first indicators. */
    private static Text example(ReportDefinition definition) {
        List<CellKey> cells = definition.indicators().values().stream()
                .limit(2)
                .map(Indicator::cells)
                .map(own -> own.get(own.size() - 1))
                .toList();
        String unit = definition.headers("unit").stream()
                .filter(word -> !word.equals("unit"))
                .min(Comparator.comparingInt(String::length))
                .orElse("unit");
        Stream<String> labels = cells.stream().map(definition::label);
        return new Text(
                unit + "," + labels.collect(Collectors.joining(",")),
                "unit," + cells.stream().map(CellKey::toString).collect(Collectors.joining(",")));
    }

    /** Whether one cell holds commas or semicolons of Chinese text: the file was typed by hand. */
    private static boolean hasWideCommas(String header) {
        return header.indexOf(',') < 0 && (header.indexOf('，') > 0 || header.indexOf('；') > 0);
    }
}
