package dev.report.render;

import dev.report.model.SourceLocation;

/** A template is faulty: it cannot be parsed, or names something that is not there. */
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SourceLocation at;
    private final boolean bundled;

    /**
     * @param at the template's place
     * @param why what the template engine says, in one sentence
     * @param bundled whether the template came with the program
     */
    RenderException(SourceLocation at, String why, boolean bundled, Throwable cause) {
        super(why, cause);
        this.at = at;
        this.bundled = bundled;
    }

    public SourceLocation at() {
        return at;
    }

    public boolean isBundled() {
        return bundled;
    }
}
