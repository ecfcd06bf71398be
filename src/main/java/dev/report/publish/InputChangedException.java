package dev.report.publish;

import java.io.IOException;

/** An input was written, added or removed while the report was made from it. */
public final class InputChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    InputChangedException(String file) {
        super(file);
    }

    /** The file's path relative to the project. */
    public String file() {
        return getMessage();
    }
}
