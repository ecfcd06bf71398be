package dev.report.read.ahead;

import dev.report.discover.SubmissionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** What comes over from the reading thread, item by item. */
final class Arrivals {

    private final BlockingQueue<Load> belt;
    private Load load = new Load();
    private @Nullable SubmissionFolder folder;

    Arrivals(BlockingQueue<Load> belt) {
        this.belt = belt;
    }

    /** The listing of the folder, which comes first. */
    SubmissionFolder folder() throws IOException {
        if (folder == null) {
            folder = ((Handed.Folder) peek()).folder();
            take();
        }
        return folder;
    }

    /** The item that comes next; what the reading thread failed of is thrown here. */
    Handed peek() throws IOException {
        while (load.isUsedUp()) {
            try {
                load = belt.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        Handed next = load.peek();
        if (next instanceof Handed.Failed failed) {
            throw again(failed.cause());
        }
        return next;
    }

    void take() {
        load.take();
    }

    private static IOException again(Throwable cause) {
        if (cause instanceof IOException world) {
            return world;
        }
        if (cause instanceof UncheckedIOException world) {
            return world.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("reading failed", cause);
    }
}
