package dev.report.bind.table;

import dev.report.bind.unit.PlainValues;

/**
 * What plain rows of one unit came to.
 *
 * @param values their values, with lines that are counted from the first of the rows
 * @param indicator what the last of them says in its column of indicators
 */
record PlainStretch(PlainValues values, String indicator) {}
