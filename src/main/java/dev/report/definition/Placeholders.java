package dev.report.definition;

import dev.report.config.ConfigNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the names in braces that a text of a definition holds: one that nothing is put in for would be printed as it is. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    /** Reports names other than the known ones. */
    static ConfigNode only(ConfigNode node, String... known) {
        Matcher name = NAME.matcher(node.text());
        while (name.find()) {
            if (!List.of(known).contains(name.group(1))) {
                node.problems().unknown("definition.placeholder", node.at(), name.group(1), List.of(known));
            }
        }
        return node;
    }
}
