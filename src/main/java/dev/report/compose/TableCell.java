package dev.report.compose;

/**
 * A value in a table.
 *
 * @param text as printed; empty for a blank
 * @param figure the figure's id, e.g. {@code requests.received/natural_person}
 * @param heads the ids of its heads and labels, the outermost first, joined by blanks; empty where their scopes say it all
 */
public record TableCell(String text, String figure, String heads) {}
