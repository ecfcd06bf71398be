package dev.report.cli.process;

/** What the process tells its caller. */
public final class ExitCode {

    public static final int DONE = 0;
    /** Something cannot be opened or written, a bundled definition or template is broken, or the program is. */
    public static final int FAULT = 1;

    static final int USAGE = 2;
    /** Findings at or above {@code fail-on}, or a faulty file of the project. */
    public static final int FINDINGS = 3;
    /** Another run holds the project. */
    public static final int HELD = 4;

    /** Ended from outside, as the shell says it of Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
