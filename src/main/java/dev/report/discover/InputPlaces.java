package dev.report.discover;

import dev.report.config.TemplateSource;
import dev.report.definition.DefinitionLoader;
import dev.report.project.History;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the inputs of a report are, whether or not there is something now: what is added there changes the report.
 *
 * @param names files and folders relative to the project, or as report.yaml writes them; a folder ends in {@code /} and stands
 *     for all that is in it
 */
public record InputPlaces(SortedSet<String> names) {

    private static final List<String> ALWAYS =
            List.of(ReportProject.FILE, "roster.csv", "waivers.yaml", "submissions/", "narrative/", "templates/");

    public InputPlaces {
        names = new TreeSet<>(names);
    }

    public static InputPlaces of(Collection<String> names) {
        return new InputPlaces(new TreeSet<>(names));
    }

    /** What may be looked at before report.yaml is read. */
    public static InputPlaces beforeLoading() {
        SortedSet<String> names = new TreeSet<>(ALWAYS);
        names.add("history/");
        return new InputPlaces(names);
    }

    /** The places that a project's report depends on. */
    public static InputPlaces of(ReportProject project) throws IOException {
        SortedSet<String> names = new TreeSet<>(ALWAYS);
        String history = project.history()
                .map(InputPlaces::folder)
                .orElse("history/" + project.period().before().folder());
        names.addAll(List.of(history + "/model.json", history + "/units.csv", history + "/narrative/"));
        project.history().map(History::file).ifPresent(names::add);
        names.addAll(definitionsOf(project));
        names.addAll(LowerReports.models(project));
        for (Path font : project.fonts().values()) {
            Path named = font.startsWith(project.root()) ? project.root().relativize(font) : font;
            names.add(named.toString().replace('\\', '/'));
        }
        return new InputPlaces(names);
    }

    private static String folder(History history) {
        return history.file().substring(0, history.file().lastIndexOf('/'));
    }

    /** The files of definitions that do not come with the program, and the folders of those, for what may be added there. */
    private static SortedSet<String> definitionsOf(ReportProject project) {
        SortedSet<String> folders = new TreeSet<>();
        for (String file : project.definition().files().keySet()) {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            boolean bundled = DefinitionLoader.bundled().stream()
                    .anyMatch(name -> folder.equals(TemplateSource.BUNDLED + name + "/"));
            if (!bundled) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** Those of these places that are not inside others. */
    public InputPlaces outside(InputPlaces others) {
        return of(names.stream().filter(name -> !others.holds(name)).toList());
    }

    /** Whether a file is one of these, or is in one of these folders. */
    boolean holds(String file) {
        return names.contains(file) || names.stream().anyMatch(name -> name.endsWith("/") && file.startsWith(name));
    }
}
