package dev.report.cli;

/** What the process tells its caller. */
final class ExitCode {

    static final int DONE = 0;
    /** Something cannot be opened or written, a bundled definition or template is broken, or the program is. */
    static final int FAULT = 1;

    static final int USAGE = 2;
    /** Findings at or above {@code fail-on}, or a faulty file of the project. */
    static final int FINDINGS = 3;
    /** Another run holds the project. */
    static final int HELD = 4;

    /** Ended from outside, as the shell says it of Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
