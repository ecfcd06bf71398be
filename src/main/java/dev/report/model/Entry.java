package dev.report.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell holds. Blank (空), zero and not applicable (不适用) are three different statements and stay so from the
 * submission to the published model.
 */
public sealed interface Entry {

    /** The quantity, if one was reported. */
    default Optional<Quantity> quantity() {
        return this instanceof Reported reported ? Optional.of(reported.value()) : Optional.empty();
    }

    /** A number was given; zero is a number. */
    record Reported(Quantity value) implements Entry {}

    /** Nothing was given: the cell is empty or was not mentioned. */
    record Blank() implements Entry {}

    /** The unit answered that the question does not arise, with {@code -}, {@code —}, {@code /} or {@code 无}. */
    record NotApplicable() implements Entry {

        private static final Set<String> WORDS = Set.of("-", "—", "——", "–", "/", "无", "不适用", "n/a");

        /** Whether a text, in half-width characters and without blanks around it, gives this answer. */
        public static boolean isSaidBy(String text) {
            return WORDS.contains(text.toLowerCase(Locale.ROOT));
        }
    }
}
