package dev.report.bind.unit;

import java.util.Optional;

/**
 * A character that looks like a digit and is none, in a text that looks like a number: {@code 1O} ends in a letter.
 *
 * @param character what was typed
 * @param digit what it looks like
 */
record LikeDigit(char character, int digit) {

    /** No such character. */
    static final LikeDigit NONE = new LikeDigit(' ', 0);

    private static final String LIKE_ONE = "lI|丨";
    private static final String LIKE_ZERO = "oO〇○ОоΟο";

    /** The first such character of a text; empty where the text would be no number with digits in place of all of them. */
    static Optional<LikeDigit> in(String text) {
        Optional<LikeDigit> first = Optional.empty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isOne = LIKE_ONE.indexOf(c) >= 0;
            boolean isLike = isOne || LIKE_ZERO.indexOf(c) >= 0;
            if (!isLike && (c < '0' || c > '9')) {
                return Optional.empty();
            }
            first = isLike && first.isEmpty() ? Optional.of(new LikeDigit(c, isOne ? 1 : 0)) : first;
        }
        return first;
    }

    /** The character's number: {@code U+004F}. */
    String code() {
        return String.format("U+%04X", (int) character);
    }
}
