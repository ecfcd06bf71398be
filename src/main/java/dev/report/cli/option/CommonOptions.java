package dev.report.cli.option;

import dev.report.cli.format.OutputFormat;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import java.time.LocalDate;
import java.util.List;

/** The options that every command has. {@code --lang} and {@code --color} are read before, in {@code Main}. */
public final class CommonOptions {

    private final Argument<OutputFormat> format;
    private final Argument<Lang> language = Argument.option("--lang", "zh|en", Lang.class);
    private final Argument<When> color = Argument.option("--color", "auto|always|never", When.class);
    private final Argument<LocalDate> today = Argument.option("--today", "DATE", LocalDate.class);
    private final Argument<Boolean> quiet = Argument.flag("--quiet");
    private final Argument<Boolean> verbose = Argument.flag("--verbose");

    /** @param formats what the command prints */
    public CommonOptions(List<OutputFormat> formats) {
        this.format = Argument.choice("--format", "FORMAT", OutputFormat.class, formats);
    }

    /** The tool's languages. */
    public enum Lang {
        ZH,
        EN
    }

    /** When colours are used. */
    public enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    public List<Argument<?>> all() {
        return List.of(format, language, color, today, quiet, verbose);
    }

    public OutputFormat format() {
        return format.or(OutputFormat.TEXT);
    }

    public boolean isQuiet() {
        return quiet.isSet();
    }

    public boolean isVerbose() {
        return verbose.isSet();
    }

    /** Whether a person is shown a finding: an accepted one unless there should be quiet, a remark only if all is wanted. */
    public boolean shows(Finding finding) {
        return finding.waived().isPresent() ? !isQuiet() : isVerbose() || finding.severity() != Severity.INFO;
    }

    /** The day that deadlines are compared with: the one place where the clock is asked. */
    public LocalDate today() {
        return today.value().orElseGet(LocalDate::now);
    }
}
