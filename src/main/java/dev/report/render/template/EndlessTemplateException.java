package dev.report.render.template;

import java.io.IOException;

/** A template does not come to an end: a macro that calls itself, a list without end, a page longer than any. */
final class EndlessTemplateException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;
    private final int column;

    EndlessTemplateException(String why, TemplatePlace at) {
        super(why);
        this.template = at.template();
        this.line = at.line();
        this.column = at.column();
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
}
