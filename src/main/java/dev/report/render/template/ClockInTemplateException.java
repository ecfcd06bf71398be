package dev.report.render.template;

import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template asks for the time of day, or runs text as a template, which could: the same inputs would give other bytes. */
@SuppressWarnings(
        "deprecation") // The parsed tree is an inner part of FreeMarker; there is no other way to see expressions.
final class ClockInTemplateException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A string as the engine writes it: marks inside it are escaped, and so is what only looks like an expression. */
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{|\\[=");

    /** What reaches the clock: the variable itself, not a member of that name, and what turns text into a template. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?<![\\p{L}\\p{N}_$@)\\]}?\"])\\.now\\b|\\?(?:eval|interpret)");

    private final String template;
    private final int line;
    private final int column;

    private ClockInTemplateException(String template, String word, int line, int column) {
        super(word + " is not open to templates: a report is the same on any day; use ${report.published}");
        this.template = template;
        this.line = line;
        this.column = column;
    }

    String template() {
        return template;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /**
     * Looks through the expressions of a template as the engine understood them, so that it does not matter how they are written;
     * text and comments may hold any word.
     */
    static void check(Template template) throws ClockInTemplateException {
        TemplateElement root = template.getRootTreeNode();
        if (root != null) {
            check(template.getName(), root);
        }
    }

    private static void check(String template, TemplateElement element) throws ClockInTemplateException {
        String words = element.getDescription();
        if (!words.startsWith("text ") && !words.startsWith("comment ")) {
            Matcher found = FORBIDDEN.matcher(withoutPlainStrings(words));
            if (found.find()) {
                throw new ClockInTemplateException(
                        template, found.group(), element.getBeginLine(), element.getBeginColumn());
            }
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            check(template, (TemplateElement) element.getChildAt(i));
        }
    }

    private static String withoutPlainStrings(String words) {
        return STRING.matcher(words)
                .replaceAll(string ->
                        EXPRESSION.matcher(string.group()).find() ? Matcher.quoteReplacement(string.group()) : "\"\"");
    }
}
