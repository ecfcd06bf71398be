package dev.report.cli.print;

import dev.report.config.Bundle;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of {@code --help}. */
public final class HelpBundle {

    private HelpBundle() {}

    public static ResourceBundle of(String language) {
        try {
            return new PropertyResourceBundle(
                    new StringReader(Bundle.text("dev/report/cli/help_" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
