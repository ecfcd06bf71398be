package dev.report.read.json;

/**
 * One value of a submission in JSON.
 *
 * @param indicator the member of {@code figures}
 * @param breakdown the member of that member; empty, at the indicator's place, where the value has no breakdown
 * @param value the value
 */
record JsonFigure(JsonText indicator, JsonText breakdown, JsonText value) {}
