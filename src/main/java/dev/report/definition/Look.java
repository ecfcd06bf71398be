package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.TemplateLog;
import dev.report.model.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a definition brings along for the pages: its templates, and faces of its own.
 *
 * @param templates those of the definition, of the definitions that it extends, and of {@code common}
 * @param fonts the files of faces by role; none is opened before a page is set
 */
public record Look(TemplateLog templates, Map<String, Font> fonts) {

    /** The parts that a face can play on a page. */
    public static final List<String> ROLES = List.of("title", "body", "heading1", "heading2", "figures");

    public Look {
        fonts = Collections.unmodifiableMap(new LinkedHashMap<>(fonts));
    }

    /**
     * The file of a face.
     *
     * @param file its path from the definition's folder
     * @param at where the definition names it
     */
    public record Font(String file, SourceLocation at) {}

    /** Reads the names of the files, which must be there. */
    static Look read(ConfigNode root, TemplateLog templates, ConfigProblems problems) {
        Map<String, Font> fonts = new LinkedHashMap<>();
        root.get("fonts")
                .ifPresent(node -> node.only(ROLES.toArray(String[]::new))
                        .entries()
                        .forEach((role, file) -> fonts.put(role, font(file, templates, problems))));
        fonts.keySet().retainAll(ROLES);
        return new Look(templates, fonts);
    }

    private static Font font(ConfigNode node, TemplateLog templates, ConfigProblems problems) {
        String file = node.line();
        if (!templates.isThere(file)) {
            problems.add("definition.no-font", node.at()).values("file", file);
        }
        return new Font(file, node.at());
    }
}
