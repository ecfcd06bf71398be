package dev.report.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build as pom.xml describes it, on machines that nobody here has seen. */
class BuildFileTest {

    private static final Pattern WARNINGS = Pattern.compile("<arg>-Xlint:([^<]*)</arg>");

    /** Each compiler since 17 has learnt to warn of more, and a warning stops the build. */
    @Test
    void aWarningThatOnlyANewerCompilerKnowsDoesNotStopTheBuild() throws Exception {
        Matcher found = WARNINGS.matcher(Files.readString(Path.of("pom.xml")));

        assertThat(found.find()).isTrue();
        List<String> named = Arrays.asList(found.group(1).split(","));
        assertThat(named).doesNotContain("all").contains("rawtypes", "unchecked", "-options");
    }
}
