package dev.report.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.config.ConfigException;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bundled definitions with something changed at random: each is refused with file and line, or a made-up county runs through it.
 *
 * <p>{@code mvn test -Dtest=DefinitionMutationsTest -Ddefinition.mutations=500} makes many; {@code -Ddefinition.seed=7} others.
 */
class DefinitionMutationsTest {

    private static final List<String> DEFINITIONS = List.of("cn-2008", "cn-2019", "cn-2021", "us-foia", "nz-oia");
    private static final List<String> MODES = List.of("sum", "max", "latest", "none", "recompute");
    private static final Pattern WORD = Pattern.compile("[\\p{L}0-9_./*-]+");

    @TempDir
    Path folder;

    static IntStream turns() {
        return IntStream.range(0, Integer.getInteger("definition.mutations", 30));
    }

    @ParameterizedTest(name = "turn {0}")
    @MethodSource("turns")
    void changedDefinitionIsRefusedAtItsLineOrACountyRunsThroughIt(int turn) throws IOException {
        Random random = new Random(Integer.getInteger("definition.seed", 1) * 1_000_003L + turn);
        String id = DEFINITIONS.get(random.nextInt(DEFINITIONS.size()));
        Path copy = copy(id);
        String change = change(copy, random);

        Optional<ReportDefinition> loaded = load(copy, change);
        if (loaded.isPresent()) {
            DefinitionTrial.Result result = DefinitionTrial.run(loaded.get(), folder.resolve("county"));

            assertThat(result.wrong())
                    .as(id + ": " + change)
                    .noneMatch(wrong -> wrong.message().en().startsWith("The program stops"));
        }
    }

    private static Optional<ReportDefinition> load(Path copy, String change) {
        try {
            return DefinitionLoader.load(copy.toString(), Path.of(""));
        } catch (ConfigException e) {
            assertThat(e.findings())
                    .as(change)
                    .isNotEmpty()
                    .allMatch(finding -> finding.place().file().endsWith(".yaml"));
            return Optional.empty();
        }
    }

    private Path copy(String id) throws IOException {
        Path from = ProjectFolder.HOME.resolve("templates").resolve(id);
        Path to = folder.resolve(id);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /** Changes one line of one file, and says how. */
    private static String change(Path definition, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(definition)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int line = random.nextInt(lines.size());
        String before = lines.get(line);
        List<String> after = changed(before, lines, random);
        lines.remove(line);
        lines.addAll(line, after);
        Files.write(file, lines);
        return file.getFileName() + ":" + (line + 1) + " " + before + " -> " + after;
    }

    private static List<String> changed(String line, List<String> lines, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1 -> List.of(line, line);
            case 2 -> List.of(withMode(line, random));
            case 3 -> List.of(replaced(line, word(lines, random), random));
            case 4 -> List.of(replaced(line, "", random));
            case 5 -> List.of(replaced(line, Integer.toString(random.nextInt(9) - 2), random));
            case 6 -> List.of(line.replaceFirst(", by: \\w+", ""));
            default -> List.of(withKey(line, random));
        };
    }

    private static String word(List<String> lines, Random random) {
        Matcher word = WORD.matcher(lines.get(random.nextInt(lines.size())));
        return word.find() ? word.group() : "x";
    }

    /** One of the words of a line replaced by another. */
    private static String replaced(String line, String by, Random random) {
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        if (words.isEmpty()) {
            return line + by;
        }
        int[] chosen = words.get(random.nextInt(words.size()));
        return line.substring(0, chosen[0]) + by + line.substring(chosen[1]);
    }

    private static String withMode(String line, Random random) {
        String mode = MODES.get(random.nextInt(MODES.size()));
        return line.contains("mode: ")
                ? line.replaceFirst("mode: \\w+", "mode: " + mode)
                : line.replaceFirst("(\\{key: [^}]*)}$", "$1, mode: " + mode + "}");
    }

    /** A further key at the end of an item. */
    private static String withKey(String line, Random random) {
        List<String> keys = List.of(
                "approximate: true",
                "signed: true",
                "asked: optional",
                "asked: [甲]",
                "not_applicable: true",
                "mode: recompute, formula: 1 / 0",
                "decimals: 6",
                "print: 2",
                "tolerance: rounding",
                "landscape: true",
                "units: {total: 合计, group: kind, subtotals: true}");
        return line.replaceFirst("}$", ", " + Matcher.quoteReplacement(keys.get(random.nextInt(keys.size()))) + "}");
    }
}
