package dev.report.dist;

import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * The launcher as it is installed, with a jar that names the classes under test.
 *
 * @param command the command in {@code bin}
 * @param cache where the class-data archive may be kept
 */
record InstalledLauncher(Path command, Path cache) {

    private static final Path DIST = ProjectFolder.HOME.resolve("src/main/dist");

    /** Installs it in a folder. */
    static InstalledLauncher in(Path folder) throws IOException {
        Path command = Files.createDirectories(folder.resolve("bin")).resolve("report");
        Path home = Files.createDirectories(folder.resolve("lib/report"));
        Files.copy(DIST.resolve("bin/report"), command);
        for (String file : List.of("start", "optimised.json")) {
            Files.copy(DIST.resolve("lib/report").resolve(file), home.resolve(file));
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.report.cli.Main");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(":"))
                                .map(path -> Path.of(path).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream jar = Files.newOutputStream(home.resolve("report.jar"))) {
            new JarOutputStream(jar, manifest).close();
        }
        return new InstalledLauncher(command, folder.resolve("cache"));
    }

    /** Runs it in a shell. @param before commands for that shell */
    Processes.Result runAfter(String before, String arguments) throws Exception {
        String script = before + "; exec bash '" + command + "' " + arguments;
        return Processes.run(Map.of("XDG_CACHE_HOME", cache.toString()), List.of("bash", "-c", script));
    }
}
