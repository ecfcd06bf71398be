package dev.report.publish;

import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String LIST = "list-";

    private OutputNames() {}

    /** All that a run makes, has made before, or may make: those of {@link #ALL}, and the tables of lists, whose names are a definition's. */
    static List<String> made(Map<String, byte[]> files, Path out) throws IOException {
        Path data = out.resolve("data");
        Set<String> names = new LinkedHashSet<>(ALL);
        names.addAll(files.keySet());
        if (Files.isDirectory(data)) {
            try (Stream<Path> tables = Files.list(data)) {
                tables.map(table -> table.getFileName().toString())
                        .filter(name -> name.startsWith(LIST) && name.endsWith(".csv"))
                        .sorted()
                        .forEach(name -> names.add("data/" + name));
            }
        }
        return List.copyOf(names);
    }
}
