package dev.report.model;

/**
 * A cell's value as a unit reported it (填报数), or as it was computed from such values.
 *
 * @param key the indicator and breakdown, e.g. {@code requests.received/natural_person}
 * @param unit the reporting unit, or the issuer for an aggregated figure
 * @param entry the value in the indicator's measure; blank stays distinct from zero
 * @param provenance the cell it was read from, or the figures it was computed from
 */
public record Figure(CellKey key, UnitCode unit, Entry entry, Provenance provenance) {}
