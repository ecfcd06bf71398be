package dev.report.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Packs the bundled YAML files when the program is built: the build runs it over the folder of classes. */
public final class BundlePacker {

    private BundlePacker() {}

    /** Writes a {@linkplain PackedConfig packed file} beside each YAML under the folder's {@code templates/}. */
    public static void main(String[] folder) throws IOException {
        Path classes = Path.of(folder[0]);
        List<Path> files;
        try (Stream<Path> found = Files.walk(classes.resolve("templates"))) {
            files = found.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        for (Path file : files) {
            String name = classes.relativize(file).toString().replace('\\', '/');
            Files.write(
                    file.resolveSibling(file.getFileName() + PackedConfig.SUFFIX),
                    PackedConfig.pack(Files.readAllBytes(file), name));
        }
    }
}
