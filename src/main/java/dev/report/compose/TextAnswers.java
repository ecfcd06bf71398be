package dev.report.compose;

import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextType;
import dev.report.model.TextValue;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what units gave in words as the report prints it: days in its manner, yes and no in its language. */
final class TextAnswers {

    private final ReportWords words;

    TextAnswers(ReportWords words) {
        this.words = words;
    }

    /** The printed words; empty for a blank. */
    String text(TextItem item, Optional<TextValue> value) {
        return value.map(given -> text(item, given)).orElse("");
    }

    private String text(TextItem item, TextValue value) {
        return switch (value.state()) {
            case GIVEN -> given(item, value.value());
            case NOT_APPLICABLE -> words.notApplicable();
            case BLANK, UNREADABLE -> "";
        };
    }

    private String given(TextItem item, String value) {
        if (item.type() == TextType.DATE) {
            return words.style().date(LocalDate.parse(value));
        }
        if (item.type() == TextType.TEXT) {
            return value;
        }
        boolean isYes = value.equals("yes");
        return item.traits().words().isEmpty()
                ? words.say(isYes ? "words.yes" : "words.no")
                : item.traits().words().get(isYes ? 0 : 1);
    }
}
