package dev.report.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. {@code --lang} and {@code --color} are read before, in {@link Main}. */
final class CommonOptions {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--lang", paramLabel = "zh|en")
    @Nullable
    Lang language;

    @Option(names = "--color", paramLabel = "auto|always|never")
    @Nullable
    When color;

    @Option(names = "--today", paramLabel = "DATE")
    @Nullable
    LocalDate today;

    @Option(names = "--quiet")
    boolean quiet;

    @Option(names = "--verbose")
    boolean verbose;

    /** The tool's languages. */
    enum Lang {
        ZH,
        EN
    }

    /** When colours are used. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** The day that deadlines are compared with: the one place where the clock is asked. */
    LocalDate today() {
        return today == null ? LocalDate.now() : today;
    }
}
