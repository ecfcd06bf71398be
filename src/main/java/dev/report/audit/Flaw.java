package dev.report.audit;

import dev.report.finding.Severity;
import dev.report.model.Text;
import java.util.Locale;

/**
 * Something that is wrong with a published report, as much of a finding as an audit keeps.
 *
 * @param topic what it is about
 * @param rule the id of the rule that speaks
 * @param cell the cell it is about; empty if it is about none
 * @param place where it is in the document
 */
public record Flaw(Topic topic, String rule, Severity severity, String cell, Text message, String place) {

    /** What assessors ask apart. */
    public enum Topic {
        /** A table, section or topic that the form requires is not there. */
        MISSING,
        /** It does not follow from the report of the year before. */
        YEARS,
        /** A figure or a sum of the tables. */
        FIGURES,
        /** The prose, by itself or against the tables. */
        PROSE,
        /** The folder holds the report twice. */
        REPEATED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Topic of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }
}
