package dev.report.read.csv;

import dev.report.read.raw.MisreadException;
import dev.report.read.text.FileBytes;
import dev.report.read.text.PresumedUtf8;
import dev.report.run.Background;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** So much is asked of the system at once: it comes by memory of this size, which is then still near the processor. */
    private static final int SLICE = 1 << 17;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final FileBytes file;
    private final FileChannel channel;
    private final ExecutorService readers;
    private final int size;
    private final Optional<PresumedUtf8> presumed;
    private final Deque<Background<Part>> begun = new ArrayDeque<>();
    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();
    private long end;
    private @Nullable LongFunction<Work> works;

    /**
     * The parts of a file.
     *
     * @param from where the first begins
     * @param size how many bytes a part has, but for the rest of its last line
     * @param presumed is shown all parts, if the encoding of the file is to be proven by them
     */
    FileParts(FileBytes file, long from, int size, Optional<PresumedUtf8> presumed) throws IOException {
        this.file = file;
        this.presumed = presumed;
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

    /**
     * Bytes of the file.
     *
     * @param from where they begin in it
     * @param bytes holds them at its start; it may have room for more
     * @param length how many there are
     */
    record Part(long from, byte[] bytes, int length) {}

    /** What is to be done with a part on the thread that reads it. */
    interface Work {

        /** @param bytes hold the part, and perhaps more behind it */
        void on(byte[] bytes, int length);
    }

    /** From now on this is done with each part, which is known by its first byte; null for nothing. */
    void work(@Nullable LongFunction<Work> wanted) {
        works = wanted;
    }

    /**
     * The next part, or null if none follows: the file ends, or the rest of it cannot be cut.
     *
     * @throws MisreadException if the file is not in the encoding that was presumed, or is not cut and so not proven to be
     */
    @Nullable
    Part next() throws IOException {
        int ahead = works == null ? 1 : PROCESSORS + 1;
        while (begun.size() < ahead && begin()) {
            // One more is on its way.
        }
        Part next = begun.isEmpty() ? null : begun.remove().await();
        if (presumed.isPresent()) {
            prove(presumed.get(), next == null);
        }
        return next;
    }

    private void prove(PresumedUtf8 encoding, boolean isLast) throws MisreadException {
        encoding.holds();
        if (isLast && end < file.size()) {
            throw encoding.misread();
        }
        if (isLast) {
            encoding.holdsForAll();
        }
    }

    /** Takes back what held a part, for another one. */
    void free(byte[] bytes) {
        free.add(bytes);
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
        Work work = works == null ? (bytes, length) -> {} : works.apply(from);
        begun.add(new Background<>("reading a part", () -> read(from, to, work)).startOn(readers));
        end = to;
        return true;
    }

    private Part read(long from, long to, Work work) throws IOException {
        byte[] held = free.poll();
        byte[] bytes = held == null ? new byte[(int) Math.min(size + LONGEST_LINE, file.size())] : held;
        int length = read(from, bytes, (int) (to - from));
        presumed.ifPresent(encoding -> encoding.see(bytes, length));
        work.on(bytes, length);
        return new Part(from, bytes, length);
    }

    /** Reads so many bytes, or fewer if the file ends. */
    private int read(long from, byte[] bytes, int length) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = 0;
        while (count >= 0 && in.position() < length) {
            in.limit(Math.min(length, in.position() + SLICE));
            count = channel.read(in, from + in.position());
        }
        return in.position();
    }

    /** Where the first line begins behind a place; −1 if none is near. */
    private long lineFrom(long place) throws IOException {
        byte[] look = new byte[LOOK];
        for (int passed = 0; passed < LONGEST_LINE; passed += LOOK) {
            int count = read(place + passed, look, LOOK);
            for (int i = 0; i < count; i++) {
                if (look[i] == '\n') {
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
