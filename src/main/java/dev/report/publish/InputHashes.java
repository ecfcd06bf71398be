package dev.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hashes of inputs that were taken while they were read: these need not be read again for the manifest. */
public final class InputHashes {

    private final Map<String, String> byName = new ConcurrentHashMap<>();

    /**
     * Takes the hash of a file that was read.
     *
     * @param name relative to the project, with {@code /}
     * @param content all of it
     */
    public void read(String name, byte[] content) {
        byName.put(name, Manifest.sha256(content));
    }

    /** The hash of a file, which is read if it was not. */
    String of(String name, Path file) throws IOException {
        String known = byName.get(name);
        return known == null ? Manifest.sha256(file) : known;
    }
}
