package dev.report.render;

import dev.report.config.ConfigException;
import dev.report.definition.Look;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Findings;
import dev.report.project.ReportProject;
import dev.report.render.face.Face;
import dev.report.render.face.FaceFault;
import dev.report.render.face.FaceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** The faces of a project: those that come with the program, in some roles the definition's, and in some the office's own. */
public final class ProjectFaces {

    private ProjectFaces() {}

    /**
     * Opens the faces that report.yaml names; the others are opened when they are needed.
     *
     * @throws ConfigException with a finding for each file that cannot be used
     * @throws IOException if a file cannot be opened
     */
    public static FaceSet of(ReportProject project) throws IOException {
        Findings findings = new Findings(FaceFault.class, project.context());
        FaceSet faces = FaceSet.bundled();
        for (Map.Entry<String, Look.Font> font : project.definition().fonts().entrySet()) {
            if (!project.fonts().containsKey(font.getKey())) {
                faces = faces.with(
                        font.getKey(), name(font.getValue()), () -> content(project.definition(), font.getValue()));
            }
        }
        for (Map.Entry<String, Path> font : project.fonts().entrySet()) {
            try {
                faces = faces.with(font.getKey(), font.getValue());
            } catch (IOException e) {
                if (!(e.getCause() instanceof FaceFault fault)) {
                    throw e;
                }
                String file = project.root().relativize(font.getValue()).toString();
                fault.raise(findings, file.replace('\\', '/'), project.place("fonts." + font.getKey()));
            }
        }
        if (!findings.isEmpty()) {
            throw new ConfigException(findings.all());
        }
        return faces;
    }

    /**
     * The same for pages, which need them all: opens those of the definition, too.
     *
     * @throws ConfigException with a finding for each file that cannot be used
     * @throws IOException if a file cannot be opened
     */
    public static FaceSet ofPages(ReportProject project) throws IOException {
        FaceSet faces = of(project);
        Findings findings = new Findings(FaceFault.class, project.context());
        for (Face face : faces.faces()) {
            Look.Font font = project.definition().fonts().get(face.role());
            if (font != null && !project.fonts().containsKey(face.role())) {
                try {
                    faces.file(face);
                } catch (UncheckedIOException e) {
                    if (!(e.getCause().getCause() instanceof FaceFault fault)) {
                        throw e.getCause();
                    }
                    fault.raise(findings, font.file(), font.at());
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new ConfigException(findings.all());
        }
        return faces;
    }

    private static String name(Look.Font font) {
        return font.file().substring(font.file().lastIndexOf('/') + 1);
    }

    private static byte[] content(ReportDefinition definition, Look.Font font) {
        return definition
                .templates()
                .read(font.file())
                .orElseThrow(() -> new UncheckedIOException(new NoSuchFileException(font.file())));
    }
}
