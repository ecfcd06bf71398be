package dev.report.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.report.config.TemplateSource;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template without read permission is named itself, whichever template includes it. */
class UnreadableTemplateTest {

    private static final TemplateSource TEMPLATES = new TemplateSource() {
        @Override
        public Optional<byte[]> read(String name) {
            if (name.equals("part.ftlh")) {
                throw new UncheckedIOException(name, new AccessDeniedException("/project/templates/part.ftlh"));
            }
            return Optional.of("<#include \"part.ftlh\">".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String display(String name) {
            return "templates/" + name;
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"part.ftlh", "page.ftlh"})
    void everyAttemptNamesTheFileThatCannotBeRead(String asked) {
        TemplateEngine engine = new TemplateEngine(TEMPLATES, name -> true);

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThat(catchThrowableOfType(UncheckedIOException.class, () -> engine.run(asked, Map.of())))
                    .cause()
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("/project/templates/part.ftlh");
        }
    }
}
