package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.finding.Findings;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.util.Optional;

/** Reports that the header of a table is that of no layout. */
public final class UnknownHeader {

    private UnknownHeader() {}

    /**
     * Raises the finding.
     *
     * @param id {@code unknown-layout}, or a case of it
     * @param header the words where the header should be
     */
    public static void report(Findings findings, String id, Optional<UnitCode> unit, SourceLocation at, String header) {
        String words = Excerpt.of(header);
        findings.add(id, at, Text.EMPTY, words)
                .unit(unit)
                .actual(words)
                .values("header", words)
                .help(findings.text(hasWideCommas(header) ? "unknown-layout.wide" : "unknown-layout.help"));
    }

    /** Whether one cell holds commas or semicolons of Chinese text: the file was typed by hand. */
    private static boolean hasWideCommas(String header) {
        return header.indexOf(',') < 0 && (header.indexOf('，') > 0 || header.indexOf('；') > 0);
    }
}
