package dev.report.render.template;

import freemarker.core.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a running template is.
 *
 * @param template its name
 * @param line from 1
 * @param column from 1
 */
record TemplatePlace(String template, int line, int column) {

    private static final Pattern PLACE =
            Pattern.compile("in template \"([^\"]+)\"[^\\n]*? at line ([1-9]\\d*), column (\\d+)");

    /** The place of the innermost directive; empty before the first one, or where the template moved on meanwhile. */
    static Optional<TemplatePlace> of(Environment environment) {
        StringWriter open = new StringWriter();
        try {
            environment.outputInstructionStack(new PrintWriter(open, true));
        } catch (RuntimeException movedOn) {
            return Optional.empty();
        }
        Matcher place = PLACE.matcher(open.toString());
        return place.find()
                ? Optional.of(new TemplatePlace(
                        place.group(1), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3))))
                : Optional.empty();
    }
}
