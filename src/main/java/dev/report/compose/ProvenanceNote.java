package dev.report.compose;

/**
 * Where one figure comes from, or several that come from the same.
 *
 * @param anchor the note's id in the document
 * @param label the figure's name, e.g. {@code 本年新收（总计）}
 * @param value the figure with its measure; empty for several figures
 * @param text the units that make it up, by kind of unit
 */
public record ProvenanceNote(String anchor, String label, String value, String text) {}
