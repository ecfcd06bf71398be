package dev.report.config;

import java.util.List;
import java.util.regex.Pattern;

/** Colons and commas as Chinese input methods type them, for which YAML reads on: {@code {key: a, label：来访， measure: b}} has two keys. */
final class FullWidth {

    private static final Pattern SIGN = Pattern.compile("\\s*[：，]\\s*");

    private FullWidth() {}

    static boolean isIn(String key) {
        return key.indexOf('：') >= 0 || key.indexOf('，') >= 0;
    }

    /** What was most likely meant. */
    static String narrowed(String key) {
        return key.replaceAll("\\s*：\\s*", ": ").replaceAll("\\s*，\\s*", ", ");
    }

    /** The words between the signs: the keys that seem to be missing are among them. */
    static List<String> wordsOf(String key) {
        return List.of(SIGN.split(key.strip()));
    }
}
