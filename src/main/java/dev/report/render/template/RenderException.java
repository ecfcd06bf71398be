package dev.report.render.template;

import dev.report.model.SourceLocation;
import dev.report.model.Text;

/** A template is faulty: it cannot be parsed, or names something that is not there. */
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SourceLocation at;
    private final transient Text help;
    private final boolean bundled;

    /**
     * @param at the template's place
     * @param why what the template engine says, in one sentence
     * @param help what might have been meant; may be empty
     * @param bundled whether the template came with the program
     */
    public RenderException(SourceLocation at, String why, Text help, boolean bundled, Throwable cause) {
        super(why, cause);
        this.at = at;
        this.help = help;
        this.bundled = bundled;
    }

    public SourceLocation at() {
        return at;
    }

    public Text help() {
        return help;
    }

    public boolean isBundled() {
        return bundled;
    }
}
