package dev.report.project.settings;

import dev.report.config.ConfigNode;
import dev.report.definition.Look;
import dev.report.project.Documents;
import dev.report.project.ReportProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads which documents are made, and how they look: {@code outputs}, {@code fonts}, {@code pictures}, {@code licence}. */
public final class DocumentsReader {

    private enum Shown {
        NONE,
        UNITS
    }

    private DocumentsReader() {}

    /**
     * Reads it from report.yaml.
     *
     * <p>Errors: a face that is no file, a kind of document that is not made.
     *
     * @param root the project's folder
     * @param pictures whether pictures are drawn where report.yaml does not say
     */
    public static Documents read(ConfigNode yaml, Path root, boolean pictures) {
        return new Documents(
                outputs(yaml),
                fonts(yaml, root),
                yaml.flag("pictures", pictures),
                licence(yaml),
                yaml.choice("publish-provenance", Shown.class, Shown.UNITS) == Shown.UNITS);
    }

    private static Set<ReportProject.Output> outputs(ConfigNode yaml) {
        Set<ReportProject.Output> outputs = EnumSet.noneOf(ReportProject.Output.class);
        yaml.items("outputs").forEach(node -> outputs.add(node.choice(ReportProject.Output.class)));
        return outputs.isEmpty() ? EnumSet.copyOf(ReportProject.Output.USUAL) : outputs;
    }

    private static Map<String, Path> fonts(ConfigNode yaml, Path root) {
        Map<String, Path> fonts = new LinkedHashMap<>();
        yaml.get("fonts")
                .ifPresent(node -> node.only(Look.ROLES.toArray(String[]::new))
                        .entries()
                        .forEach((role, file) -> file.path(root).ifPresent(path -> {
                            if (Look.ROLES.contains(role) && !Files.isRegularFile(path)) {
                                file.problems()
                                        .add("project-file.no-font", file.at())
                                        .values("file", file.text());
                            }
                            fonts.put(role, path);
                        })));
        return fonts;
    }

    private static Map<String, String> licence(ConfigNode yaml) {
        Map<String, String> licence = new LinkedHashMap<>();
        yaml.get("licence")
                .ifPresent(node -> node.only("name", "title", "path")
                        .entries()
                        .forEach((key, value) -> licence.put(key, value.printable())));
        return licence;
    }
}
