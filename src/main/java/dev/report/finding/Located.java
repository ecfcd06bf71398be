package dev.report.finding;

import dev.report.model.SourceLocation;
import dev.report.model.Text;

/**
 * One place that a finding points at.
 *
 * @param at the place
 * @param label what stands there in the form's words, e.g. {@code 本年新收（自然人）}
 * @param value the text or number that stands there; empty if nothing does
 */
public record Located(SourceLocation at, Text label, String value) {}
