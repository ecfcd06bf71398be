package dev.report.lint;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.definition.Section;
import dev.report.json.PublishedModel;
import dev.report.project.ReportProject;
import dev.report.project.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Finds last year's prose: {@code narrative/} beside last year's model, else the sections of the model itself. */
public final class LastYearProse {

    private LastYearProse() {}

    /**
     * Section id to its text, for the sections that are compared; empty if there is no last year.
     *
     * @throws IOException if a file is there and cannot be read
     */
    public static Map<String, String> read(ReportProject project) throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (project.history().isEmpty()
                || project.definition().prose().similarity().sections().isEmpty()) {
            return texts;
        }
        Path model = project.root().resolve(project.history().get().file());
        for (Section section : project.definition().sections()) {
            Path file = model.resolveSibling("narrative").resolve(section.narrative() + ".md");
            if (!section.narrative().isEmpty() && Files.isRegularFile(file)) {
                texts.put(section.id(), TextFile.read(file));
            }
        }
        texts.putAll(texts.isEmpty() ? project.history().get().prose() : Map.of());
        if (texts.isEmpty() && model.endsWith(PublishedModel.FILE) && Files.isRegularFile(model)) {
            sections(model, project.history().get().file(), texts);
        }
        return texts;
    }

    private static void sections(Path model, String name, Map<String, String> texts) throws IOException {
        ConfigNode root = ConfigReader.json(TextFile.read(model), name, new ConfigProblems("project-file"));
        for (ConfigNode section : root.items("sections")) {
            texts.put(section.text("id", ""), String.join("\n", section.texts("text")));
        }
    }
}
