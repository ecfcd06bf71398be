package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.print.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A command is a class and a line of the map. */
class CommandMapTest {

    /** Says where its project is. */
    private static final class WhereCommand extends ProjectCommand {
        WhereCommand(Screen screen) {
            super(screen);
            takes();
        }

        @Override
        public Integer call() {
            screen.out().print("project " + root());
            return 0;
        }
    }

    private static String run(String... arguments) {
        Map<String, Function<Screen, Command>> known = new LinkedHashMap<>(Main.COMMANDS);
        known.put("where", WhereCommand::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(known, arguments, Map.of("LANG", "en_US.UTF-8"), stream, stream);
        stream.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void lineOfTheMapMakesACommand() {
        assertThat(run("where", "a/project")).isEqualTo("project " + Path.of("a/project"));
        assertThat(run("where")).isEqualTo("project .");
    }

    @Test
    void commandIsListedAndSuggestedByItsNameInTheMap() {
        assertThat(run()).containsPattern("(?m)^ +where *$").contains("compile", "definition");
        assertThat(run("wher")).contains("Did you mean \"where\"?");
    }

    @Test
    void commandHasTheOptionsThatAllHave() {
        assertThat(run("where", "--help")).contains("--format", "--lang", "--quiet", "[PROJECT]");
    }

    /** Before a command runs, nothing guards it yet. */
    @Test
    void memoryThatEndsWhileTheCommandsAreSetUpIsSaidInOneLine() {
        Map<String, Function<Screen, Command>> known = new LinkedHashMap<>(Main.COMMANDS);
        known.put("where", screen -> {
            throw new OutOfMemoryError();
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

        int code = Main.run(known, new String[] {"where"}, Map.of("LANG", "en_US.UTF-8"), stream, stream);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("error: Not enough memory");
    }
}
