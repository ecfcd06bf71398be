package dev.report.publish;

import dev.report.project.ReportProject;
import java.util.List;
import java.util.stream.Stream;

/** The files that this program writes into {@code out/}. */
public final class OutputNames {

    public static final String MODEL = "model.json";
    public static final String UNITS = "units.csv";
    public static final String FINDINGS = "findings.json";
    public static final String MANIFEST = "manifest.json";

    /** All of them, documents first. */
    public static final List<String> ALL = Stream.concat(
                    Stream.of(ReportProject.Output.values()).flatMap(output -> output.files().stream()),
                    Stream.of(MODEL, UNITS, FINDINGS, MANIFEST))
            .toList();

    private OutputNames() {}
}
