package dev.report.lint.text;

import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects findings: each has its sentence in both languages, the quoted words and the legal basis of its rule. */
public final class Reporter {

    private static final Messages MESSAGES = new Messages(Reporter.class);
    private static final String PUNCTUATION = "GB/T 15834—2011《标点符号用法》";
    private static final String NUMERALS = "GB/T 15835—2011《出版物上数字用法》";
    private static final String LAYOUT = "GB/T 9704—2012《党政机关公文格式》";
    private static final String PRIVACY = "《中华人民共和国个人信息保护法》第四条、第二十八条";
    private static final Map<String, String> BASIS = Map.of(
            "punctuation", PUNCTUATION,
            "pause-between-titles", PUNCTUATION,
            "numerals", NUMERALS,
            "scaled-count", NUMERALS,
            "heading-numbering", LAYOUT,
            "citation-brackets", LAYOUT,
            "personal-data", PRIVACY);

    private final List<String> disabled;
    private final List<Finding> findings = new ArrayList<>();

    public Reporter(List<String> disabled) {
        this.disabled = disabled;
    }

    public List<Finding> findings() {
        return findings;
    }

    /**
     * Words in a passage that a finding points at.
     *
     * @param start where they begin
     * @param end where they end, excluded
     */
    public record Spot(Passage passage, int start, int end) {
        public String words() {
            return passage.text().substring(start, end);
        }
    }

    /**
     * A figure of the tables that words claim to give.
     *
     * @param cell which, if it is a single one
     * @param place where it stands, if the file holds the table
     */
    public record Claimed(String name, Optional<CellKey> cell, Optional<SourceLocation> place) {}

    public void warn(String rule, String key, Spot spot, String expected, Object... values) {
        add(Severity.WARNING, rule, key, spot, expected, values);
    }

    /** One finding with several places, the first of which is the primary one. */
    public void warn(String rule, String key, List<Spot> spots, String expected, Object... values) {
        add(Severity.WARNING, rule, key, spots, expected, values);
    }

    public void add(Severity severity, String rule, String key, Spot spot, String expected, Object... values) {
        add(severity, rule, key, List.of(spot), expected, values);
    }

    private void add(Severity severity, String rule, String key, List<Spot> spots, String expected, Object... values) {
        if (disabled.contains(rule)) {
            return;
        }
        Finding.Builder finding =
                builder(severity, rule, key, "", values).actual(spots.get(0).words());
        for (Spot spot : spots) {
            finding.at(
                    spot.passage().place(spot.start()),
                    Text.EMPTY,
                    spot.passage().quote(spot.start(), spot.end()));
        }
        if (!expected.isEmpty()) {
            finding.expected(expected);
        }
        findings.add(finding.build());
    }

    /**
     * A warning on a typed number that is a cell of a table.
     *
     * @param claimed what the table has, and where, if the file holds it
     */
    public void addCell(String rule, String key, Spot spot, Claimed claimed, String expected, Object... values) {
        if (disabled.contains(rule)) {
            return;
        }
        Finding.Builder finding = builder(Severity.WARNING, rule, key, "", values)
                .cell(claimed.cell())
                .expected(expected)
                .actual(spot.words())
                .at(
                        spot.passage().place(spot.start()),
                        Text.EMPTY,
                        spot.passage().quote(spot.start(), spot.end()));
        claimed.place().ifPresent(place -> finding.at(place, Text.same(claimed.name()), expected));
        findings.add(finding.build());
    }

    /**
     * A finding about a whole file, or about a place outside the prose.
     *
     * @param actual what a waiver of it must name; empty if there is nothing to name
     */
    public void addAt(
            Severity severity,
            String rule,
            String key,
            SourceLocation at,
            String actual,
            String basis,
            Object... values) {
        if (!disabled.contains(rule)) {
            Finding.Builder finding =
                    builder(severity, rule, key, basis, values).at(at);
            findings.add((actual.isEmpty() ? finding : finding.actual(actual)).build());
        }
    }

    private static Finding.Builder builder(Severity severity, String rule, String key, String basis, Object... values) {
        return Finding.of(rule, severity, MESSAGES.text(key, values))
                .help(MESSAGES.text(key + ".help", values))
                .basis(basis.isEmpty() ? BASIS.getOrDefault(rule, "") : basis);
    }
}
