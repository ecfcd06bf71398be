package dev.report.cli.print;

import dev.report.finding.BundledLines;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of {@code --help}. */
public final class HelpBundle extends ResourceBundle {

    private final BundledLines lines;

    private HelpBundle(BundledLines lines) {
        this.lines = lines;
    }

    public static ResourceBundle of(String language) {
        return new HelpBundle(BundledLines.of("dev/report/cli/help_" + language));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return lines.line(key);
    }

    @Override
    protected Set<String> handleKeySet() {
        return new HashSet<>(lines.keys());
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(lines.keys());
    }
}
