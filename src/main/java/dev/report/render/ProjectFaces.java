package dev.report.render;

import dev.report.config.ConfigException;
import dev.report.finding.Findings;
import dev.report.project.ReportProject;
import dev.report.render.face.FaceFault;
import dev.report.render.face.FaceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The faces of a project: those that come with the program, and in some roles the office's own. */
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
}
