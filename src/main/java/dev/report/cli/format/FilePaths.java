package dev.report.cli.format;

import java.nio.file.Path;

/**
 * How the files of findings are called where a CI system looks for them: relative to the folder that the command runs in, or with a
 * prefix of the caller's.
 *
 * @param root what the findings' files are relative to
 * @param prefix what is put before them; empty for the way from the current folder to the root
 */
public record FilePaths(Path root, String prefix) {

    /** A file as others know it, with {@code /}. */
    String outside(String file) {
        return from().resolve(file).normalize().toString().replace('\\', '/');
    }

    private Path from() {
        if (!prefix.isEmpty() || !root.isAbsolute()) {
            return prefix.isEmpty() ? root : Path.of(prefix);
        }
        return Path.of("").toAbsolutePath().relativize(root);
    }
}
