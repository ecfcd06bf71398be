package dev.report.lint.text;

import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import java.util.Optional;

/**
 * A figure of the tables that words claim to give.
 *
 * @param cell which, if it is a single one
 * @param place where it is, if the file holds the table
 */
public record Claimed(String name, Optional<CellKey> cell, Optional<SourceLocation> place) {}
