package dev.report.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project's folder made for one test: a copy of a sample or of a test's own project, changed file by file.
 *
 * @param root the folder
 */
public record ProjectFolder(Path root) {

    /** The sources of this program: the tests run from there. */
    public static final Path HOME = Path.of("").toAbsolutePath();

    public static final Path SAMPLES = HOME.resolve("samples");

    private static final List<String> OURS = List.of("out", ".out", ".report");

    /** A sample as a project of its own. */
    public static ProjectFolder ofSample(String name, Path to) throws IOException {
        return copy(SAMPLES.resolve(name), to, false);
    }

    /**
     * Copies a project without what the program itself wrote there.
     *
     * @param reversed whether the files are made in the opposite order, so that the file system lists them otherwise
     */
    public static ProjectFolder copy(Path from, Path to, boolean reversed) throws IOException {
        List<Path> files = new ArrayList<>(inputs(from));
        if (reversed) {
            Collections.reverse(files);
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return new ProjectFolder(to);
    }

    private static List<Path> inputs(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file ->
                            !OURS.contains(from.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Removes a folder and all in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    public String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    public ProjectFolder write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public ProjectFolder write(String name, byte[] content) throws IOException {
        Path parent = file(name).getParent();
        Files.createDirectories(parent);
        Files.write(file(name), content);
        return this;
    }

    /** Replaces words that stand in the file exactly once. */
    public ProjectFolder edit(String name, String from, String to) throws IOException {
        String text = text(name);
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new IllegalArgumentException(name + " should hold once: " + from);
        }
        return write(name, text.replace(from, to));
    }

    public ProjectFolder append(String name, String text) throws IOException {
        return write(name, text(name) + text);
    }

    public ProjectFolder delete(String name) throws IOException {
        Files.delete(file(name));
        return this;
    }

    /** What lies in {@code out/}, by name. */
    public SortedMap<String, byte[]> outputs() throws IOException {
        SortedMap<String, byte[]> outputs = new TreeMap<>();
        if (Files.isDirectory(file("out"))) {
            try (Stream<Path> files = Files.list(file("out"))) {
                for (Path file : files.toList()) {
                    outputs.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return outputs;
    }

    public String output(String name) throws IOException {
        return Files.readString(file("out").resolve(name));
    }

    /** What the program keeps beside {@code out}: one version of the outputs, nothing half-written. */
    public List<String> versions() throws IOException {
        if (!Files.isDirectory(file(".out"))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(file(".out"))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    /** The names of those files that differ between two sets of outputs, or are in one of them only. */
    public static List<String> differences(Map<String, byte[]> one, Map<String, byte[]> other) {
        List<String> different = new ArrayList<>();
        SortedMap<String, byte[]> all = new TreeMap<>(one);
        all.putAll(other);
        for (String name : all.keySet()) {
            byte[] left = one.get(name);
            byte[] right = other.get(name);
            if (left == null || right == null || !java.util.Arrays.equals(left, right)) {
                different.add(name);
            }
        }
        return different;
    }
}
