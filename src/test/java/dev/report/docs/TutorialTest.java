package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that teaches how to write a definition, followed from the first line to the last as a reader would. */
class TutorialTest {

    private static final Path PAGE = ProjectFolder.HOME.resolve("src/site/markdown/new-definition.md");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:yaml|csv|json|md))`");
    private static final Pattern IN_PLACE_OF = Pattern.compile("in place of `(- [^`]+)`|where `(parts)` becomes");
    private static final String REPORT = "out/report.md";

    @TempDir
    Path folder;

    private ProjectFolder project;

    /** A block of the page. @param before the words between it and what stands before it */
    private record Block(String before, String text) {

        boolean isCommand() {
            return text.startsWith("$ report ");
        }

        boolean isFinding() {
            return text.startsWith("error[");
        }

        /** The file that the words before it name last. */
        String file() {
            String name = "";
            Matcher file = FILE.matcher(before);
            while (file.find()) {
                name = file.group(1);
            }
            assertThat(name).as(before).isNotEmpty();
            return name;
        }
    }

    @BeforeEach
    void makeAnEmptyFolder() throws IOException {
        project = new ProjectFolder(Files.createDirectories(folder.resolve("project")));
    }

    private static List<Block> blocks() throws IOException {
        return blocks(PAGE);
    }

    private static List<Block> blocks(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        String[] pieces = Files.readString(page).split("(?m)^```.*\n");
        for (int i = 1; i < pieces.length; i += 2) {
            blocks.add(new Block(pieces[i - 1].replaceAll("(?s).*\n#+ ", ""), pieces[i]));
        }
        return blocks;
    }

    private void follow(Block block) throws IOException {
        if (block.isCommand()) {
            run(block);
        } else if (!block.isFinding() && block.file().equals(REPORT)) {
            Terminal compiled = Terminal.run("compile", project.root(), "--outputs", "markdown");
            assertThat(compiled.code()).as(compiled.all()).isZero();
            assertThat(project.text(REPORT)).contains(block.text());
        } else if (!block.isFinding()) {
            write(block);
        }
    }

    private void write(Block block) throws IOException {
        String file = block.file();
        Matcher inPlace = IN_PLACE_OF.matcher(block.before());
        if (inPlace.find()) {
            String line = inPlace.group(1) == null ? inPlace.group(2) + ":.*" : Pattern.quote(inPlace.group(1));
            String now = project.text(file);
            String then = now.replaceFirst("(?m)^ *" + line + "\n", Matcher.quoteReplacement(block.text()));
            assertThat(then).isNotEqualTo(now);
            project.write(file, then);
        } else if (block.before().contains("at the end of `" + file)) {
            project.write(file, project.text(file) + block.text());
        } else {
            project.write(file, block.text());
        }
    }

    private void run(Block block) throws IOException {
        int end = block.text().indexOf('\n');
        List<Object> words = new ArrayList<>(
                List.of(block.text().substring("$ report ".length(), end).split(" ")));
        if (words.get(0).equals("definition")) {
            words.set(2, project.file(words.get(2).toString()));
        } else {
            words.add(words.contains("--unit") ? words.indexOf("--unit") : words.size(), project.root());
        }
        words.addAll(List.of("--lang", "en"));
        Terminal run = Terminal.run(words.toArray());
        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out().replace(project.root().toString(), "."))
                .startsWith(block.text().substring(end + 1));
    }

    @Test
    void everyStepDoesWhatThePageSaysAndTheStoryTellsOfIt() throws IOException {
        for (Block block : blocks()) {
            follow(block);
        }
        for (Block block : blocks(PAGE.resolveSibling("definition-story.md"))) {
            if (block.isCommand()) {
                run(block);
            }
        }
        assertThat(project.file("out/report.pdf")).isNotEmptyFile();
        assertThat(project.root().resolve("forms")).isDirectoryContaining("glob:**.xlsx");
    }

    @Test
    void mistakesAreToldAsThePageSays() throws IOException {
        for (Block block : blocks()) {
            if (block.isFinding() && block.text().contains("lable")) {
                String right = project.text("rooms/tables.yaml");
                project.edit("rooms/tables.yaml", "{label: 来访人次", "{lable: 来访人次");
                assertShown(block, Terminal.run("definition", "test", project.file("rooms"), "--lang", "en"));
                project.write("rooms/tables.yaml", right);
            } else if (block.isFinding()) {
                project.edit("submissions/q3.csv", ",355,", ",356,");
                assertShown(block, Terminal.run("check", project.root(), "--lang", "en"));
                return;
            } else if (!block.isCommand() && !block.file().equals(REPORT)) {
                follow(block);
            }
        }
        throw new AssertionError("the page shows no finding of a rule");
    }

    /** The lines of a block are among those that were printed, in their order. */
    private void assertShown(Block block, Terminal run) {
        List<String> printed = run.all()
                .replace(project.root() + "/", "")
                .lines()
                .map(String::strip)
                .toList();
        assertThat(printed)
                .containsSubsequence(block.text().lines().map(String::strip).toList());
    }

    @Test
    void aChangeIsToldInWordsAsThePageSays() throws IOException {
        assertThat(Files.readString(PAGE)).contains("`${change(\"visits/total\")}` becomes 下降0.71%");
        for (Block block : blocks()) {
            if (!block.isCommand() && !block.isFinding() && !block.file().equals(REPORT)) {
                follow(block);
            }
        }
        String prose = project.text("narrative/overview.md");
        project.write("narrative/overview.md", prose + "\n来访人次比上季度${change(\"visits/total\")}。\n");

        Terminal run = Terminal.run("compile", project.root(), "--outputs", "markdown");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(project.text(REPORT)).contains("比上季度下降0.71%。");
    }
}
