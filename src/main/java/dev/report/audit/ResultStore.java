package dev.report.audit;

import dev.report.publish.Manifest;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what was found of an issuer's files, so that an audit that was cut short goes on, and a later one reads only what changed.
 *
 * <p>A result counts as long as the files have the same content and names, and program and forms are the same.
 */
final class ResultStore {

    /** Beside what the audit writes. */
    static final String FOLDER = ".audit";

    private final Path folder;
    private final Path root;
    private final String how;

    /**
     * Opens the folder.
     *
     * @param how what else a result depends on: the program and the forms
     */
    ResultStore(Path to, Path root, String how) throws IOException {
        this.folder = Files.createDirectories(to.resolve(FOLDER));
        this.root = root;
        this.how = how;
    }

    /** The name of an issuer's result. @throws IOException if a file cannot be read */
    Path file(Issuer issuer) throws IOException {
        StringBuilder content = new StringBuilder(how).append('\n').append(issuer.name());
        for (Path file : issuer.files()) {
            content.append('\n')
                    .append(ReportAuditor.name(root, file))
                    .append(' ')
                    .append(Manifest.sha256(file));
        }
        return folder.resolve(Manifest.sha256(content.toString().getBytes(StandardCharsets.UTF_8)) + ".json");
    }

    static Optional<List<ReportResult>> get(Path file) throws IOException {
        return Files.isRegularFile(file) ? Results.parse(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Puts a result in place at once: a run that is killed leaves whole results alone. */
    static void put(Path file, List<ReportResult> results) throws IOException {
        WholeFile.write(file, Results.json(results));
    }
}
