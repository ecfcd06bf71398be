package dev.report.read.csv;

import dev.report.read.text.FileBytes;
import dev.report.run.Background;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a large file in parts of whole lines, in their order: they are read by threads beside that which wants them, and a few of
 * them before they are wanted, if there is work to do on them there.
 */
final class FileParts implements Closeable {

    /** How far the end of a line is looked for; where lines are longer the file is not cut. */
    private static final int LONGEST_LINE = 1 << 16;

    private static final int LOOK = 1 << 10;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final FileBytes file;
    private final FileChannel channel;
    private final ExecutorService readers;
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
    FileParts(FileBytes file, long from, int size) throws IOException {
        this.file = file;
        this.channel = file.channel();
        this.size = size;
        this.end = from;
        this.readers = Executors.newFixedThreadPool(PROCESSORS, FileParts::reader);
    }

    private static Thread reader(Runnable reading) {
        Thread thread = new Thread(reading, "reading parts");
        thread.setDaemon(true);
        return thread;
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
        int ahead = works == null ? 1 : PROCESSORS + 1;
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
        begun.add(new Background<>("reading a part", () -> read(from, to, work)).startOn(readers));
        end = to;
        return true;
    }

    private Part read(long from, long to, Work work) throws IOException {
        byte[] bytes = read(from, (int) (to - from));
        work.on(bytes);
        return new Part(from, bytes);
    }

    private byte[] read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // What is left follows.
        }
        return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
    }

    /** Where the first line begins behind a place; −1 if none is near. */
    private long lineFrom(long place) throws IOException {
        for (int passed = 0; passed < LONGEST_LINE; passed += LOOK) {
            byte[] bytes = read(place + passed, LOOK);
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    return place + passed + i + 1;
                }
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        readers.shutdown();
        channel.close();
    }
}
