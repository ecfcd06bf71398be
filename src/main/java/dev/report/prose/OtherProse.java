package dev.report.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds prose that was put into the right folder under the right name as a file of another kind: {@code overview.docx}. */
final class OtherProse {

    private OtherProse() {}

    /**
     * A file beside the place of one that is missing, with its name but for what is behind the first full stop.
     *
     * @param name the missing file's, from the project's folder
     */
    static Optional<String> beside(Path root, String name) throws IOException {
        Path folder = root.resolve(name).getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String within = name.substring(0, name.lastIndexOf('/') + 1);
        String stem = name.substring(within.length(), name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.toLowerCase(Locale.ROOT).startsWith(stem))
                    .sorted()
                    .findFirst()
                    .map(within::concat);
        }
    }
}
