package dev.report.read.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text file. A small file, as nearly all are, is opened but once and kept in memory; a larger one is read twice, to find
 * out the encoding and to decode it, unless {@link PresumedUtf8} has it proven while it is decoded.
 */
public final class FileBytes {

    private static final int SMALL = 1 << 18;

    private final Path path;
    private final long size;
    private final byte @Nullable [] kept;

    private FileBytes(Path path, long size, byte @Nullable [] kept) {
        this.path = path;
        this.size = size;
        this.kept = kept;
    }

    public static FileBytes of(Path path) throws IOException {
        try (FileChannel in = FileChannel.open(path)) {
            long size = in.size();
            return new FileBytes(path, size, size <= SMALL ? bytes(in, (int) size) : null);
        }
    }

    /** What the file held when it was opened: a file that grows meanwhile is read to there. */
    private static byte[] bytes(FileChannel in, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        int count = 0;
        while (count >= 0 && bytes.hasRemaining()) {
            count = in.read(bytes);
        }
        return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
    }

    /** Its path. */
    String name() {
        return path.toString();
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** The bytes from a place on, whether the file is kept or not. */
    public InputStream open(long from) throws IOException {
        return Channels.newInputStream(FileChannel.open(path).position(from));
    }

    /** For reading at any place, from several threads; whoever asks for it closes it. */
    public FileChannel channel() throws IOException {
        return FileChannel.open(path);
    }

    /** All bytes, from the first on. */
    public InputStream open() throws IOException {
        byte[] bytes = kept;
        return bytes == null ? Files.newInputStream(path) : new ByteArrayInputStream(bytes);
    }

    /** A buffer for a part of the file: of this size, unless the whole takes less. */
    byte[] buffer(int size) {
        byte[] bytes = kept;
        return new byte[bytes == null ? size : Math.min(size, bytes.length + 1)];
    }

    /** The text of a file that is kept, without its byte order mark; empty for a large one. */
    public Optional<String> text(TextEncoding encoding) {
        byte[] bytes = kept;
        return bytes == null ? Optional.empty() : Optional.of(encoding.decode(bytes));
    }

    /** The bytes of a file that is kept; empty for a large one. */
    public Optional<byte[]> kept() {
        return Optional.ofNullable(kept);
    }
}
