package dev.report.read.raw;

/**
 * Plain rows of one unit that follow each other, bound before their turn.
 *
 * @param from where the first begins in the bytes of the part at hand
 * @param to where the last ends
 * @param rows how many they are
 * @param unit what stands in the field of the unit
 * @param bound what they came to
 */
public record Stretch<B>(int from, int to, int rows, String unit, B bound) {}
