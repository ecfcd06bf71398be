package dev.report.compile;

import dev.report.discover.SubmissionFile;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.publish.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists what a report was made from. */
final class ManifestMaker {

    private static final int NAME_LENGTH = 12;

    /** The definition's files that decide what a report says and how it looks. */
    private static final List<String> TEMPLATES = List.of(
            "definition.yaml",
            "indicators.yaml",
            "tables.yaml",
            "rules.yaml",
            "prose.yaml",
            "report.md.ftl",
            "report.html.ftlh",
            "report.fragment.ftlh",
            "report.pdf.ftlh",
            "screen.css",
            "page.css",
            "parts/body.ftlh",
            "parts/prose.ftlh",
            "parts/table.ftlh",
            "parts/prose.md.ftl",
            "parts/table.md.ftl",
            "sections/section.ftlh",
            "sections/section.md.ftl",
            "sections/preamble.ftlh",
            "sections/preamble.md.ftl");

    private ManifestMaker() {}

    static byte[] of(Compilation compilation, Map<String, byte[]> files, boolean draft, String version) {
        ReportProject project = compilation.project();
        SortedMap<String, String> inputs = new TreeMap<>();
        add(inputs, project.root(), ReportProject.FILE);
        add(inputs, project.root(), "roster.csv");
        for (SubmissionFile file : compilation.intake().files()) {
            inputs.put(file.name(), Manifest.sha256(file.path()));
        }
        compilation.narrative().sections().values().forEach(prose -> add(inputs, project.root(), prose.file()));
        project.history().map(History::file).ifPresent(file -> add(inputs, project.root(), file));
        SortedMap<String, String> templates = new TreeMap<>();
        for (String name : TEMPLATES) {
            project.templates()
                    .read(name)
                    .ifPresent(bytes -> templates.put(project.templates().display(name), Manifest.sha256(bytes)));
        }
        SortedMap<String, String> outputs = new TreeMap<>();
        files.forEach((name, content) -> outputs.put(name, Manifest.sha256(content)));
        return new Manifest(version, project.definition().id(), draft, inputs, templates, outputs).json();
    }

    private static void add(SortedMap<String, String> inputs, Path root, String name) {
        if (Files.isRegularFile(root.resolve(name))) {
            inputs.put(name, Manifest.sha256(root.resolve(name)));
        }
    }

    /** A short name for a set of files. */
    static String name(byte[] manifest) {
        return Manifest.sha256(manifest).substring(0, NAME_LENGTH);
    }
}
