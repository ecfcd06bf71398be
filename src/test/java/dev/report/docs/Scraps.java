package dev.report.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds scraps of one language in a text of the other. */
public final class Scraps {

    /** Words in Latin letters that Chinese has no others for: formats, programs, keys of files, commands, values of options. */
    static final Set<String> NAMES = names();

    private static final Pattern CHINESE = Pattern.compile("[\\u2e80-\\u9fff\\u3000-\\u303f\\uff00-\\uffef“”]");
    private static final Pattern PLACES = Pattern.compile("\\$?\\{[^{}]*\\}|%[a-z@|]");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]+");

    /** Options, files, folders, addresses, keys, cells, expressions: names by how they look. */
    private static final Pattern NAMED = Pattern.compile("--?[a-z][a-z-]*(=\\S+)?"
            + "|[A-Za-z0-9_*…]*[./_][A-Za-z0-9_./*…-]*"
            + "|[a-z]+(-[a-z0-9]+)+"
            + "|[a-z_-]+:( ?[A-Za-z0-9_-]+)?"
            + "|[a-z]+\\([^()]*\\)"
            + "|[A-Z][A-Z0-9-]+|U\\+[0-9A-F]{4}|\\\\u[0-9A-Fa-f]{4}|</?[a-z]+[^>]*>");

    private Scraps() {}

    private static Set<String> names() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/languages/latin.txt")).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text holds a Chinese character or a mark of Chinese punctuation. */
    public static boolean hasChinese(String text) {
        return CHINESE.matcher(text).find();
    }

    /** The words in Latin letters that are no names by how they look. */
    static Set<String> latin(String text) {
        String rest = NAMED.matcher(PLACES.matcher(text).replaceAll(" ")).replaceAll(" ");
        return WORD.matcher(rest).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The English words in a Chinese text that are no names. */
    public static Set<String> english(String text) {
        Set<String> words = latin(text);
        words.removeAll(NAMES);
        return words;
    }
}
