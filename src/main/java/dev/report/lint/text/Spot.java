package dev.report.lint.text;

import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.List;

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

    /**
     * Raises a finding on these words.
     *
     * @param id its kind, and the case after a dot
     */
    public Raised raise(Findings findings, String id) {
        return raise(findings, id, "");
    }

    /** Raises a finding whose sentence names the report's period and what should stand in the place of these words. */
    public Raised raise(Findings findings, String id, Period period, String expected) {
        return raise(findings, id, expected).values("text", words(), "year", period.label(), "expected", expected);
    }

    /** @param expected what should be there; empty if that is not known */
    public Raised raise(Findings findings, String id, String expected) {
        return raise(findings, id, List.of(this), expected);
    }

    /**
     * Raises a finding on a typed number that is a cell of a table.
     *
     * @param expected what the table has
     */
    public Raised raise(Findings findings, String id, Claimed claimed, String expected) {
        Raised raised = raise(findings, id, expected).cell(claimed.cell());
        claimed.place().ifPresent(place -> raised.at(place, Text.same(claimed.name()), expected));
        return raised;
    }

    /** Raises one finding on several places, the first of which is the primary one. */
    public static Raised raise(Findings findings, String id, List<Spot> spots, String expected) {
        Spot first = spots.get(0);
        Raised raised =
                findings.add(id, first.place(), Text.EMPTY, first.quote()).actual(first.words());
        spots.subList(1, spots.size()).forEach(spot -> raised.at(spot.place(), Text.EMPTY, spot.quote()));
        return expected.isEmpty() ? raised : raised.expected(expected);
    }

    /**
     * Raises a finding on a whole file, or on a place outside the prose.
     *
     * @param actual what a waiver of it must name; empty if there is nothing to name
     */
    public static Raised raise(Findings findings, String id, SourceLocation at, String actual) {
        Raised raised = findings.add(id, at);
        return actual.isEmpty() ? raised : raised.actual(actual);
    }

    private SourceLocation place() {
        return passage.place(start);
    }

    private String quote() {
        return passage.quote(start, end);
    }
}
