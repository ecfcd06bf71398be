package dev.report.read.raw;

import dev.report.model.SourceLocation;

/**
 * One cell as it stood in the file.
 *
 * @param text the text between the delimiters, without quotes, not trimmed; empty for an empty or missing cell
 * @param at its place
 */
public record RawCell(String text, SourceLocation at) {}
