package dev.report.publish;

import dev.report.discover.FileName;
import dev.report.run.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The hashes of inputs that were taken while they were read: these need not be read again for the manifest. */
public final class InputHashes {

    /** So many files are hashed at once, before it is worth a thread. */
    private static final int FEW = 200;

    /** How many files wait at most; whoever brings one more hashes it. */
    private static final int MOST_WAITING = 64;

    private final Map<String, Background<String>> byName = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Executor> helper = new AtomicReference<>();

    /**
     * Takes the hash of a file that was read, on the thread that read it or, where there are many files, on one beside it.
     *
     * @param name relative to the project, with {@code /}
     * @param content all of it
     */
    public void read(String name, byte[] content) {
        byName.put(name, new Background<>("hash", () -> Manifest.sha256(content)).startOn(thread()));
    }

    private Executor thread() {
        if (byName.size() < FEW) {
            return Runnable::run;
        }
        Executor many = helper.get();
        if (many == null) {
            many = oneThread();
            helper.set(many);
        }
        return many;
    }

    private static Executor oneThread() {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                InputHashes::daemon,
                new ThreadPoolExecutor.CallerRunsPolicy());
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }

    private static Thread daemon(Runnable hashing) {
        Thread thread = new Thread(hashing, "hashing");
        thread.setDaemon(true);
        return thread;
    }

    /** The hash of a file of a project, which is read if it was not. */
    String of(String name, Path root) throws IOException {
        Background<String> known = byName.get(name);
        return known == null ? Manifest.sha256(FileName.in(root, name)) : known.await();
    }
}
