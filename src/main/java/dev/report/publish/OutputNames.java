package dev.report.publish;

import java.util.List;

/** The files that this program writes into {@code out/}. */
public final class OutputNames {

    public static final String MODEL = "model.json";
    public static final String UNITS = "units.csv";
    public static final String FINDINGS = "findings.json";
    public static final String MANIFEST = "manifest.json";

    /** All of them, documents first. */
    public static final List<String> ALL =
            List.of("report.md", "report.html", "report.fragment.html", "report.pdf", MODEL, UNITS, FINDINGS, MANIFEST);

    private OutputNames() {}
}
