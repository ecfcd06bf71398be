package dev.report.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that come with the program, in its jar or its folder of classes; the faces are in a folder beside the jar, since
 * a PDF needs a hundred characters of each and not five megabytes.
 *
 * <p>They are read from there alone: a class loader would look for one that is missing in every library, and opening those
 * costs more than the rest of a short run.
 */
public final class Bundle {

    private static final Path HOME = home();
    private static final @Nullable ZipFile JAR = jar();
    private static final Path FACES = JAR == null ? HOME.resolve("fonts") : HOME.resolveSibling("fonts");

    private Bundle() {}

    private static Path home() {
        CodeSource source = Bundle.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at " + source.getLocation(), e);
        }
    }

    private static @Nullable ZipFile jar() {
        try {
            return Files.isDirectory(HOME) ? null : new ZipFile(HOME.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(HOME.toString(), e);
        }
    }

    /**
     * A file's bytes, if it is there.
     *
     * @param name its path, e.g. {@code templates/cn-2021/rules.yaml}
     */
    public static Optional<byte[]> find(String name) {
        try {
            if (JAR == null) {
                Path file = HOME.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            ZipEntry entry = JAR.getEntry(name);
            if (entry == null || entry.isDirectory()) {
                return Optional.empty();
            }
            byte[] bytes = new byte[(int) entry.getSize()];
            try (InputStream in = JAR.getInputStream(entry)) {
                in.readNBytes(bytes, 0, bytes.length);
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static boolean has(String name) {
        return JAR == null ? Files.isRegularFile(HOME.resolve(name)) : JAR.getEntry(name) != null;
    }

    /** The bytes of a file without which the program was not built right. */
    public static byte[] read(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the program was built without " + name));
    }

    /** The bytes of a face that comes with the program, where they are: only what is asked of them is read. */
    public static ByteBuffer face(String role) {
        Path file = FACES.resolve(role + ".ttf");
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The text of a file without which the program was not built right. */
    public static String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }
}
