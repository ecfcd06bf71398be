package dev.report.compare.portal;

import dev.report.model.SourceLocation;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a published document says otherwise than the report that was compiled.
 *
 * @param kind what happened to it
 * @param subject the cell in the form's words, the table, or the heading of the section
 * @param key the cell; empty for what is no cell
 * @param expected what was compiled; empty if that is nothing
 * @param actual what the document has; empty if that is nothing
 * @param elsewhere where a value that moved is now, in the form's words; empty for others
 * @param at where it is in the document, as far as that can be told
 */
public record Deviation(
        Kind kind,
        String subject,
        String key,
        String expected,
        String actual,
        String elsewhere,
        Optional<SourceLocation> at) {

    /** What happened. */
    public enum Kind {
        TITLE,
        YEAR,
        DATE,
        /** No figure of an official table was found. */
        TABLE_MISSING,
        /** The table ends before the form does. */
        TABLE_CUT,
        FIGURE_CHANGED,
        /** The value is in another cell of the same table. */
        FIGURE_MOVED,
        FIGURE_MISSING,
        FIGURE_ADDED,
        FIGURE_UNREADABLE,
        SECTION_MISSING,
        SENTENCE_NUMBERS,
        SENTENCE_WORDS,
        SENTENCE_MOVED,
        SENTENCE_MISSING,
        SENTENCE_ADDED,
        /** Blanks were put in or taken out; it reads the same. */
        SENTENCE_BLANKS;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the document no longer says what was compiled. */
        public boolean isDifferent() {
            return this != SENTENCE_BLANKS;
        }
    }

    static Deviation of(Kind kind, String subject, String expected, String actual) {
        return new Deviation(kind, subject, "", expected, actual, "", Optional.empty());
    }
}
