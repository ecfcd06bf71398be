package dev.report.publish.words;

import dev.report.model.TextValue;
import java.util.Optional;

/** Writes words into tables that people open with a spreadsheet. */
public final class CsvWords {

    /** What a text that a spreadsheet computes begins with. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private CsvWords() {}

    /** The words; a text that a spreadsheet would compute gets an apostrophe, which is taken away where it is read as a submission. */
    public static String of(Optional<TextValue> value) {
        String text = value.map(TextValue::value).orElse("");
        if (value.filter(given -> given.state() == TextValue.State.NOT_APPLICABLE)
                .isPresent()) {
            return "—";
        }
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
