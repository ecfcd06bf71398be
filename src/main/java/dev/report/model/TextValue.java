package dev.report.model;

/**
 * What a unit gave in words for one text cell (文字项).
 *
 * @param state what kind of answer it is; as with figures, blank is not the same as "not applicable"
 * @param value the answer: a text in one line, a date as {@code 2025-03-01}, {@code yes} or {@code no}; empty unless it was given
 * @param text the words as they were read
 * @param at where
 */
public record TextValue(State state, String value, String text, SourceLocation at) {

    /** What kind of answer was given. */
    public enum State {
        GIVEN,
        BLANK,
        NOT_APPLICABLE,
        UNREADABLE
    }

    public boolean isGiven() {
        return state == State.GIVEN;
    }
}
