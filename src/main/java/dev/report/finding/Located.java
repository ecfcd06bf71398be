package dev.report.finding;

import dev.report.model.SourceLocation;
import dev.report.model.Text;

/**
 * One place that a finding points at.
 *
 * @param at the place
 * @param label what is there in the form's words, e.g. {@code 本年新收（自然人）}
 * @param value the text or number that is there; empty if there is none
 */
public record Located(SourceLocation at, Text label, String value) {}
