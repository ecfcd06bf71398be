package dev.report.publish;

import dev.report.discover.FileName;
import dev.report.discover.InputFiles;
import dev.report.discover.InputPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Compares a manifest with what is there now. */
public final class ManifestCheck {

    private final Path root;
    private final Manifest manifest;
    private final List<Deviation> deviations = new ArrayList<>();

    private ManifestCheck(Path root, Manifest manifest) {
        this.root = root;
        this.manifest = manifest;
    }

    /** What a file is to the report. */
    public enum Kind {
        INPUT,
        TEMPLATE,
        FACE,
        OUTPUT
    }

    /** What happened to a file since. */
    public enum State {
        TOUCHED,
        MISSING,
        ADDED
    }

    /**
     * A file that differs from the manifest.
     *
     * @param file its name in the manifest
     * @param expected the hash in the manifest; empty if it was added since
     * @param actual the hash now; empty if it is missing
     */
    public record Deviation(Kind kind, String file, State state, String expected, String actual) {}

    /**
     * All files that differ from the manifest, in its order; empty if a run would make the same again.
     *
     * @throws IOException if a file is there and cannot be read
     */
    public static List<Deviation> of(Path root, Manifest manifest) throws IOException {
        ManifestCheck check = new ManifestCheck(root, manifest);
        check.inputs();
        check.faces();
        check.outputs();
        return List.copyOf(check.deviations);
    }

    /**
     * The inputs that differ from the manifest.
     *
     * @throws IOException if one is there and cannot be read
     */
    static List<Deviation> inputs(Path root, Manifest manifest) throws IOException {
        ManifestCheck check = new ManifestCheck(root, manifest);
        check.inputs();
        return check.deviations.stream()
                .filter(deviation -> deviation.kind() == Kind.INPUT)
                .toList();
    }

    private void inputs() throws IOException {
        Set<String> now = new HashSet<>(InputFiles.list(root, InputPlaces.of(manifest.places()))
                .stamps()
                .keySet());
        for (Map.Entry<String, String> input : manifest.inputs().entrySet()) {
            file(Kind.INPUT, input, FileName.in(root, input.getKey()));
            now.remove(input.getKey());
        }
        for (Map.Entry<String, String> template : manifest.templates().entrySet()) {
            if (now.remove(template.getKey())) {
                file(Kind.TEMPLATE, template, root.resolve(template.getKey()));
            } else {
                add(
                        Kind.TEMPLATE,
                        template.getKey(),
                        template.getValue(),
                        BundledFiles.template(template.getKey()).orElse(""));
            }
        }
        for (String added : now.stream().sorted().toList()) {
            add(Kind.INPUT, added, "", Manifest.sha256(FileName.in(root, added)));
        }
    }

    private void faces() {
        SortedMap<String, String> now = BundledFiles.faces(Set.of());
        manifest.faces().forEach((name, hash) -> add(Kind.FACE, name, hash, now.getOrDefault(name, "")));
    }

    private void outputs() throws IOException {
        Path out = root.resolve("out");
        for (Map.Entry<String, String> output : manifest.outputs().entrySet()) {
            file(Kind.OUTPUT, Map.entry("out/" + output.getKey(), output.getValue()), out.resolve(output.getKey()));
        }
        for (String name : OutputNames.ALL) {
            boolean known = manifest.outputs().containsKey(name) || name.equals(OutputNames.MANIFEST);
            if (!known && Files.isRegularFile(out.resolve(name))) {
                add(Kind.OUTPUT, "out/" + name, "", Manifest.sha256(out.resolve(name)));
            }
        }
    }

    private void file(Kind kind, Map.Entry<String, String> entry, Path file) throws IOException {
        add(kind, entry.getKey(), entry.getValue(), Files.isRegularFile(file) ? Manifest.sha256(file) : "");
    }

    private void add(Kind kind, String file, String then, String now) {
        if (!then.equals(now)) {
            State state = then.isEmpty() ? State.ADDED : now.isEmpty() ? State.MISSING : State.TOUCHED;
            deviations.add(new Deviation(kind, file, state, then, now));
        }
    }
}
