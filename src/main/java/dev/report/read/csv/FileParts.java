package dev.report.read.csv;

import dev.report.read.text.FileBytes;
import dev.report.run.Background;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a large file in parts of whole lines, in their order: each is read by a thread of its own, and a few of them before they
 * are wanted, if there is work to do on them there.
 */
final class FileParts {

    /** How far the end of a line is looked for; where lines are longer the file is not cut. */
    private static final int LONGEST_LINE = 1 << 16;

    private static final int LOOK = 1 << 10;

    private final FileBytes file;
    private final int size;
    private final Deque<Background<Part>> begun = new ArrayDeque<>();
    private long end;
    private @Nullable LongFunction<Work> works;

    /**
     * The parts of a file.
     *
     * @param from where the first begins
     * @param size how many bytes a part has, but for the rest of its last line
     */
    FileParts(FileBytes file, long from, int size) {
        this.file = file;
        this.size = size;
        this.end = from;
    }

    /** Bytes of the file, and where they begin in it. */
    record Part(long from, byte[] bytes) {}

    /** What is to be done with a part on the thread that reads it. */
    interface Work {
        void on(byte[] bytes);
    }

    /** From now on this is done with each part, which is known by its first byte; null for nothing. */
    void work(@Nullable LongFunction<Work> wanted) {
        works = wanted;
    }

    /** The next part, or null if none follows: the file ends, or the rest of it cannot be cut. */
    @Nullable
    Part next() throws IOException {
        int ahead = works == null ? 1 : Runtime.getRuntime().availableProcessors() + 1;
        while (begun.size() < ahead && begin()) {
            // One more is on its way.
        }
        return begun.isEmpty() ? null : begun.remove().await();
    }

    /** What follows the parts. */
    InputStream rest() throws IOException {
        return file.open(end);
    }

    private boolean begin() throws IOException {
        long from = end;
        long to = file.size() - from <= size ? file.size() : lineFrom(from + size);
        if (to <= from) {
            return false;
        }
        Work work = works == null ? bytes -> {} : works.apply(from);
        begun.add(new Background<>("reading a part", () -> read(from, to, work)).start());
        end = to;
        return true;
    }

    private Part read(long from, long to, Work work) throws IOException {
        byte[] bytes;
        try (InputStream in = file.open(from)) {
            bytes = in.readNBytes((int) (to - from));
        }
        work.on(bytes);
        return new Part(from, bytes);
    }

    /** Where the first line begins behind a place; −1 if none is near. */
    private long lineFrom(long place) throws IOException {
        try (InputStream in = file.open(place)) {
            for (int passed = 0; passed < LONGEST_LINE; passed += LOOK) {
                byte[] bytes = in.readNBytes(LOOK);
                for (int i = 0; i < bytes.length; i++) {
                    if (bytes[i] == '\n') {
                        return place + passed + i + 1;
                    }
                }
            }
        }
        return -1;
    }
}
