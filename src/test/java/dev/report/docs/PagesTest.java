package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README, the pages and the comments refer to is in the repository. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");

    /** A chapter of a page, as comments cite it. */
    private static final Pattern CHAPTER = Pattern.compile("([\\w-]+\\.md) §");

    private static List<Path> files(String root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ProjectFolder.HOME.resolve(root))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(files("src/site/markdown", ".md"));
        pages.add(ProjectFolder.HOME.resolve("README.md"));
        pages.add(ProjectFolder.HOME.resolve("changes.md"));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            String[] parts = link.group(1).split("#", -1);
            if (!parts[0].contains(":")) {
                Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
                assertThat(target).exists();
                if (parts.length > 1) {
                    assertThat(anchors(target)).contains(parts[1]);
                }
            }
        }
    }

    /** As GitHub makes them: in lower case, without marks, with hyphens for blanks. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    void chaptersThatCommentsCiteAreOfPagesInTheRepository() throws IOException {
        List<String> names =
                pages().stream().map(page -> page.getFileName().toString()).toList();
        List<Path> texts = new ArrayList<>(files("src/main", ".java"));
        texts.addAll(files("src/test", ".java"));
        texts.addAll(files("templates", ".yaml"));
        texts.addAll(pages());
        for (Path text : texts) {
            assertThat(CHAPTER.matcher(Files.readString(text)).results().map(chapter -> chapter.group(1)))
                    .as(text.toString())
                    .isSubsetOf(names);
        }
    }

    @Test
    void readmeIsShort() throws IOException {
        assertThat(Files.readString(ProjectFolder.HOME.resolve("README.md")).lines())
                .hasSizeLessThanOrEqualTo(120);
    }
}
