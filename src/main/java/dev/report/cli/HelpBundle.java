package dev.report.cli;

import dev.report.definition.Bundle;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of {@code --help}. */
final class HelpBundle {

    private HelpBundle() {}

    static ResourceBundle of(String language) {
        try {
            return new PropertyResourceBundle(
                    new StringReader(Bundle.text("dev/report/cli/help_" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
