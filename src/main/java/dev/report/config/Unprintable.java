package dev.report.config;

import java.util.OptionalInt;

/**
 * Characters that no page can hold or that change how a reader sees the others: control characters and separators of lines,
 * halves of characters, what is no character, marks that turn the direction of what follows, and U+FFFD, which stands for a character
 * that was lost.
 */
public final class Unprintable {

    private static final int LOST = 0xFFFD;

    private Unprintable() {}

    /** The first such character of a text. */
    public static OptionalInt first(String text) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (!isIdeograph(character) && is(character)) {
                return OptionalInt.of(character);
            }
        }
        return OptionalInt.empty();
    }

    /** Most of a Chinese text, which needs no closer look. */
    private static boolean isIdeograph(int character) {
        return character >= 0x4E00 && character <= 0x9FFF;
    }

    /** Whether it is one; a line end and a tab are, since they are control characters. */
    public static boolean is(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> isTurn(character);
            default ->
                character == LOST || (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        };
    }

    /** The marks of the bidirectional algorithm that embed, override and isolate (Unicode Standard Annex 9). */
    private static boolean isTurn(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** How a message names a character that nobody sees: {@code U+202E}. */
    public static String name(int character) {
        return String.format("U+%04X", character);
    }
}
