package dev.report.finding;

import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the sentences of a run's findings need to know of its project.
 *
 * @param nameOf the name of a unit of the roster; empty for a stranger's code
 * @param form the legal source of the report definition
 * @param words the words for its time
 */
public record Context(Function<UnitCode, Optional<String>> nameOf, Text form, PeriodWords words) {

    /** A report on a year. */
    public Context(Function<UnitCode, Optional<String>> nameOf, Text form) {
        this(nameOf, form, PeriodWords.OF_YEARS);
    }

    /** Before a project is known. */
    public static final Context NONE = new Context(code -> Optional.empty(), Text.EMPTY);
}
