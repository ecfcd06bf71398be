package dev.report.compose;

/**
 * A value in a table.
 *
 * @param text as printed; empty for a blank
 * @param figure the figure's id, e.g. {@code requests.received/natural_person}
 */
public record TableCell(String text, String figure) {}
