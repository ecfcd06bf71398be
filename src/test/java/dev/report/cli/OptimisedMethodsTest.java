package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The methods that long runs optimise are named in a file beside the launcher, where no compiler sees that one was renamed. */
class OptimisedMethodsTest {

    private static final Path LIST = Path.of("src/main/dist/lib/report/optimised.json");
    private static final Pattern CLASS = Pattern.compile("\"([a-z/]+/[A-Z][A-Za-z0-9]*)\\*?\\.\\*\"");

    @Test
    void eachClassOfTheListIsThere() throws IOException, ClassNotFoundException {
        List<String> classes = CLASS.matcher(Files.readString(LIST))
                .results()
                .map(found -> found.group(1).replace('/', '.'))
                .toList();

        assertThat(classes).hasSizeGreaterThan(10);
        for (String name : classes) {
            assertThat(Class.forName(name)).hasToString("class " + name);
        }
    }

    @Test
    void eachEntryOfTheListIsUnderstoodHere() throws IOException {
        String list = Files.readString(LIST);
        long quoted = list.chars().filter(c -> c == '"').count() / 2;
        long classes = CLASS.matcher(list).results().map(MatchResult::group).count();

        assertThat(classes + 1).as("all but *.*").isEqualTo(quoted);
    }
}
