package dev.report.compile;

import dev.report.config.TemplateLog;
import dev.report.project.ReportProject;
import dev.report.publish.BundledFiles;
import dev.report.publish.Manifest;
import dev.report.render.face.Face;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists what a report was made from. */
final class ManifestMaker {

    private static final int NAME_LENGTH = 12;
    private static final String OVERRIDES = "templates/";

    private ManifestMaker() {}

    /**
     * The bytes of {@code manifest.json}.
     *
     * @param inputs the hashes of the project's files, templates of its own among them
     * @param files what goes into {@code out/}, by name
     * @param faces what the documents are set in
     */
    static byte[] of(
            ReportProject project,
            Making making,
            SortedMap<String, String> inputs,
            Map<String, byte[]> files,
            List<Face> faces) {
        SortedMap<String, String> rest = new TreeMap<>(inputs);
        SortedMap<String, String> templates = templates(project, rest);
        SortedMap<String, String> outputs = new TreeMap<>();
        files.forEach((name, content) -> outputs.put(name, Manifest.sha256(content)));
        return new Manifest(
                        making.tool(),
                        project.definition().id(),
                        making.draft(),
                        making.outputs().equals(project.outputs()) ? List.of() : documents(making.outputs()),
                        List.copyOf(making.guard().places().names()),
                        rest,
                        templates,
                        faces.isEmpty() ? new TreeMap<>() : BundledFiles.faces(ownRoles(faces)),
                        outputs)
                .json();
    }

    private static Set<String> ownRoles(List<Face> faces) {
        return faces.stream()
                .filter(face -> !face.source().equals(Face.BUNDLED))
                .map(Face::role)
                .collect(Collectors.toSet());
    }

    /** The kinds of documents in the words of the command line, by name. */
    static List<String> documents(Set<ReportProject.Output> outputs) {
        return outputs.stream().map(ReportProject.Output::kind).sorted().toList();
    }

    /** The definition's files that were read, and the project's own; the latter are no longer among the inputs. */
    private static SortedMap<String, String> templates(ReportProject project, SortedMap<String, String> inputs) {
        SortedMap<String, String> templates = new TreeMap<>();
        project.definition().files().forEach((name, content) -> templates.put(name, Manifest.sha256(content)));
        TemplateLog log = project.definition().templates();
        for (String name : log.names()) {
            log.read(name).ifPresent(bytes -> templates.put(log.display(name), Manifest.sha256(bytes)));
        }
        inputs.forEach((name, hash) -> {
            if (name.startsWith(OVERRIDES)) {
                templates.put(name, hash);
            }
        });
        inputs.keySet().removeAll(templates.keySet());
        return templates;
    }

    /** A short name for a set of files. */
    static String name(byte[] manifest) {
        return Manifest.sha256(manifest).substring(0, NAME_LENGTH);
    }
}
